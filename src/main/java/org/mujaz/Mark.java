package org.mujaz;

/**
 * A place where a reader should take care, said in plain words ("the number 42 in the Arabic is missing here").
 *
 * @param kind what the care is about, for filters and counts
 * @param words one plain English sentence without a full stop, shown to readers as it stands
 */
public record Mark(Kind kind, String words) {

    /** What a mark is about. */
    public enum Kind {
        /** A number, amount, percentage, date or time of the Arabic is not in the English, or the other way round. */
        NUMBER,
        /** A name of the Arabic is not in the English, or is spelt in two ways. */
        NAME,
        /** A negation was lost or added. */
        NEGATION,
        /** Part of the sentence seems to be left out, or added. */
        LENGTH,
        /** The output repeats itself. */
        REPETITION,
        /** The output holds letters of the wrong script, or is a copy of the source. */
        SCRIPT,
        /** A word means something else than the Arabic's, its neighbour most likely (blue for white). */
        WORD,
        /** The output means something else than its source: it may be another sentence's. */
        MEANING,
        /** The output hit its length cap. */
        CUT,
        /** A brief's sentence is not supported by the release. */
        UNSUPPORTED,
        /** The source itself is unreliable (a PDF's order of text, mended encoding, dialect). */
        SOURCE
    }
}
