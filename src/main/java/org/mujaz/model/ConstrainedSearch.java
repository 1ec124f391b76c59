package org.mujaz.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Beam search for an answer that holds given phrases: the beams are shared out over how many of the phrases' tokens have
 * been written, so that answers on their way to the phrases are not crowded out by likelier ones without them (dynamic beam
 * allocation, Post and Vilar 2018). An answer may end only when it holds every phrase.
 */
final class ConstrainedSearch extends Search {
    /** Fewer beams cannot be shared out. */
    static final int FEWEST_BEAMS = 4;

    private final int[][] phrases;
    private final int total;
    private List<Beam> beams = List.of(new Beam(-1, new int[0], 0, 0, -1, 0));
    private float[] hoped = new float[0];
    private Answered best;
    private int answered;
    private int count;
    private boolean done;

    ConstrainedSearch(Rules rules, int[][] phrases) {
        super(rules);
        if (phrases.length > Long.SIZE - 1) {
            throw new IllegalArgumentException("more than 63 phrases");
        }
        this.phrases = phrases;
        this.total = Arrays.stream(phrases).mapToInt(p -> p.length).sum();
        if (rules.frame().first() != Frame.NONE) {
            beams = List.of(new Beam(-1, new int[] {rules.frame().first()}, 0, 0, -1, 0));
            count = 1;
        }
    }

    /** The next token of the phrase a beam is in, or else the first of every phrase it has not written. */
    @Override
    int[] asked(int beam) {
        Beam b = beam(beam);
        if (b.phrase >= 0) {
            return new int[] {phrases[b.phrase][b.at]};
        }
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < phrases.length; i++) {
            if ((b.held & 1L << i) == 0) {
                out.add(phrases[i][0]);
            }
        }
        return out.stream().mapToInt(t -> t).sorted().toArray();
    }

    @Override
    void hear(float[] scores) {
        hoped = scores;
    }

    @Override
    void take(float[] scores, int[] tokens, int from, int given) {
        List<Beam> next = new ArrayList<>();
        int keep = rules.keep();
        int asked = 0;
        for (int b = 0; b < given; b++) {
            boolean real = b < beams.size();
            Set<Integer> had = new HashSet<>();
            for (int token : asked(b)) {
                if (real && had.add(token)) {
                    add(next, b, token, hoped[asked]);
                }
                asked++;
            }
            for (int i = from + b * keep; real && i < from + (b + 1) * keep; i++) {
                if (had.add(tokens[i])) {
                    add(next, b, tokens[i], scores[i]);
                }
            }
        }
        count++;
        beams = shared(next);
        double bound = best == null ? Double.NEGATIVE_INFINITY : best.score;
        boolean hopeless = beams.stream().allMatch(b -> b.sum / power() <= bound);
        done = count >= rules.cap()
                || beams.isEmpty()
                || answered >= rules.decoding().beams()
                || hopeless;
    }

    private void add(List<Beam> next, int parent, int token, float score) {
        if (score == Float.NEGATIVE_INFINITY) {
            return;
        }
        Beam b = beams.get(parent);
        float sum = b.sum + score;
        int[] written = Arrays.copyOf(b.written, b.written.length + 1);
        written[written.length - 1] = token;
        if (rules.ends().contains(token)) {
            if (tokens(b) == total) {
                answered++;
                double value = sum / Math.pow(written.length, rules.decoding().lengthPenalty());
                if (best == null || value > best.score) {
                    best = new Answered(written, sum, value);
                }
            }
            return;
        }
        long held = b.held;
        int phrase = -1;
        int at = 0;
        if (b.phrase >= 0 && phrases[b.phrase][b.at] == token) {
            phrase = b.phrase;
            at = b.at + 1;
        } else {
            for (int i = 0; i < phrases.length && phrase < 0; i++) {
                if ((held & 1L << i) == 0 && phrases[i][0] == token) {
                    phrase = i;
                    at = 1;
                }
            }
        }
        if (phrase >= 0 && at == phrases[phrase].length) {
            held |= 1L << phrase;
            phrase = -1;
            at = 0;
        }
        next.add(new Beam(parent, written, sum, held, phrase, at));
    }

    /** Tokens of phrases a beam has written. */
    private int tokens(Beam b) {
        int n = b.at;
        for (int i = 0; i < phrases.length; i++) {
            n += (b.held & 1L << i) == 0 ? 0 : phrases[i].length;
        }
        return n;
    }

    /** Every bank (as many tokens of phrases written) its share, fullest bank first; what is left goes by score. */
    private List<Beam> shared(List<Beam> next) {
        int room = rules.decoding().beams();
        next.sort(Comparator.comparingDouble((Beam b) -> -b.sum));
        int share = Math.max(1, room / (total + 1));
        List<Beam> out = new ArrayList<>();
        for (int bank = total; bank >= 0; bank--) {
            int taken = 0;
            for (Beam b : next) {
                if (taken < share && out.size() < room && tokens(b) == bank) {
                    out.add(b);
                    taken++;
                }
            }
        }
        for (Beam b : next) {
            if (out.size() < room && !out.contains(b)) {
                out.add(b);
            }
        }
        out.sort(Comparator.comparingDouble((Beam b) -> -b.sum));
        return out;
    }

    private double power() {
        return Math.pow(count, rules.decoding().lengthPenalty());
    }

    /** Where there are fewer than the graph counts, the first stands in for the rest. */
    private Beam beam(int index) {
        return beams.get(index < beams.size() ? index : 0);
    }

    @Override
    boolean done() {
        return done;
    }

    @Override
    int token(int beam) {
        return beam(beam).written[count - 1];
    }

    @Override
    int parent(int beam) {
        return beam(beam).parent;
    }

    @Override
    int[] written(int beam) {
        return beam(beam).written;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int[] answer() {
        if (best != null) {
            return best.written;
        }
        return beams.isEmpty()
                ? new int[0]
                : beams.stream().max(Comparator.comparingInt(this::tokens)).orElseThrow().written;
    }

    @Override
    double logProbability() {
        return best == null ? (beams.isEmpty() ? 0 : beams.get(0).sum) : best.sum;
    }

    /**
     * @param held which phrases it has written, one bit each
     * @param phrase the phrase it is in the middle of, or -1
     * @param at how many tokens of that phrase it has written
     */
    private record Beam(int parent, int[] written, float sum, long held, int phrase, int at) {}

    private record Answered(int[] written, float sum, double score) {}
}
