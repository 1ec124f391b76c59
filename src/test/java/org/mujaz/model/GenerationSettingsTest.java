package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** Which of a checkpoint's files says what of an answer, as transformers 4.57.6 reads them. */
class GenerationSettingsTest {
    private static final Path FILE = Path.of("config.json");

    private static Config config(String json) {
        return ClassDefaults.under(Config.parse(FILE, json));
    }

    /** A checkpoint without generation_config.json. */
    private static GenerationSettings alone(String config) {
        Config both = config(config);
        return GenerationSettings.of(both, both);
    }

    private static GenerationSettings settings(String own, String config) {
        return GenerationSettings.of(Config.parse(Path.of("generation_config.json"), own), config(config));
    }

    @Test
    void aCutAnswerEndsAsTheFamilysClassHasItWhereTheConfigIsSilent() {
        assertThat(alone("{\"model_type\": \"bart\"}").last()).isEqualTo(2);
        assertThat(alone("{\"model_type\": \"pegasus\"}").last()).isEqualTo(1);
        assertThat(alone("{\"model_type\": \"m2m_100\"}").last()).isEqualTo(Frame.NONE);
    }

    @Test
    void whatTheConfigSaysIsNothingStaysNothing() {
        assertThat(alone("{\"model_type\": \"bart\", \"forced_eos_token_id\": null}")
                        .last())
                .isEqualTo(Frame.NONE);
    }

    @Test
    void aGenerationConfigSpeaksAloneOfForcedTokens() {
        GenerationSettings settings =
                settings("{}", "{\"model_type\": \"bart\", \"forced_bos_token_id\": 0, \"forced_eos_token_id\": 2}");
        assertThat(settings.first()).isEqualTo(Frame.NONE);
        assertThat(settings.last()).isEqualTo(Frame.NONE);
    }

    @Test
    void aGenerationConfigMadeOfTheConfigGivesWayWhereThatStillSpeaksOfTheSearch() {
        GenerationSettings settings = settings(
                "{\"_from_model_config\": true, \"no_repeat_ngram_size\": 3}",
                "{\"model_type\": \"bart\", \"forced_bos_token_id\": 0, \"num_beams\": 4}");
        assertThat(settings.first()).isZero();
        assertThat(settings.decoding().noRepeatNgram()).isZero();
        assertThat(settings.decoding().beams()).isEqualTo(4);
    }

    @Test
    void itStandsWhereTheConfigSaysNothingThatIsNotSoForItsClass() {
        GenerationSettings settings = settings(
                "{\"_from_model_config\": true, \"no_repeat_ngram_size\": 3}",
                "{\"model_type\": \"bart\", \"forced_eos_token_id\": 2, \"num_beams\": 1, \"length_penalty\": 1}");
        assertThat(settings.last()).isEqualTo(Frame.NONE);
        assertThat(settings.decoding().noRepeatNgram()).isEqualTo(3);
    }

    @Test
    void theBeginOfAnAnswerOldBartConfigsForceIsForced() {
        assertThat(alone("{\"model_type\": \"bart\", \"force_bos_token_to_be_generated\": true}")
                        .first())
                .isZero();
    }

    @Test
    void theStartOfAnAnswerIsTheClassesWhereNoFileHasIt() {
        assertThat(alone("{\"model_type\": \"m2m_100\"}").start()).isEqualTo(2);
        assertThat(settings("{}", "{\"model_type\": \"marian\"}").start()).isEqualTo(58100);
    }

    @Test
    void theStartOfAnAnswerIsTheBeginTokenWhereTheClassHasNone() {
        assertThat(alone("{\"model_type\": \"mbart\"}").start()).isZero();
    }

    @Test
    void aCheckpointWhoseAnswersStartNowhereIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> alone("{\"model_type\": \"t5\"}").start())
                .withMessageContaining("decoder_start_token_id");
    }

    @Test
    void tokensThatMayNotComeAreHeededInDecoderOnlyCheckpointsToo() {
        Frame frame = Frame.of(settings(
                "{\"eos_token_id\": [7, 8], \"suppress_tokens\": [3], \"bad_words_ids\": [[5]]}",
                "{\"model_type\": \"qwen2\"}"));
        assertThat(frame.ends()).isEqualTo(Set.of(7, 8));
        assertThat(frame.never()).containsExactly(5, 3);
    }

    @Test
    void lengthsThatCountThePromptAreNotTakenForTheAnswers() {
        GenerationSettings settings = settings(
                "{\"repetition_penalty\": 1.05, \"max_length\": 2048, \"min_length\": 10, \"min_new_tokens\": 2}",
                "{\"model_type\": \"qwen2\"}");
        assertThat(settings.decodingAfterPrompt()).isEqualTo(new Decoding(1, 1, false, 0, 1.05, 2, 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"exponential_decay_length_penalty\": [15, 1.2]",
                "\"begin_suppress_tokens\": [3]",
                "\"sequence_bias\": [[[3], 1.0]]",
                "\"num_beam_groups\": 2"
            })
    void whatNoSearchHereDoesIsRefusedByName(String setting) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> GenerationSettings.supported(Config.parse(FILE, "{" + setting + "}")))
                .withMessageContaining(setting.substring(1, setting.indexOf('"', 1)));
    }

    @Test
    void anEmptyListAsksForNothing() {
        assertThat(GenerationSettings.supported(Config.parse(FILE, "{\"begin_suppress_tokens\": []}")))
                .isNotNull();
    }
}
