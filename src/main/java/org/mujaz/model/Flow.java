package org.mujaz.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Rows going through the graph: finished ones leave, waiting ones take their places, a token a beam at each step. */
final class Flow {
    /** Tokens of prompts computed at once. */
    private static final int PROMPT_TOKENS = 512;

    private final DecoderGraph graph;
    private final Decoding decoding;
    private final int beams;
    private final int prefix;
    private final int slots;
    private final Deque<DecoderModel.Row> pending;
    private final Consumer<DecoderModel.Row> finished;
    private final List<DecoderModel.Row> active = new ArrayList<>();

    Flow(
            DecoderGraph graph,
            Decoding decoding,
            int prefix,
            int slots,
            Deque<DecoderModel.Row> pending,
            Consumer<DecoderModel.Row> finished) {
        this.graph = graph;
        this.decoding = decoding;
        this.beams = decoding.beams();
        this.prefix = prefix;
        this.slots = slots;
        this.pending = pending;
        this.finished = finished;
    }

    void run() {
        while (!pending.isEmpty() || !active.isEmpty()) {
            int free = slots - active.size();
            if (!pending.isEmpty() && (free >= Math.max(1, slots / 16) || active.isEmpty())) {
                admit(free);
            } else {
                step();
            }
            leave();
        }
    }

    private void admit(int free) {
        List<DecoderModel.Row> fresh = new ArrayList<>();
        List<int[]> prompts = new ArrayList<>();
        int first = active.size();
        int longest = pending.element().prompt().length - prefix;
        while (!pending.isEmpty()
                && fresh.size() < free
                && (fresh.isEmpty() || longest * (fresh.size() + 1) <= PROMPT_TOKENS)) {
            DecoderModel.Row row = pending.remove();
            fresh.add(row);
            prompts.add(Arrays.copyOfRange(row.prompt(), prefix, row.prompt().length));
            longest = Math.max(longest, row.prompt().length - prefix);
        }
        take(graph.admit(prompts, first, choice(fresh, 1)), fresh, 1);
        active.addAll(fresh);
    }

    private void step() {
        long[] tokens = new long[active.size() * beams];
        long[] parents = new long[beams == 1 ? 0 : tokens.length];
        for (int r = 0; r < active.size(); r++) {
            Search search = active.get(r).search();
            for (int b = 0; b < beams; b++) {
                tokens[r * beams + b] = search.token(b);
                if (beams > 1) {
                    parents[r * beams + b] = search.parent(b);
                }
            }
        }
        take(graph.step(tokens, parents, choice(active, beams)), active, beams);
    }

    private void take(float[] out, List<DecoderModel.Row> rows, int given) {
        int keep = rows.get(0).search().rules.keep();
        int half = rows.size() * given * keep;
        int[] tokens = new int[half];
        for (int i = 0; i < half; i++) {
            tokens[i] = (int) out[half + i];
        }
        int heard = 2 * half;
        for (int r = 0; r < rows.size(); r++) {
            int asked = heard;
            for (int b = 0; b < given; b++) {
                heard += rows.get(r).search().asked(b).length;
            }
            rows.get(r).search().hear(Arrays.copyOfRange(out, asked, heard));
            rows.get(r).search().take(out, tokens, r * given * keep, given);
        }
    }

    private DecoderGraph.Choice choice(List<DecoderModel.Row> rows, int given) {
        List<long[]> banned = new ArrayList<>();
        List<long[]> seen = new ArrayList<>();
        List<long[]> asked = new ArrayList<>();
        boolean rules = decoding.noRepeatNgram() > 0
                || decoding.minTokens() > 0
                || !rows.get(0).search().rules.frame().never().isEmpty();
        boolean penalty = decoding.repetitionPenalty() != 1.0;
        for (int r = 0; r < rows.size(); r++) {
            Search search = rows.get(r).search();
            for (int b = 0; b < given; b++) {
                int beam = r * given + b;
                int[] written = search.written(b);
                for (int token : search.asked(b)) {
                    asked.add(new long[] {beam, token});
                }
                if (rules) {
                    search.rules.banned(written, search.count(), t -> banned.add(new long[] {beam, t}));
                }
                if (penalty) {
                    Set<Integer> tokens = new HashSet<>();
                    for (int i = 0; i < search.count(); i++) {
                        tokens.add(written[i]);
                    }
                    if (search.rules.frame().start() != Frame.NONE) {
                        tokens.add(search.rules.frame().start());
                    }
                    tokens.forEach(t -> seen.add(new long[] {beam, t}));
                }
            }
        }
        int keep = rows.get(0).search().rules.keep();
        return new DecoderGraph.Choice(
                keep, beams > 1, flat(banned), flat(seen), decoding.repetitionPenalty(), flat(asked));
    }

    private static long[] flat(List<long[]> pairs) {
        return pairs.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private void leave() {
        for (int r = active.size() - 1; r >= 0; r--) {
            if (active.get(r).search().done()) {
                DecoderModel.Row row = active.get(r);
                int last = active.size() - 1;
                if (r < last) {
                    graph.move(last, r);
                    active.set(r, active.get(last));
                }
                active.remove(last);
                finished.accept(row);
            }
        }
    }
}
