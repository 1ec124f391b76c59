package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A checkpoint of {@code models/golden} laid out as another of the hub's is; its answers must stay what they were. */
record GoldenCopy(Path directory, JsonNode golden) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static GoldenCopy of(String family, Path directory) throws IOException {
        Path source = Path.of("models/golden", family);
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(f -> !f.endsWith("golden.json") && !f.endsWith(Lock.NAME))
                    .toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        return new GoldenCopy(directory, JSON.readTree(Files.readString(source.resolve("golden.json"))));
    }

    GoldenCopy with(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return this;
    }

    GoldenCopy without(String file) throws IOException {
        Files.delete(directory.resolve(file));
        return this;
    }

    GoldenCopy changed(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(directory.resolve(file));
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException(file + " is as it was");
        }
        return with(file, after);
    }

    GoldenCopy configured(String key, String value) throws IOException {
        return set("config.json", key, value);
    }

    /** Changes a JSON file: the value is JSON, null takes the key out. */
    GoldenCopy set(String file, String key, String value) throws IOException {
        ObjectNode object = (ObjectNode) JSON.readTree(Files.readString(directory.resolve(file)));
        if (value == null) {
            object.remove(key);
        } else {
            object.set(key, JSON.readTree(value));
        }
        return with(file, object.toString());
    }

    /** Adds settings in front of a JSON object's own. */
    GoldenCopy set(String file, String settings) throws IOException {
        return changed(file, text -> text.replaceFirst("\\{", "{" + settings + ","));
    }

    /** Gives the tensors other names; null takes one out. */
    GoldenCopy renamed(UnaryOperator<String> name) throws IOException {
        Map<String, Stored> renamed = new LinkedHashMap<>();
        stored().forEach((old, tensor) -> {
            if (name.apply(old) != null) {
                renamed.put(name.apply(old), tensor);
            }
        });
        write("model.safetensors", renamed);
        return this;
    }

    /** Puts a table of counting numbers among the weights. */
    GoldenCopy withIntegers(String name, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * 8).order(ByteOrder.LITTLE_ENDIAN);
        LongStream.range(0, count).forEach(bytes::putLong);
        Map<String, Stored> tensors = stored();
        tensors.put(name, new Stored("I64", new long[] {1, count}, bytes.array()));
        write("model.safetensors", tensors);
        return this;
    }

    Map<String, Stored> stored() {
        Map<String, Stored> tensors = new LinkedHashMap<>();
        Safetensors.read(directory.resolve("model.safetensors"), tensor -> {
            byte[] bytes = new byte[tensor.bytes().remaining()];
            tensor.bytes().get(bytes);
            tensors.put(tensor.name(), new Stored(tensor.dtype(), tensor.shape(), bytes));
        });
        return tensors;
    }

    private void write(String file, Map<String, Stored> tensors) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        int at = 0;
        for (Map.Entry<String, Stored> entry : tensors.entrySet()) {
            Stored tensor = entry.getValue();
            ObjectNode told = header.putObject(entry.getKey());
            told.put("dtype", tensor.dtype);
            told.set("shape", JSON.valueToTree(tensor.shape));
            told.set("data_offsets", JSON.valueToTree(new int[] {at, at + tensor.bytes.length}));
            at += tensor.bytes.length;
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(8 + json.length + at).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(json.length).put(json);
        tensors.values().forEach(tensor -> out.put(tensor.bytes));
        Files.write(directory.resolve(file), out.array());
    }

    /** The directory, its files recorded as they are now. */
    Path locked() {
        record(directory);
        return directory;
    }

    /** Records the files of a directory as they are now, below comments. */
    static void record(Path directory, String... comments) {
        SortedMap<String, String> sums = new TreeMap<>();
        Lock none = new Lock(directory, List.of(), sums);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sums.put(none.named(file), Lock.sha256(file, read -> {}));
            }
            sums.remove(Lock.NAME);
            new Lock(directory, List.of(comments), sums).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checkpoint open() {
        return Checkpoint.open(locked());
    }

    BertEncoder encoder() {
        return (BertEncoder) Models.encoder(locked(), 1);
    }

    /** Opens a sentence encoder, and compares tokens and hidden states with those transformers has for the original. */
    void equalsTransformers() {
        try (BertEncoder encoder = encoder()) {
            for (int i = 0; i < golden.get("hidden").size(); i++) {
                assertThat(encoder.framed(text(i)))
                        .containsExactly(
                                Arrays.stream(ids(i)).mapToInt(id -> (int) id).toArray());
                close(encoder.hidden(ids(i)), hidden(i));
            }
        }
    }

    static void close(float[] found, float[] expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-4f));
        }
    }

    String text(int i) {
        return golden.get("texts").get(i).asString();
    }

    long[] ids(int i) {
        return golden.get("ids")
                .get(i)
                .valueStream()
                .mapToLong(JsonNode::longValue)
                .toArray();
    }

    /** The last hidden states of a text, row by row. */
    float[] hidden(int i) {
        JsonNode numbers = golden.get("hidden").get(i);
        float[] out = new float[numbers.size()];
        for (int k = 0; k < out.length; k++) {
            out[k] = numbers.get(k).floatValue();
        }
        return out;
    }

    record Stored(String dtype, long[] shape, byte[] bytes) {}
}
