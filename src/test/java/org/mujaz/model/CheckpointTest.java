package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** What a checkpoint directory may hold, and that nothing else gets as far as the engine. */
class CheckpointTest {
    @TempDir
    Path directory;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models/golden/gemma3"))) {
            for (Path f : files.filter(f -> !f.endsWith("expected.json")).toList()) {
                Files.copy(f, directory.resolve(f.getFileName()));
            }
        }
    }

    @Test
    void anUnchangedCheckpointOpensAndIsNamedByItsFiles() {
        CheckpointId id = Checkpoint.open(directory).id("fp32");
        assertThat(id.sha256()).hasSize(64);
        assertThat(Checkpoint.open(directory).id("fp32")).isEqualTo(id);
    }

    @Test
    void aDocumentDoesNotChangeItsName() throws IOException {
        String before = Checkpoint.open(directory).id("fp32").sha256();
        Files.writeString(directory.resolve("README.md"), "words");
        GoldenCopy.record(directory, "noted");
        assertThat(Checkpoint.open(directory).id("fp32").sha256()).isEqualTo(before);
    }

    @Test
    void anAlteredFileIsRefused() throws IOException {
        byte[] weights = Files.readAllBytes(directory.resolve("model.safetensors"));
        weights[weights.length - 1] ^= 1;
        Files.write(directory.resolve("model.safetensors"), weights);
        refused("model.safetensors: is not the file that was recorded");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        Files.delete(directory.resolve("model.safetensors"));
        refused("model.safetensors: is missing");
    }

    @Test
    void aCheckpointWithoutALockIsRefused() throws IOException {
        Files.delete(directory.resolve("mujaz.lock"));
        refused("mujaz.lock: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "a\\b", "a\u0007b"})
    void aLockThatPointsOutsideIsRefused(String name) throws IOException {
        Files.writeString(directory.resolve("mujaz.lock"), "0".repeat(64) + "  " + name + "\n");
        refused("mujaz.lock:1: is not a line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libs/Evil.java", "modeling.py", "native.so", "x.jar"})
    void programCodeIsRefused(String name) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), "");
        refused("holds program code (" + name + ")");
    }

    @Test
    void aFamilyThatDoesNotRunIsRefusedByName() throws IOException {
        Path config = directory.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("gemma3_text", "mystery"));
        GoldenCopy.record(directory);
        assertThatThrownBy(() -> Models.language(directory, Arithmetic.FP32, 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("`mystery`")
                .hasMessageContaining("gemma3_text");
    }

    @Test
    void anUnknownRoundingIsRefusedByName() throws IOException {
        Path config = directory.resolve("config.json");
        Files.writeString(
                config,
                Files.readString(config).replaceFirst("\\{", "{\"quantization_config\": {\"quant_method\": \"awq\"},"));
        GoldenCopy.record(directory);
        assertThatThrownBy(() -> Models.language(directory, Arithmetic.FP32, 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("quantization_config awq is not supported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,17]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[5],\"data_offsets\":[0,20]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-4],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"C64\",\"shape\":[2],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "[1]",
                "{"
            })
    void aSafetensorsHeaderThatDoesNotFitIsRefusedBeforeAnyTensorIsMade(String header) throws IOException {
        Path file = directory.resolve("bad.safetensors");
        Files.write(file, safetensors(header, 16));
        List<String> read = new ArrayList<>();
        assertThatThrownBy(() -> Safetensors.read(file, t -> read.add(t.name())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("bad.safetensors");
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 20})
    void aSafetensorsFileCutShortIsRefused(int length) throws IOException {
        Path file = directory.resolve("short.safetensors");
        byte[] whole = safetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}", 16);
        Files.write(file, java.util.Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> Safetensors.read(file, t -> {})).isInstanceOf(Problem.class);
    }

    private void refused(String message) {
        assertThatThrownBy(() -> Checkpoint.open(directory))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(message);
    }

    private static byte[] safetensors(String header, int data) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }
}
