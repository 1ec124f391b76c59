package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

class TorchFileTest {
    /** {@code torch.save({"a": t, "b": t.t(), "tied": t, "step": torch.tensor(7)}, …)} with t 2 × 3, fp32, six numbers. */
    private static final String DICTIONARY = pickle(
            "a", tensor("FloatStorage", "0", 6, 0, 2, 3, 3, 1),
            "b", tensor("FloatStorage", "0", 6, 0, 3, 2, 1, 3),
            "tied", tensor("FloatStorage", "0", 6, 0, 2, 3, 3, 1),
            "row", tensor("FloatStorage", "0", 6, 3, 1, 3, 3, 1),
            "step", tensor("LongStorage", "1", 1, 0, 1, 1, 1, 1));

    @TempDir
    private Path directory;

    private static String tensor(String type, String key, int count, int offset, int a, int b, int sa, int sb) {
        return global("torch._utils", "_rebuild_tensor_v2")
                + "28" + "28" + text("storage") + global("torch", type) + text(key) + text("cpu") + whole(count)
                + "74" + "51" + whole(offset)
                + whole(a) + whole(b) + "86" + whole(sa) + whole(sb) + "86"
                + "89" + global("collections", "OrderedDict") + "29" + "52" + "74" + "52";
    }

    private static String pickle(String... pairs) {
        StringBuilder out = new StringBuilder("8002" + "7d" + "28");
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(text(pairs[i])).append(pairs[i + 1]);
        }
        return out + "75" + "2e";
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String text) {
        return "58" + HexFormat.of().toHexDigits(Integer.reverseBytes(text.length())) + hex(text);
    }

    private static String global(String module, String name) {
        return "63" + hex(module) + "0a" + hex(name) + "0a";
    }

    private static String whole(int value) {
        return "4b" + HexFormat.of().toHexDigits((byte) value);
    }

    private static byte[] numbers() {
        ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i <= 6; i++) {
            bytes.putFloat(i);
        }
        return bytes.array();
    }

    private Path archive(String pickle, byte[] storage) throws IOException {
        Path file = directory.resolve("pytorch_model.bin");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "pytorch_model/data.pkl", HexFormat.of().parseHex(pickle));
            stored(zip, "pytorch_model/data/0", storage);
            stored(zip, "pytorch_model/data/1", new byte[8]);
        }
        return file;
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private static Map<String, float[]> read(Path file) {
        Map<String, float[]> out = new LinkedHashMap<>();
        TorchFile.read(file, tensor -> {
            float[] values = new float[tensor.bytes().remaining() / 4];
            tensor.bytes().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            out.put(tensor.name(), values);
        });
        return out;
    }

    @Test
    void tensorsComeInRowOrderAndTiedOnesOnce() throws IOException {
        Map<String, float[]> tensors = read(archive(DICTIONARY, numbers()));
        assertThat(tensors).containsOnlyKeys("a", "b", "row");
        assertThat(tensors.get("a")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(tensors.get("b")).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(tensors.get("row")).containsExactly(4, 5, 6);
    }

    @Test
    void theFileThatIsWholeIsTakenBeforeOlderShards() throws IOException {
        archive(DICTIONARY, numbers());
        Files.writeString(directory.resolve("config.json"), "{}");
        Files.writeString(
                directory.resolve("pytorch_model.bin.index.json"), "{\"weight_map\": {\"old\": \"gone.bin\"}}");
        GoldenCopy.record(directory);
        List<String> names = new ArrayList<>();
        TorchFile.read(Checkpoint.open(directory), tensor -> names.add(tensor.name()));
        assertThat(names).containsExactly("a", "b", "row");
    }

    @Test
    void onlyTheSameNumbersLaidOutTheSameWayAreTied() throws IOException {
        String square = pickle(
                "a", tensor("FloatStorage", "0", 6, 0, 2, 2, 2, 1),
                "transposed", tensor("FloatStorage", "0", 6, 0, 2, 2, 1, 2));
        assertThat(read(archive(square, numbers()))).containsOnlyKeys("a", "transposed");
    }

    @Test
    void aStorageIsNotTakenForAnotherWhoseNumberBeginsAlike() throws IOException {
        String alike = pickle(
                "a", tensor("FloatStorage", "1", 12, 11, 1, 1, 1, 1),
                "b", tensor("FloatStorage", "11", 12, 1, 1, 1, 1, 1));
        Path file = directory.resolve("alike.bin");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "alike/data.pkl", HexFormat.of().parseHex(alike));
            stored(zip, "alike/data/1", new byte[48]);
            stored(zip, "alike/data/11", new byte[48]);
        }
        assertThat(read(file)).containsOnlyKeys("a", "b");
    }

    @Test
    void theSequenceWrittenBefore16IsReadToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HexFormat hex = HexFormat.of();
        out.writeBytes(hex.parseHex("80028a0a6cfc9c46f9206aa850192e" + "80024de9032e"));
        out.writeBytes(hex.parseHex("80027d28" + text("little_endian") + "88" + "752e"));
        out.writeBytes(hex.parseHex(DICTIONARY));
        out.writeBytes(hex.parseHex("80025d28" + text("0") + text("1") + "652e"));
        ByteBuffer data = ByteBuffer.allocate(8 + 24 + 8 + 8).order(ByteOrder.LITTLE_ENDIAN);
        data.putLong(6).put(numbers()).putLong(1).putLong(7);
        out.writeBytes(data.array());
        Path file = directory.resolve("old.bin");
        Files.write(file, out.toByteArray());
        assertThat(read(file).get("b")).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void aPickleThatWouldRunSomethingIsRefusedAndRunsNothing() throws IOException {
        Path mark = directory.resolve("ran");
        for (String name : new String[] {"os system", "posix system", "builtins exec", "torch._utils _rebuild_hook"}) {
            String[] parts = name.split(" ");
            String hostile = "8002" + global(parts[0], parts[1]) + text("touch " + mark) + "85" + "52" + "2e";
            Path file = archive(hostile, numbers());
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> read(file))
                    .withMessageContaining("it wants to use " + parts[0] + "." + parts[1]);
        }
        assertThat(mark).doesNotExist();
    }

    @Test
    void aNameThatIsAllowedStillCallsNothingElse() throws IOException {
        String calls = "8002" + global("torch", "FloatStorage") + "29" + "52" + "2e";
        Path file = archive(calls, numbers());
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(file)).withMessageContaining("it calls");
        Path instance = archive("8002" + "69" + hex("os") + "0a" + hex("system") + "0a2e", numbers());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(instance))
                .withMessageContaining("instruction 0x69");
    }

    @Test
    void aTensorThatReachesBeyondItsStorageIsRefused() throws IOException {
        for (String tensor : new String[] {
            tensor("FloatStorage", "0", 6, 4, 1, 3, 3, 1),
            tensor("FloatStorage", "0", 6, 0, 2, 3, 200, 1),
            tensor("FloatStorage", "0", 99, 0, 9, 9, 9, 1),
            tensor("FloatStorage", "7", 6, 0, 2, 3, 3, 1)
        }) {
            Path file = archive(pickle("a", tensor), numbers());
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(file));
        }
    }

    @Test
    void aFileCutShortIsAProblemNotACrash() throws IOException {
        byte[] whole = Files.readAllBytes(archive(DICTIONARY, numbers()));
        for (int length : new int[] {0, 3, 40, whole.length / 2, whole.length - 5}) {
            Path file = directory.resolve("cut.bin");
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(file));
        }
    }
}
