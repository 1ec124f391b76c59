package org.mujaz.model;

import java.util.List;

/**
 * How the search for an answer goes; the names and meanings are those of Hugging Face {@code GenerationConfig}.
 *
 * @param beams rows kept in the search; 1 is greedy
 * @param lengthPenalty the exponent of the length a finished beam's score is divided by
 * @param earlyStopping whether the search ends as soon as {@code beams} answers are finished
 * @param noRepeatNgram no n-gram of this size comes twice in an answer; 0 is off
 * @param repetitionPenalty divides the scores of tokens already used; 1 is off
 * @param minTokens the answer has at least so many tokens
 * @param maxTokens the answer has at most so many tokens; 0 leaves it to the task's own length factor
 * @param required for each row, the phrases its answer must hold (lexically constrained beam search); empty is none
 */
public record Decoding(
        int beams,
        double lengthPenalty,
        boolean earlyStopping,
        int noRepeatNgram,
        double repetitionPenalty,
        int minTokens,
        int maxTokens,
        List<List<String>> required) {

    /** The most probable token at each step. */
    public static final Decoding GREEDY = new Decoding(1, 1.0, false, 0, 1.0, 0, 0, List.of());

    /** Beam search as the published figures of most translation models use it. */
    public static Decoding beam(int beams) {
        return new Decoding(beams, 1.0, true, 0, 1.0, 0, 0, List.of());
    }

    public Decoding withBeams(int count) {
        return new Decoding(
                count, lengthPenalty, earlyStopping, noRepeatNgram, repetitionPenalty, minTokens, maxTokens, required);
    }

    public Decoding withNoRepeatNgram(int size) {
        return new Decoding(
                beams, lengthPenalty, earlyStopping, size, repetitionPenalty, minTokens, maxTokens, required);
    }

    public Decoding withMaxTokens(int tokens) {
        return new Decoding(
                beams, lengthPenalty, earlyStopping, noRepeatNgram, repetitionPenalty, minTokens, tokens, required);
    }

    public Decoding withRequired(List<List<String>> phrases) {
        return new Decoding(
                beams, lengthPenalty, earlyStopping, noRepeatNgram, repetitionPenalty, minTokens, maxTokens, phrases);
    }
}
