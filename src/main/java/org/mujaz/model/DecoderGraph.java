package org.mujaz.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph of a model that writes, with its weights: rows in slots, see {@code models/graph/decoder.py} and, for models
 * that read with an encoder first, {@code seq2seq.py}.
 */
final class DecoderGraph implements AutoCloseable {
    private final Graph graph;
    private final int window;

    private DecoderGraph(Graph graph, int window) {
        this.graph = graph;
        this.window = window;
    }

    static DecoderGraph load(Checkpoint checkpoint, DecoderShape shape, Arithmetic arithmetic) {
        return load(checkpoint, "decoder", shape, arithmetic);
    }

    static DecoderGraph load(Checkpoint checkpoint, String name, DecoderShape shape, Arithmetic arithmetic) {
        Map<String, Double> numbers = new LinkedHashMap<>(shape.numbers());
        numbers.put("renormalize", GenerationSettings.of(checkpoint).renormalizes() ? 1.0 : 0.0);
        numbers.put("bf16", Engines.knowsBfloat16() ? 1.0 : 0.0);
        Graph graph = Graph.filled(name, checkpoint, empty -> {
            try (Graph.Call expect = empty.call("expect")) {
                expect.number(arithmetic.kind()).run();
            }
            Weights.read(checkpoint, empty::put);
            try (Graph.Call ready = empty.call("ready")) {
                ready.numbers(numbers)
                        .flags(shape.local())
                        .number(arithmetic.kind())
                        .run();
            }
        });
        return new DecoderGraph(graph, shape.window());
    }

    int window() {
        return window;
    }

    /** The last hidden states of one row (of its encoder, where there is one), for comparison with other engines. */
    float[] hidden(int[] ids) {
        try (Graph.Call call = graph.call("hidden")) {
            return call.ids(longs(ids), 1, ids.length).floats();
        }
    }

    /** What the prefix is differs: the common beginning of all prompts, or what every answer begins with. */
    void begin(int slots, int beams, int columns, int[] prefix) {
        try (Graph.Call call = graph.call("begin")) {
            call.number(slots)
                    .number(beams)
                    .number(columns)
                    .ids(longs(prefix), prefix.length)
                    .run();
        }
    }

    void end() {
        try (Graph.Call call = graph.call("end")) {
            call.run();
        }
    }

    /** Rows into the slots from {@code first} on; their prompts without the prefix. Answers like {@link #step}. */
    float[] admit(List<int[]> prompts, int first, Choice choice) {
        int longest = prompts.stream().mapToInt(p -> p.length).max().orElse(0);
        long[] ids = new long[prompts.size() * longest];
        long[] lengths = new long[prompts.size()];
        for (int r = 0; r < lengths.length; r++) {
            int[] prompt = prompts.get(r);
            lengths[r] = prompt.length;
            for (int i = 0; i < prompt.length; i++) {
                ids[r * longest + i] = prompt[i];
            }
        }
        try (Graph.Call call = graph.call("admit")) {
            call.ids(ids, lengths.length, longest).ids(lengths, lengths.length).number(first);
            return choice.on(call).floats();
        }
    }

    /** A token more for each beam; the log probabilities of the best next tokens, then those tokens. */
    float[] step(long[] tokens, long[] parents, Choice choice) {
        try (Graph.Call call = graph.call("step")) {
            call.ids(tokens, tokens.length).ids(parents, parents.length);
            return choice.on(call).floats();
        }
    }

    void move(int source, int target) {
        try (Graph.Call call = graph.call("move")) {
            call.number(source).number(target).run();
        }
    }

    @Override
    public void close() {
        graph.close();
    }

    private static long[] longs(int[] values) {
        long[] out = new long[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i];
        }
        return out;
    }

    /**
     * Which next tokens are wanted.
     *
     * @param keep how many a beam
     * @param banned pairs (beam, token) that may not come
     * @param seen pairs (beam, token) the repetition penalty falls on
     * @param asked pairs (beam, token) whose log probabilities are wanted besides
     */
    record Choice(int keep, boolean beam, long[] banned, long[] seen, double penalty, long[] asked) {
        private Graph.Call on(Graph.Call call) {
            return call.number(keep)
                    .flag(beam)
                    .ids(banned, banned.length / 2, 2)
                    .ids(seen, seen.length / 2, 2)
                    .real(penalty)
                    .ids(asked, asked.length / 2, 2);
        }
    }
}
