package org.mujaz.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A sentence encoder of BERT's shape with the prefixes of E5. */
final class BertEncoder implements SentenceEncoder {
    /** Padded tokens computed at once. */
    private static final int TOKENS = 4096;

    private final Graph graph;
    private final Tokenizer tokenizer;
    private final int begin;
    private final int end;
    private final CheckpointId id;
    private final int window;
    private final int size;

    BertEncoder(Checkpoint checkpoint) {
        Config c = checkpoint.config();
        c.refuse(!c.text("hidden_act", "gelu").equals("gelu"), "hidden_act " + c.text("hidden_act", ""));
        String positions = c.text("position_embedding_type", "absolute");
        c.refuse(!positions.equals("absolute"), "position_embedding_type " + positions);
        Engines.settle();
        id = checkpoint.id(Arithmetic.FP32.label());
        // XLM-R counts its positions from behind the padding token's id.
        double offset = c.text("model_type", "").equals("xlm-roberta") ? c.number("pad_token_id", 1) + 1 : 0;
        window = c.integer("max_position_embeddings") - (int) offset;
        size = c.integer("hidden_size");
        graph = new Graph("bert");
        Weights.read(checkpoint, graph::put);
        try (Graph.Call ready = graph.call("ready")) {
            ready.numbers(Map.of(
                            "heads", c.number("num_attention_heads"),
                            "layers", c.number("num_hidden_layers"),
                            "eps", c.number("layer_norm_eps"),
                            "offset", offset))
                    .number(Arithmetic.FP32.kind())
                    .run();
        }
        if (checkpoint.has("sentencepiece.bpe.model")) {
            tokenizer = new XlmRoberta(new SentencePiece(checkpoint.file("sentencepiece.bpe.model")));
            begin = XlmRoberta.BEGIN;
            end = XlmRoberta.END;
        } else {
            JsonTokenizer words = JsonTokenizer.of(checkpoint.file("tokenizer.json"));
            tokenizer = words;
            begin = words.special("[CLS]");
            end = words.special("[SEP]");
        }
    }

    @Override
    public CheckpointId checkpoint() {
        return id;
    }

    @Override
    public List<float[]> encode(List<String> texts, Kind kind) {
        Engines.settle();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cut(i, ids(texts.get(i), kind), prefix(kind).length, windows);
        }
        windows.sort(Comparator.comparingInt(w -> -w.ids.length));
        float[][] sums = new float[texts.size()][size];
        for (int at = 0; at < windows.size(); ) {
            int rows = Math.min(windows.size() - at, Math.max(1, TOKENS / windows.get(at).ids.length));
            add(windows.subList(at, at + rows), sums);
            at += rows;
        }
        for (float[] sum : sums) {
            unit(sum);
        }
        return List.of(sums);
    }

    /** The ids of a text, begin and end included. */
    int[] ids(String text, Kind kind) {
        return framed(prefixText(kind) + text);
    }

    /** The ids of what the encoder is given, begin and end included. */
    int[] framed(String text) {
        int[] body = tokenizer.encode(text);
        int[] out = new int[body.length + 2];
        out[0] = begin;
        System.arraycopy(body, 0, out, 1, body.length);
        out[out.length - 1] = end;
        return out;
    }

    /** The last hidden states of one row, for comparison with other engines. */
    float[] hidden(long[] ids) {
        try (Graph.Call call = graph.call("hidden")) {
            return call.ids(ids, 1, ids.length).floats();
        }
    }

    private static String prefixText(Kind kind) {
        return kind == Kind.SENTENCE ? "query: " : "passage: ";
    }

    private int[] prefix(Kind kind) {
        return tokenizer.encode(prefixText(kind).strip());
    }

    /** A text longer than the window becomes several, each with begin, prefix and end. */
    private void cut(int text, int[] ids, int prefix, List<Window> windows) {
        if (ids.length <= window) {
            windows.add(new Window(text, ids));
            return;
        }
        int head = 1 + prefix;
        int room = window - head - 1;
        for (int from = head; from < ids.length - 1; from += room) {
            int n = Math.min(room, ids.length - 1 - from);
            int[] part = Arrays.copyOf(ids, head + n + 1);
            System.arraycopy(ids, from, part, head, n);
            part[head + n] = end;
            windows.add(new Window(text, part));
        }
    }

    private void add(List<Window> windows, float[][] sums) {
        int longest = windows.get(0).ids.length;
        long[] ids = new long[windows.size() * longest];
        long[] lengths = new long[windows.size()];
        Arrays.fill(ids, XlmRoberta.PAD);
        for (int r = 0; r < lengths.length; r++) {
            int[] row = windows.get(r).ids;
            lengths[r] = row.length;
            for (int i = 0; i < row.length; i++) {
                ids[r * longest + i] = row[i];
            }
        }
        float[] out;
        try (Graph.Call call = graph.call("encode")) {
            out = call.ids(ids, lengths.length, longest)
                    .ids(lengths, lengths.length)
                    .floats();
        }
        for (int r = 0; r < lengths.length; r++) {
            float[] sum = sums[windows.get(r).text];
            for (int i = 0; i < size; i++) {
                sum[i] += out[r * size + i] * lengths[r];
            }
        }
    }

    private static void unit(float[] v) {
        double square = 0;
        for (float x : v) {
            square += (double) x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < v.length && length > 0; i++) {
            v[i] /= length;
        }
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }

    private record Window(int text, int[] ids) {}
}
