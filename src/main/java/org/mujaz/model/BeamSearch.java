package org.mujaz.model;

import java.util.Arrays;

/**
 * Beam search as Hugging Face transformers 4.57 does it, for one row: the arithmetic is fp32 like theirs, so that ties and
 * near ties fall the same way.
 */
final class BeamSearch extends Search {
    private static final float NEVER = -1e9f;

    private final int beams;
    private final int cap;
    private int count;
    private int[][] running;
    private float[] runningScores;
    private int[] parents;
    private final int[][] finished;
    private final float[] finishedScores;
    private final boolean[] isFinished;
    private final float[] finishedSums;
    private boolean improvable = true;
    private boolean stopped;

    BeamSearch(Rules rules) {
        super(rules);
        beams = rules.decoding().beams();
        cap = rules.cap();
        running = new int[beams][cap];
        runningScores = new float[beams];
        Arrays.fill(runningScores, 1, beams, NEVER);
        parents = new int[beams];
        finished = new int[beams][];
        finishedScores = new float[beams];
        Arrays.fill(finishedScores, NEVER);
        finishedSums = new float[beams];
        isFinished = new boolean[beams];
        if (rules.frame().first() != Frame.NONE) {
            for (int[] beam : running) {
                beam[0] = rules.frame().first();
            }
            count = 1;
        }
    }

    @Override
    void take(float[] scores, int[] tokens, int from, int given) {
        int keep = rules.keep();
        Candidate[] best = best(scores, tokens, from, given, keep);
        boolean full = count + 1 >= cap;
        boolean[] ends = new boolean[best.length];
        boolean allEnd = true;
        for (int i = 0; i < best.length; i++) {
            ends[i] = full || rules.ends().contains(best[i].token);
            allEnd &= ends[i];
        }
        int[][] before = running;
        goOn(best, ends);
        finish(best, ends, before);
        count++;
        // empty places hold -1e9, so they can always be improved on
        improvable &= runningScores[0] / power(count) > finishedScores[beams - 1];
        stopped = !improvable || allEnd || (rules.decoding().earlyStopping() && allFinished());
    }

    /** The best continuations over all beams, by accumulated log probability; of equals the earlier comes first. */
    private Candidate[] best(float[] scores, int[] tokens, int from, int given, int keep) {
        Candidate[] all = new Candidate[given * keep];
        boolean cuts = rules.cutsAt(count);
        for (int b = 0; b < given; b++) {
            for (int i = 0; i < keep; i++) {
                int at = from + b * keep + i;
                all[b * keep + i] = !cuts
                        ? new Candidate(b, tokens[at], scores[at] + runningScores[b])
                        : new Candidate(b, rules.frame().last(), i == 0 ? runningScores[b] : Float.NEGATIVE_INFINITY);
            }
        }
        Arrays.sort(all, (x, y) -> Float.compare(y.score, x.score));
        return Arrays.copyOf(all, keep);
    }

    private void goOn(Candidate[] best, boolean[] ends) {
        int[][] next = new int[beams][];
        float[] nextScores = new float[beams];
        int[] nextParents = new int[beams];
        int b = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < best.length && b < beams; i++) {
                if (ends[i] == (pass == 1)) {
                    next[b] = extended(running, best[i], cap);
                    nextScores[b] = ends[i] ? best[i].score + NEVER : best[i].score;
                    nextParents[b++] = best[i].beam;
                }
            }
        }
        running = next;
        runningScores = nextScores;
        parents = nextParents;
    }

    private void finish(Candidate[] best, boolean[] ends, int[][] before) {
        if ((rules.decoding().earlyStopping() && allFinished()) || !improvable) {
            return;
        }
        for (int i = 0; i < beams; i++) {
            if (ends[i]) {
                insert(extended(before, best[i], count + 1), best[i].score, best[i].score / power(count + 1));
            }
        }
    }

    private void insert(int[] answer, float sum, float score) {
        int at = beams;
        while (at > 0 && score > finishedScores[at - 1]) {
            at--;
        }
        if (at == beams) {
            return;
        }
        for (int i = beams - 1; i > at; i--) {
            finished[i] = finished[i - 1];
            finishedScores[i] = finishedScores[i - 1];
            finishedSums[i] = finishedSums[i - 1];
            isFinished[i] = isFinished[i - 1];
        }
        finished[at] = answer;
        finishedScores[at] = score;
        finishedSums[at] = sum;
        isFinished[at] = true;
    }

    private int[] extended(int[][] from, Candidate c, int size) {
        int[] out = Arrays.copyOf(from[c.beam], size);
        out[count] = c.token;
        return out;
    }

    private float power(int length) {
        return (float) Math.pow(length, rules.decoding().lengthPenalty());
    }

    private boolean allFinished() {
        for (boolean f : isFinished) {
            if (!f) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean done() {
        return stopped;
    }

    @Override
    int token(int beam) {
        return running[beam][count - 1];
    }

    @Override
    int parent(int beam) {
        return parents[beam];
    }

    @Override
    int[] written(int beam) {
        return running[beam];
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int[] answer() {
        return finished[0] == null ? Arrays.copyOf(running[0], count) : finished[0];
    }

    @Override
    double logProbability() {
        return finished[0] == null ? runningScores[0] : finishedSums[0];
    }

    private record Candidate(int beam, int token, float score) {}
}
