package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a config.json leaves out is what BertConfig and XLMRobertaConfig of transformers say. */
class EncoderConfigTest {
    private static final Path NOWHERE = Path.of("config.json");

    @TempDir
    private Path directory;

    private static BertShape shape(String json) {
        return BertShape.of(Config.parse(NOWHERE, json));
    }

    @Test
    void anEmptyConfigIsThatOfTheFirstBert() {
        assertThat(shape("{\"model_type\": \"bert\"}")).isEqualTo(new BertShape("bert.", 12, 12, 768, 1e-12, 0, 512));
    }

    @Test
    void xlmRobertaCountsItsPositionsFromBehindThePadding() {
        assertThat(shape("{\"model_type\": \"xlm-roberta\"}"))
                .isEqualTo(new BertShape("roberta.", 12, 12, 768, 1e-12, 2, 510));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer_norm_eps", "position_embedding_type", "hidden_act", "pad_token_id"})
    void aSettingLeftOutIsTheOneTheGoldenAnswersWereMadeWith(String setting) throws IOException {
        GoldenCopy.of("bert", directory.resolve("bert"))
                .configured(setting, null)
                .equalsTransformers();
    }
}
