package org.mujaz.model;

/**
 * One row's search for an answer, step by step. It knows nothing of models: it is given the best next tokens of each of
 * its beams and says which to go on with.
 */
abstract class Search {
    private static final int[] NONE = {};

    protected final Rules rules;

    Search(Rules rules) {
        this.rules = rules;
    }

    /** The search for a row's answer; with phrases it must hold, a {@link ConstrainedSearch}. */
    static Search of(Rules rules, int[][] phrases) {
        return phrases.length == 0 ? of(rules) : new ConstrainedSearch(rules, phrases);
    }

    static Search of(Rules rules) {
        return rules.decoding().beams() == 1 ? new GreedySearch(rules) : new BeamSearch(rules);
    }

    /**
     * Takes one step.
     *
     * @param scores log probabilities, {@code rules.keep()} of them a beam, best first
     * @param tokens the tokens they belong to
     * @param from where this row's begin
     * @param beams how many beams they are for: one after the prompt, then all
     */
    abstract void take(float[] scores, int[] tokens, int from, int beams);

    /** Tokens whose log probability a beam wants to hear besides the best. */
    int[] asked(int beam) {
        return NONE;
    }

    /** Hears the log probabilities of what all beams asked for, beam after beam, just before {@link #take}. */
    void hear(float[] scores) {}

    /** Whether the answer stands. */
    abstract boolean done();

    /** The token a beam goes on with. */
    abstract int token(int beam);

    /** The beam whose past a beam goes on from. */
    abstract int parent(int beam);

    /** What a beam has written so far; the first {@link #count} of it. */
    abstract int[] written(int beam);

    /** Tokens written so far. */
    abstract int count();

    /** The answer: all its tokens, the end token included where there is one. */
    abstract int[] answer();

    /** Sum of the log probabilities of the answer's tokens. */
    abstract double logProbability();

    /** Whether the answer ended by itself. */
    boolean complete() {
        int[] answer = answer();
        boolean cut = rules.frame().last() != Frame.NONE && answer.length == rules.cap();
        return !cut && answer.length > 0 && rules.ends().contains(answer[answer.length - 1]);
    }
}
