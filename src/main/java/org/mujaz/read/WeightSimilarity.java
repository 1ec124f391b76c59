package org.mujaz.read;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A word counts far more than any weight, so that releases with more of the words come first. Nothing depends on how many
 * other releases there are or were: every server ranks alike.
 */
final class WeightSimilarity extends Similarity {
    private static final float A_WORD = 1_000;
    private static final float THOUSANDTH = .001f;

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return A_WORD + frequency * THOUSANDTH;
            }
        };
    }
}
