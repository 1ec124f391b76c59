package org.mujaz.translate;

import org.mujaz.model.Decoding;

/**
 * How sentences are translated.
 *
 * @param beams beams of the first attempt; 1 is greedy
 * @param retryBeams beams of the second attempt, for sentences that fail a check; 1 leaves that attempt out
 * @param longestTokens a sentence of more source tokens is divided into clauses before it is translated at all
 * @param clauseWords about how many words a clause has when a sentence is divided
 * @param retry whether sentences that fail a check are tried again
 * @param unrounded whether what still fails is tried with the checkpoint's weights and inputs unrounded
 */
public record TranslateSettings(
        int beams, int retryBeams, int longestTokens, int clauseWords, boolean retry, boolean unrounded) {

    /** Four beams first, eight for what fails; sentences of up to 220 tokens in one piece. */
    public static final TranslateSettings DEFAULT = new TranslateSettings(4, 8, 220, 30, true, true);

    /** Beams are shared out among hypotheses that have more or less of what they must have. */
    private static final int FORCED_BEAMS = 8;

    /** Raised when a rule of this package changes what comes out, so that the memory does not answer with the old. */
    private static final int RULES = 8;

    public TranslateSettings {
        if (beams < 1 || retryBeams < 1 || longestTokens < 16 || clauseWords < 4) {
            throw new IllegalArgumentException("beams and retryBeams are at least 1, longestTokens 16, clauseWords 4");
        }
    }

    Decoding first() {
        return beams == 1 ? Decoding.GREEDY : Decoding.beam(beams);
    }

    Decoding second() {
        return Decoding.beam(retryBeams);
    }

    Decoding forced() {
        return Decoding.beam(Math.max(FORCED_BEAMS, retryBeams));
    }

    /** What of the settings decides about the English, in one line. */
    String key() {
        return "rules=%d beams=%d retry=%s/%d/%s longest=%d clause=%d"
                .formatted(RULES, beams, retry, retryBeams, unrounded, longestTokens, clauseWords);
    }
}
