package org.mujaz.translate;

import org.mujaz.model.Decoding;

/**
 * How sentences are translated.
 *
 * @param beams beams of the first attempt; 1 is greedy, 0 as many as the checkpoint's own settings ask for, or four where they ask for none
 * @param retryBeams beams of the second attempt, for sentences that fail a check; 1 leaves that attempt out
 * @param longestTokens a sentence of more source tokens is divided into clauses before it is translated at all
 * @param clauseWords about how many words a clause has when a sentence is divided
 * @param retry whether sentences that fail a check are tried again
 * @param unrounded whether what still fails is tried with the checkpoint's weights and inputs unrounded
 */
public record TranslateSettings(
        int beams, int retryBeams, int longestTokens, int clauseWords, boolean retry, boolean unrounded) {

    /** The checkpoint's beams or four first, eight for what fails; sentences of up to 220 tokens in one piece. */
    public static final TranslateSettings DEFAULT = new TranslateSettings(0, 8, 220, 30, true, true);

    private static final int USUAL_BEAMS = 4;

    /** Beams are shared out among hypotheses that have more or less of what they must have. */
    private static final int FORCED_BEAMS = 8;

    /** Raised when a rule of this package changes what comes out, so that the memory does not answer with the old. */
    private static final int RULES = 10;

    public TranslateSettings {
        if (beams < 0 || retryBeams < 1 || longestTokens < 16 || clauseWords < 4) {
            throw new IllegalArgumentException("beams is at least 0, retryBeams 1, longestTokens 16, clauseWords 4");
        }
    }

    /**
     * The first attempt.
     *
     * @param own the search the checkpoint's settings ask for: what they say of lengths, repetitions and the like holds for every attempt
     */
    Decoding first(Decoding own) {
        return searched(own, beams > 0 ? beams : own.beams() > 1 ? own.beams() : USUAL_BEAMS);
    }

    Decoding second(Decoding own) {
        return searched(own, retryBeams);
    }

    Decoding forced(Decoding own) {
        return searched(own, Math.max(FORCED_BEAMS, retryBeams));
    }

    private static Decoding searched(Decoding own, int beams) {
        if (own.equals(Decoding.GREEDY)) {
            return beams == 1 ? Decoding.GREEDY : Decoding.beam(beams);
        }
        // How long a translation may get is counted on its source.
        return own.withBeams(beams).withMaxTokens(0);
    }

    /** What of the settings decides about the English, in one line. */
    String key() {
        return "rules=%d beams=%d retry=%s/%d/%s longest=%d clause=%d"
                .formatted(RULES, beams, retry, retryBeams, unrounded, longestTokens, clauseWords);
    }
}
