package org.mujaz.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The graph of a sentence encoder with its weights, see {@code models/graph/bert.py}. */
final class BertGraph implements AutoCloseable {
    private final Graph graph;
    private final BertShape shape;

    private BertGraph(Graph graph, BertShape shape) {
        this.graph = graph;
        this.shape = shape;
    }

    static BertGraph load(Checkpoint checkpoint, BertShape shape, Pooling pooling) {
        Map<String, Double> numbers = new HashMap<>(shape.numbers());
        numbers.put("first", pooling == Pooling.CLS ? 1.0 : 0.0);
        Graph graph = Graph.filled("bert", checkpoint, empty -> {
            Weights.read(checkpoint, tensor -> put(empty, shape, tensor));
            try (Graph.Call ready = empty.call("ready")) {
                ready.numbers(numbers).number(Arithmetic.FP32.kind()).run();
            }
        });
        return new BertGraph(graph, shape);
    }

    /** Poolers and the heads of training say nothing about a sentence here, and may be as large as all the rest. */
    private static void put(Graph graph, BertShape shape, RawTensor tensor) {
        String name = shape.named(tensor.name());
        if (name.startsWith("embeddings.") || name.startsWith("encoder.")) {
            graph.put(new RawTensor(name, tensor.dtype(), tensor.shape(), tensor.bytes()));
        }
    }

    BertShape shape() {
        return shape;
    }

    /** One vector of length 1 a row, one behind the other. */
    float[] encode(List<int[]> rows) {
        int longest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        long[] ids = new long[rows.size() * longest];
        long[] lengths = new long[rows.size()];
        Arrays.fill(ids, NumberedPieces.PAD);
        for (int r = 0; r < lengths.length; r++) {
            int[] row = rows.get(r);
            lengths[r] = row.length;
            for (int i = 0; i < row.length; i++) {
                ids[r * longest + i] = row[i];
            }
        }
        try (Graph.Call call = graph.call("encode")) {
            return call.ids(ids, lengths.length, longest)
                    .ids(lengths, lengths.length)
                    .floats();
        }
    }

    /** The last hidden states of one row, for comparison with other engines. */
    float[] hidden(long[] ids) {
        try (Graph.Call call = graph.call("hidden")) {
            return call.ids(ids, 1, ids.length).floats();
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
