package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code renormalize_logits}, which published opus-mt checkpoints set beside a token that may not come: transformers 4.57.6 makes the
 * probabilities of what may come to a beam sum to one again.
 */
class RenormalizationTest {
    private static final int WORDS = 128;

    @TempDir
    private Path folder;

    private double sumWithoutTheLikeliest(boolean renormalize) throws IOException {
        Path directory = GoldenCopy.of("marian", folder)
                .set("generation_config.json", "renormalize_logits", String.valueOf(renormalize))
                .locked();
        try (Seq2SeqModel model = (Seq2SeqModel) Models.language(directory, Arithmetic.FP32, 1)) {
            int likeliest = (int) next(model, new long[0])[WORDS];
            float[] found = next(model, new long[] {0, likeliest});
            double sum = 0;
            for (int i = 0; i < WORDS; i++) {
                sum += Math.exp(found[i]);
            }
            return sum;
        }
    }

    /** The log probabilities of all next tokens of a beam, best first, and behind them the tokens. */
    private static float[] next(Seq2SeqModel model, long[] banned) {
        DecoderGraph graph = model.graph();
        graph.begin(1, 1, 3, model.frame().prefix());
        float[] found = graph.admit(
                List.of(new int[] {5, 9, 11, 0}),
                0,
                new DecoderGraph.Choice(WORDS, true, banned, new long[0], 1, new long[0]));
        graph.end();
        return found;
    }

    @Test
    void whatMayComeSumsToOneWhereTheCheckpointAsksForIt() throws IOException {
        assertThat(sumWithoutTheLikeliest(true)).isCloseTo(1, within(1e-4));
    }

    @Test
    void itSumsToLessWhereItDoesNot() throws IOException {
        assertThat(sumWithoutTheLikeliest(false)).isLessThan(0.999);
    }
}
