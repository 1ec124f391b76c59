package org.mujaz.model;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mujaz.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Reads safetensors files, whole or in shards, one tensor at a time. What the header says is checked against the file
 * before any of it is believed; nothing is mapped, so a file cut short meanwhile is an error, not a crash.
 */
final class Safetensors {
    private static final int MAX_HEADER = 100_000_000;
    private static final Map<String, Integer> SIZES = Map.of("F32", 4, "F16", 2, "BF16", 2, "I8", 1);
    /** Types of tables and counters that stand among the weights (position ids, masks); nothing computes with them. */
    private static final Map<String, Integer> COUNTERS =
            Map.of("BOOL", 1, "U8", 1, "I16", 2, "U16", 2, "I32", 4, "U32", 4, "I64", 8, "U64", 8);

    private Safetensors() {}

    static boolean in(Checkpoint checkpoint) {
        return checkpoint.has("model.safetensors") || checkpoint.has("model.safetensors.index.json");
    }

    /** Every tensor of the checkpoint that can be a weight; the bytes are valid only during the call. */
    static void read(Checkpoint checkpoint, Consumer<RawTensor> sink) {
        // Where both stand there, one is left from an older upload; transformers takes the single file too.
        if (checkpoint.has("model.safetensors")) {
            read(checkpoint.file("model.safetensors"), sink);
        } else {
            Config index = Config.read(checkpoint.file("model.safetensors.index.json"));
            JsonNode map = index.json().path("weight_map");
            TreeSet<String> shards = new TreeSet<>();
            map.forEach(n -> shards.add(n.asString()));
            TreeSet<String> missing = new TreeSet<>();
            map.properties().forEach(e -> missing.add(e.getKey()));
            for (String shard : shards) {
                missing.removeAll(read(checkpoint.file(shard), sink));
            }
            if (!missing.isEmpty()) {
                throw new Problem(
                        index.file().toString(),
                        "names " + missing.first() + ", which no shard holds",
                        "Get the checkpoint again");
            }
        }
    }

    /** @return the names of all tensors of the file, also of those that cannot be weights */
    static Set<String> read(Path file, Consumer<RawTensor> sink) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            ByteBuffer length = exactly(file, channel, 0, 8);
            long n = length.getLong();
            if (n < 2 || n > MAX_HEADER || n > size - 8) {
                throw bad(file, "has no safetensors header");
            }
            byte[] header = new byte[(int) n];
            exactly(file, channel, 8, (int) n).get(header);
            Config config = Config.parse(file, new String(header, StandardCharsets.UTF_8));
            List<Entry> entries = StreamSupport.stream(
                            config.json().properties().spliterator(), false)
                    .filter(e -> !e.getKey().equals("__metadata__"))
                    .map(e -> entry(file, e.getKey(), e.getValue(), size - 8 - n))
                    .sorted(Comparator.comparingLong(Entry::begin))
                    .toList();
            long end = 0;
            for (Entry e : entries) {
                if (e.begin != end) {
                    throw bad(file, "has tensors that overlap or leave gaps at " + e.name);
                }
                end = e.end;
            }
            if (end != size - 8 - n) {
                throw bad(file, "is longer or shorter than its header says");
            }
            // One buffer for all, given back at once: the collector would let those of many tensors pile up outside the
            // heap.
            List<Entry> weights =
                    entries.stream().filter(e -> SIZES.containsKey(e.dtype)).toList();
            long largest =
                    weights.stream().mapToLong(e -> e.end - e.begin).max().orElse(0);
            try (Memory memory = new Memory(Math.max(1, largest))) {
                ByteBuffer buffer = memory.getByteBuffer(0, largest).order(ByteOrder.LITTLE_ENDIAN);
                for (Entry e : weights) {
                    buffer.clear().limit((int) (e.end - e.begin));
                    fill(file, channel, 8 + n + e.begin, buffer);
                    ByteBuffer bytes = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
                    sink.accept(new RawTensor(e.name, e.dtype, e.shape, bytes));
                }
            }
            return entries.stream().map(Entry::name).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new Problem(file.toString(), "cannot be read", "Check its permissions and the disk", e);
        }
    }

    private static Entry entry(Path file, String name, JsonNode json, long data) {
        String dtype = json.path("dtype").asString("");
        Integer width = SIZES.getOrDefault(dtype, COUNTERS.get(dtype));
        if (width == null) {
            throw bad(
                    file, "holds " + name + " as " + dtype + ", which is not one of " + new TreeSet<>(SIZES.keySet()));
        }
        JsonNode dims = json.path("shape");
        JsonNode offsets = json.path("data_offsets");
        if (!dims.isArray() || offsets.size() != 2) {
            throw bad(file, "tells shape or place of " + name + " wrongly");
        }
        long[] shape = new long[dims.size()];
        long count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = dims.get(i).asLong(-1);
            if (shape[i] < 0 || (shape[i] > 0 && count > Long.MAX_VALUE / 8 / shape[i])) {
                throw bad(file, "tells the shape of " + name + " wrongly");
            }
            count *= shape[i];
        }
        long begin = offsets.get(0).asLong(-1);
        long end = offsets.get(1).asLong(-1);
        if (begin < 0 || end < begin || end > data || end - begin != count * width) {
            throw bad(file, "tells the place of " + name + " wrongly (cut short?)");
        }
        if (end - begin > Integer.MAX_VALUE - 8) {
            throw bad(file, "holds " + name + ", which is larger than 2 GB");
        }
        return new Entry(name, dtype, shape, begin, end);
    }

    private static ByteBuffer exactly(Path file, FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(file, channel, at, buffer);
        return buffer;
    }

    /** Fills the buffer from a place in the file, and turns it round. */
    private static void fill(Path file, FileChannel channel, long at, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw bad(file, "ends too early");
            }
        }
        buffer.flip();
    }

    private static Problem bad(Path file, String what) {
        return new Problem(file.toString(), what, "Get the checkpoint again");
    }

    private record Entry(String name, String dtype, long[] shape, long begin, long end) {}
}
