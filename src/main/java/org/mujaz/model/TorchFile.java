package org.mujaz.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mujaz.Problem;
import org.mujaz.model.Pickle.Refused;
import org.mujaz.model.Pickle.Storage;
import org.mujaz.model.Pickle.View;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code pytorch_model.bin}, whole or in shards, one tensor at a time: the zip archives PyTorch has written since
 * 1.6, and the plain sequence it wrote before, which many checkpoints of 2020 still are. Nothing in them is run.
 */
final class TorchFile {
    private static final String NAME = "pytorch_model.bin";
    private static final long MAGIC_BITS = 77;
    private static final Map<String, Integer> WIDTHS = Map.of(
            "FloatStorage", 4,
            "DoubleStorage", 8,
            "HalfStorage", 2,
            "BFloat16Storage", 2,
            "CharStorage", 1,
            "ByteStorage", 1,
            "BoolStorage", 1,
            "ShortStorage", 2,
            "IntStorage", 4,
            "LongStorage", 8);
    private static final Map<String, String> WEIGHTS = Map.of(
            "FloatStorage", "F32",
            "DoubleStorage", "F64",
            "HalfStorage", "F16",
            "BFloat16Storage", "BF16",
            "CharStorage", "I8");

    private TorchFile() {}

    static boolean in(Checkpoint checkpoint) {
        return checkpoint.has(NAME) || checkpoint.has(NAME + ".index.json");
    }

    /** Every tensor of the checkpoint that can be a weight; the bytes are valid only during the call. */
    static void read(Checkpoint checkpoint, Consumer<RawTensor> sink) {
        if (checkpoint.has(NAME)) {
            read(checkpoint.file(NAME), sink);
            return;
        }
        Config index = Config.read(checkpoint.file(NAME + ".index.json"));
        TreeSet<String> shards = new TreeSet<>();
        for (JsonNode shard : index.json().path("weight_map")) {
            shards.add(shard.asString());
        }
        if (shards.isEmpty()) {
            throw new Problem(index.file().toString(), "names no shards", "Get the checkpoint again");
        }
        shards.forEach(shard -> read(checkpoint.file(shard), sink));
    }

    static void read(Path file, Consumer<RawTensor> sink) {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] start = new byte[4];
            channel.read(ByteBuffer.wrap(start), 0);
            if (start[0] == 'P' && start[1] == 'K') {
                archive(file, sink);
            } else {
                sequence(channel, sink);
            }
        } catch (Refused e) {
            throw new Problem(
                    file.toString(),
                    "is not a plain dictionary of tensors: " + e.getMessage(),
                    "Do not use it; a checkpoint is data only",
                    e);
        } catch (ZipException e) {
            throw new Problem(file.toString(), "is not a whole zip archive", "Get the checkpoint again", e);
        } catch (IOException e) {
            throw new Problem(file.toString(), "cannot be read", "Check its permissions and the disk", e);
        }
    }

    private static void archive(Path file, Consumer<RawTensor> sink) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry pickle = zip.stream()
                    .filter(e -> e.getName().endsWith("/data.pkl"))
                    .findFirst()
                    .orElseThrow(() -> new Refused("it holds no data.pkl"));
            String root = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
            ZipEntry order = zip.getEntry(root + "byteorder");
            if (order != null) {
                byte[] told = zip.getInputStream(order).readNBytes(8);
                if (!new String(told, StandardCharsets.US_ASCII).startsWith("little")) {
                    throw new Refused("its numbers are big-endian");
                }
            }
            Object value;
            try (InputStream in = new BufferedInputStream(zip.getInputStream(pickle))) {
                value = Pickle.read(in);
            }
            tensors(value, sink, (storage, from, length) -> {
                ZipEntry data = zip.getEntry(root + "data/" + storage.key());
                if (data == null || data.getSize() < from + length) {
                    throw new Refused("it lacks the numbers of a tensor");
                }
                try (InputStream in = zip.getInputStream(data)) {
                    in.skipNBytes(from);
                    return filled(in, length);
                }
            });
        }
    }

    private static ByteBuffer filled(InputStream in, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
        byte[] buffer = new byte[1 << 16];
        while (bytes.hasRemaining()) {
            int n = in.read(buffer, 0, Math.min(buffer.length, bytes.remaining()));
            if (n < 0) {
                throw new Refused("it ends too early");
            }
            bytes.put(buffer, 0, n);
        }
        return bytes.flip();
    }

    /** Before 1.6: magic number, version, machine, the dictionary, the order of storages, the storages. */
    private static void sequence(FileChannel channel, Consumer<RawTensor> sink) throws IOException {
        Counted in = new Counted(new BufferedInputStream(Channels.newInputStream(channel)));
        boolean magic = Pickle.read(in) instanceof java.math.BigInteger number && number.bitLength() == MAGIC_BITS;
        if (!magic || !(Pickle.read(in) instanceof Long version) || version != 1001) {
            throw new Refused("it does not begin as PyTorch begins a file");
        }
        if (!(Pickle.read(in) instanceof Map<?, ?> machine) || !Boolean.TRUE.equals(machine.get("little_endian"))) {
            throw new Refused("its numbers are big-endian");
        }
        Object value = Pickle.read(in);
        if (!(Pickle.read(in) instanceof List<?> keys)) {
            throw new Refused("it does not tell the order of its storages");
        }
        Map<String, Storage> storages = new HashMap<>();
        for (View view : views(value).values()) {
            storages.put(view.storage().key(), view.storage());
        }
        Map<String, Long> places = new HashMap<>();
        long at = in.count;
        for (Object key : keys) {
            Storage storage = storages.get(key);
            if (storage == null) {
                throw new Refused("it holds a storage no tensor uses");
            }
            places.put(storage.key(), at + 8);
            at += 8 + storage.count() * width(storage);
        }
        tensors(value, sink, (storage, from, length) -> {
            Long place = places.get(storage.key());
            if (place == null) {
                throw new Refused("it lacks the numbers of a tensor");
            }
            ByteBuffer bytes = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, place + from + bytes.position()) < 0) {
                    throw new Refused("it ends too early");
                }
            }
            return bytes.flip();
        });
    }

    private static Map<String, View> views(Object value) throws Refused {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Refused("it holds no dictionary");
        }
        Map<String, View> views = new java.util.LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getKey() instanceof String name && entry.getValue() instanceof View view) {
                views.put(name, view);
            }
        }
        return views;
    }

    private static int width(Storage storage) throws Refused {
        Integer width = WIDTHS.get(storage.type());
        if (width == null) {
            throw new Refused("it holds a " + storage.type());
        }
        return width;
    }

    private static void tensors(Object value, Consumer<RawTensor> sink, Strided.Bytes bytes) throws IOException {
        Set<Tied> seen = new HashSet<>();
        for (Map.Entry<String, View> entry : views(value).entrySet()) {
            View view = entry.getValue();
            String dtype = WEIGHTS.get(view.storage().type());
            // Tied matrices stand here under several names; their numbers are handed over once, under the first.
            boolean first = seen.add(Tied.of(view));
            if (dtype != null && first) {
                sink.accept(Strided.tensor(entry.getKey(), dtype, view, width(view.storage()), bytes));
            }
        }
    }

    /** What two names of the same numbers have in common: the place, and the way they are laid out there. */
    private record Tied(String storage, long offset, List<Long> shape, List<Long> stride) {
        static Tied of(View view) {
            return new Tied(view.storage().key(), view.offset(), list(view.shape()), list(view.stride()));
        }

        private static List<Long> list(long[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int n = super.read(to, from, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
