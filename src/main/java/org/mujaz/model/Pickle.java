package org.mujaz.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Python's pickle format as far as PyTorch needs it for a dictionary of tensors, and nothing further. A pickle is a
 * program that may call any function of Python; here the only names it may say are {@link #ALLOWED}, and saying one calls
 * nothing: it makes a value of this class.
 */
final class Pickle {
    /** A Python name the file says. */
    record Name(String text) {}

    /** What a file asks for by {@code persistent_id}: a storage of PyTorch. */
    record Storage(String type, String key, long count) {}

    /** A tensor: a view into a storage, offsets and strides counted in elements. */
    record View(Storage storage, long offset, long[] shape, long[] stride) {}

    /** The file says something a dictionary of tensors does not need. */
    static final class Refused extends IOException {
        Refused(String what) {
            super(what);
        }
    }

    private static final String REBUILD = "torch._utils._rebuild_tensor_v2";
    private static final String PARAMETER = "torch._utils._rebuild_parameter";
    private static final String ORDERED = "collections.OrderedDict";
    private static final Set<String> ALLOWED = Set.of(
            REBUILD,
            PARAMETER,
            ORDERED,
            "torch.FloatStorage",
            "torch.DoubleStorage",
            "torch.HalfStorage",
            "torch.BFloat16Storage",
            "torch.CharStorage",
            "torch.ByteStorage",
            "torch.ShortStorage",
            "torch.IntStorage",
            "torch.LongStorage",
            "torch.BoolStorage");
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_VALUES = 4_000_000;
    private static final Object MARK = new Object();
    private static final Object NONE = new Object();

    private final InputStream in;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private Pickle(InputStream in) {
        this.in = in;
    }

    /** The one value the stream's next pickle stands for; the stream is left behind its last byte. */
    static Object read(InputStream in) throws IOException {
        return new Pickle(in).run();
    }

    private Object run() throws IOException {
        while (true) {
            int op = one();
            if (op == '.') {
                return pop();
            }
            step(op);
            if (stack.size() > MOST_VALUES || memo.size() > MOST_VALUES) {
                throw new Refused("it holds too many values");
            }
        }
    }

    private void step(int op) throws IOException {
        switch (op) {
            case 0x80 -> one(); // PROTO
            case 0x95 -> bytes(8); // FRAME
            case '(' -> push(MARK);
            case 'N' -> push(NONE);
            case 0x88 -> push(Boolean.TRUE);
            case 0x89 -> push(Boolean.FALSE);
            case 'J' -> push((long) little(4).getInt());
            case 'K' -> push((long) one());
            case 'M' -> push((long) (little(2).getShort() & 0xffff));
            case 0x8a -> push(whole(one()));
            case 'G' -> push(ByteBuffer.wrap(bytes(8)).getDouble());
            case 'X' -> push(text(little(4).getInt()));
            case 0x8c -> push(text(one()));
            case '}' -> push(new LinkedHashMap<Object, Object>());
            case ']' -> push(new ArrayList<Object>());
            case ')' -> push(List.of());
            case 't' -> push(List.copyOf(aboveMark()));
            case 0x85 -> tuple(1);
            case 0x86 -> tuple(2);
            case 0x87 -> tuple(3);
            case 'q' -> memo.put(one(), top());
            case 'r' -> memo.put(little(4).getInt(), top());
            case 0x94 -> memo.put(memo.size(), top());
            case 'h' -> push(remembered(one()));
            case 'j' -> push(remembered(little(4).getInt()));
            case 'c' -> push(name(line(), line()));
            case 0x93 -> {
                Object last = pop();
                push(name(String.valueOf(pop()), String.valueOf(last)));
            }
            case 'Q' -> push(storage(pop()));
            case 'R' -> reduce();
            case 'b' -> pop(); // BUILD: the attributes of a dictionary, versions of modules; none of them is a tensor
            case 's' -> {
                Object value = pop();
                put(map(), List.of(pop(), value));
            }
            case 'u' -> {
                List<Object> pairs = aboveMark();
                put(map(), pairs);
            }
            case 'a' -> {
                Object value = pop();
                list().add(value);
            }
            case 'e' -> {
                List<Object> values = aboveMark();
                list().addAll(values);
            }
            case '0' -> pop();
            default -> throw new Refused(String.format("it holds the instruction 0x%02x", op));
        }
    }

    private static Name name(String module, String name) throws Refused {
        String full = module + "." + name;
        if (!ALLOWED.contains(full)) {
            String shown = full.length() > 80 ? full.substring(0, 80) + "…" : full;
            throw new Refused("it wants to use " + shown.replaceAll("\\p{Cntrl}", " "));
        }
        return new Name(full);
    }

    private void reduce() throws IOException {
        if (!(pop() instanceof List<?> arguments) || !(pop() instanceof Name function)) {
            throw new Refused("it calls something that is no function");
        }
        switch (function.text) {
            case ORDERED -> push(new LinkedHashMap<Object, Object>());
            case REBUILD -> {
                if (arguments.size() < 4
                        || !(arguments.get(0) instanceof Storage storage)
                        || !(arguments.get(1) instanceof Long offset)) {
                    throw new Refused("it describes a tensor wrongly");
                }
                push(new View(storage, offset, sizes(arguments.get(2)), sizes(arguments.get(3))));
            }
            case PARAMETER -> {
                if (arguments.isEmpty() || !(arguments.get(0) instanceof View)) {
                    throw new Refused("it describes a parameter wrongly");
                }
                push(arguments.get(0));
            }
            default -> throw new Refused("it calls " + function.text);
        }
    }

    private static Storage storage(Object id) throws Refused {
        if (id instanceof List<?> parts
                && parts.size() >= 5
                && "storage".equals(parts.get(0))
                && parts.get(1) instanceof Name type
                && parts.get(2) instanceof String key
                && parts.get(4) instanceof Long count
                && type.text.endsWith("Storage")
                && (parts.size() == 5 || parts.get(5) == NONE)) {
            return new Storage(type.text.substring("torch.".length()), key, count);
        }
        throw new Refused("it describes a storage wrongly");
    }

    private static long[] sizes(Object value) throws Refused {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Long.class::isInstance)) {
            throw new Refused("it describes a shape wrongly");
        }
        return list.stream().mapToLong(x -> (Long) x).toArray();
    }

    private static void put(Map<Object, Object> map, List<Object> pairs) throws Refused {
        if (pairs.size() % 2 != 0) {
            throw new Refused("it gives a key without a value");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            // Of other keys the hash could be asked for without end: a list may hold itself.
            if (!(pairs.get(i) instanceof String) && !(pairs.get(i) instanceof Long)) {
                throw new Refused("it has a key that is neither text nor number");
            }
            map.put(pairs.get(i), pairs.get(i + 1));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> map() throws Refused {
        if (!(top() instanceof Map<?, ?> map)) {
            throw new Refused("it fills a dictionary that is none");
        }
        return (Map<Object, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list() throws Refused {
        if (!(top() instanceof ArrayList<?> list)) {
            throw new Refused("it fills a list that is none");
        }
        return (List<Object>) list;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object top() throws Refused {
        if (stack.isEmpty()) {
            throw new Refused("it takes from an empty stack");
        }
        return stack.get(stack.size() - 1);
    }

    private Object pop() throws Refused {
        Object value = top();
        stack.remove(stack.size() - 1);
        return value;
    }

    private void tuple(int size) throws Refused {
        Object[] values = new Object[size];
        for (int i = size - 1; i >= 0; i--) {
            values[i] = pop();
        }
        push(List.copyOf(Arrays.asList(values)));
    }

    private List<Object> aboveMark() throws Refused {
        int at = stack.lastIndexOf(MARK);
        if (at < 0) {
            throw new Refused("it lacks a mark");
        }
        List<Object> values = new ArrayList<>(stack.subList(at + 1, stack.size()));
        stack.subList(at, stack.size()).clear();
        return values;
    }

    private Object remembered(int key) throws Refused {
        Object value = memo.get(key);
        if (value == null) {
            throw new Refused("it recalls what it never remembered");
        }
        return value;
    }

    private Object whole(int length) throws IOException {
        byte[] bytes = bytes(length);
        for (int i = 0; i < length / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[length - 1 - i];
            bytes[length - 1 - i] = swapped;
        }
        java.math.BigInteger value = length == 0 ? java.math.BigInteger.ZERO : new java.math.BigInteger(bytes);
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    private String text(int length) throws IOException {
        if (length < 0 || length > LONGEST_TEXT) {
            throw new Refused("it holds a text that is too long");
        }
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = one(); c != '\n'; c = one()) {
            line.append((char) c);
            if (line.length() > 200) {
                throw new Refused("it holds a name that is too long");
            }
        }
        return line.toString();
    }

    private ByteBuffer little(int length) throws IOException {
        return ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Refused("it ends too early");
        }
        return bytes;
    }

    private int one() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new Refused("it ends too early");
        }
        return b;
    }
}
