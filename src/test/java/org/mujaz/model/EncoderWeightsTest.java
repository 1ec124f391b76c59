package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** The ways in which the hub's sentence encoders name and keep the same weights. */
class EncoderWeightsTest {
    @TempDir
    private Path directory;

    private GoldenCopy copy(String family) throws IOException {
        return GoldenCopy.of(family, directory.resolve(family));
    }

    @Test
    void aMatrixOfIntegersWhereWeightsAreNeededIsRefused() throws IOException {
        String needed = "embeddings.word_embeddings.weight";
        refused(copy("bert").renamed(name -> name.equals(needed) ? null : name).withIntegers(needed, 260 * 32));
    }

    @ParameterizedTest
    @CsvSource({"bert, bert.", "xlmr, roberta."})
    void theEncoderInACheckpointThatHasAHeadIsFound(String family, String base) throws IOException {
        copy(family).renamed(name -> base + name).equalsTransformers();
    }

    @Test
    void theNumbersOfLayerNormHaveTheirOldNamesToo() throws IOException {
        copy("bert")
                .renamed(name ->
                        name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta"))
                .equalsTransformers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embeddings.word_embeddings.weight",
                "embeddings.token_type_embeddings.weight",
                "encoder.layer.1.output.LayerNorm.bias",
                "encoder.layer.0.attention.self.key.weight"
            })
    void aMissingTensorIsSaidInOneLine(String missing) throws IOException {
        refused(copy("bert").renamed(name -> name.equals(missing) ? null : name));
    }

    @ParameterizedTest
    @CsvSource({"max_position_embeddings, 128", "hidden_size, 48", "num_attention_heads, 5", "num_hidden_layers, 3"})
    void aShapeThatIsNotThatOfTheWeightsIsSaidWhenLoading(String key, String value) throws IOException {
        refused(copy("bert").configured(key, value));
    }

    private static void refused(GoldenCopy copy) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessage(copy.directory()
                        + ": its weights are not those its config.json describes. Get the checkpoint again.");
    }
}
