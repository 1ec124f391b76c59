package org.mujaz.model;

import java.util.List;

/**
 * Turns Arabic and English texts into vectors whose cosine says how close they are in meaning. Not safe for use by
 * several threads at once.
 */
public interface SentenceEncoder extends AutoCloseable {

    /** Which weights encode; vectors of two checkpoints, or of two kinds of arithmetic, must not be compared. */
    CheckpointId checkpoint();

    /**
     * @param texts any number of texts; what lies beyond the window (512 tokens) is averaged over further windows, unless
     *     the checkpoint says that it was trained with shorter texts: then it sees that much and no more
     * @param kind which of its prefixes, where the checkpoint was trained with any
     * @return one vector of length 1 a text, in the order of the texts
     */
    List<float[]> encode(List<String> texts, Kind kind);

    @Override
    void close();

    /** What is being encoded. */
    enum Kind {
        /** A sentence, headline or question; {@code "query: "} to E5. */
        SENTENCE,
        /** A whole release; {@code "passage: "} to E5. */
        RELEASE
    }

    /** The cosine of two vectors of length 1. */
    static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
