package org.mujaz.model;

import java.util.Arrays;

/** The most probable token at each step. */
final class GreedySearch extends Search {
    private final int[] written;
    private int count;
    private double sum;

    GreedySearch(Rules rules) {
        super(rules);
        written = new int[rules.cap()];
        if (rules.frame().first() != Frame.NONE) {
            written[count++] = rules.frame().first();
        }
    }

    @Override
    void take(float[] scores, int[] tokens, int from, int beams) {
        boolean cuts = rules.cutsAt(count);
        written[count++] = cuts ? rules.frame().last() : tokens[from];
        sum += cuts ? 0 : scores[from];
    }

    @Override
    boolean done() {
        return count == written.length || (count > 0 && rules.ends().contains(written[count - 1]));
    }

    @Override
    int token(int beam) {
        return written[count - 1];
    }

    @Override
    int parent(int beam) {
        return 0;
    }

    @Override
    int[] written(int beam) {
        return written;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int[] answer() {
        return Arrays.copyOf(written, count);
    }

    @Override
    double logProbability() {
        return sum;
    }
}
