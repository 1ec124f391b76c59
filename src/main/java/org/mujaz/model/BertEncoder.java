package org.mujaz.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A sentence encoder of BERT's shape. */
final class BertEncoder implements SentenceEncoder {
    /** Padded tokens computed at once. */
    private static final int TOKENS = 4096;

    private final CheckpointId id;
    private final Prefixes prefixes;
    private final SentenceTokens tokens;
    private final BertGraph graph;

    BertEncoder(Checkpoint checkpoint) {
        id = checkpoint.id(Arithmetic.FP32.label());
        BertShape shape = BertShape.of(checkpoint.config());
        Pooling pooling = Pooling.of(checkpoint);
        prefixes = Prefixes.of(checkpoint);
        tokens = SentenceTokens.of(checkpoint, shape.window());
        try {
            graph = BertGraph.load(checkpoint, shape, pooling);
        } catch (RuntimeException e) {
            tokens.close();
            throw e;
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
        int prefix = tokens.encode(prefixes.before(kind).strip()).length;
        for (int i = 0; i < texts.size(); i++) {
            cut(i, ids(texts.get(i), kind), prefix, windows);
        }
        windows.sort(Comparator.comparingInt(w -> -w.ids.length));
        float[][] sums = new float[texts.size()][graph.shape().size()];
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
        return framed(prefixes.before(kind) + text);
    }

    /** The ids of what the encoder is given, begin and end included. */
    int[] framed(String text) {
        return tokens.framed(text);
    }

    /** The last hidden states of one row, for comparison with other engines. */
    float[] hidden(long[] ids) {
        return graph.hidden(ids);
    }

    /** A text longer than the window becomes several, each with begin, prefix and end. */
    private void cut(int text, int[] ids, int prefix, List<Window> windows) {
        int window = graph.shape().window();
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
            part[head + n] = tokens.end();
            windows.add(new Window(text, part));
        }
    }

    private void add(List<Window> windows, float[][] sums) {
        int size = graph.shape().size();
        float[] out = graph.encode(windows.stream().map(Window::ids).toList());
        for (int r = 0; r < windows.size(); r++) {
            Window window = windows.get(r);
            float[] sum = sums[window.text];
            for (int i = 0; i < size; i++) {
                sum[i] += out[r * size + i] * window.ids.length;
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
        tokens.close();
    }

    private record Window(int text, int[] ids) {}
}
