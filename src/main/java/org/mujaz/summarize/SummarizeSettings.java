package org.mujaz.summarize;

import org.mujaz.model.Decoding;

/**
 * How briefs are written.
 *
 * @param articleWords words of the translation the model is shown; a longer release is cut by importance
 * @param sentences the most sentences a brief has
 * @param extractWords about how many words an extractive brief has at most
 * @param closeness an English sentence whose nearest source sentence is farther than this (cosine of the sentence
 *     encoder) is not supported
 * @param retryBeams beams of the second attempt, for briefs that fail a check; 1 leaves that attempt out
 */
public record SummarizeSettings(int articleWords, int sentences, int extractWords, double closeness, int retryBeams) {

    /** 420 words shown (what the shipped checkpoint was tuned on), up to 3 sentences, four beams for what fails. */
    public static final SummarizeSettings DEFAULT = new SummarizeSettings(420, 3, 90, 0.82, 4);

    /** A brief says a run of so many words once. */
    private static final int LOOP_GUARD = 5;

    public SummarizeSettings {
        if (articleWords < 40 || sentences < 1 || extractWords < 10 || retryBeams < 1) {
            throw new IllegalArgumentException(
                    "articleWords is at least 40, sentences 1, extractWords 10, retryBeams 1");
        }
    }

    /**
     * The second attempt.
     *
     * @param own the search the checkpoint's settings ask for, which is the first
     */
    Decoding second(Decoding own) {
        Decoding wider = own.equals(Decoding.GREEDY)
                ? Decoding.beam(retryBeams)
                : own.withBeams(Math.max(own.beams(), retryBeams));
        return wider.noRepeatNgram() > 0 ? wider : wider.withNoRepeatNgram(LOOP_GUARD);
    }
}
