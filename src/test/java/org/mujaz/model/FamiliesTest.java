package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** What is said of a checkpoint before it runs, and how the families that need no prompts are asked. */
class FamiliesTest {
    private static final Path GOLDEN = Path.of("models/golden");

    @TempDir
    private Path copy;

    /** The golden checkpoint with one setting changed. */
    private Path changed(String family, String setting, String value) throws IOException {
        return GoldenCopy.of(family, copy).configured(setting, value).locked();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marian | model_type | \"mamba\" | `mamba` | Supported are bart, gemma3_text, hunyuan_v1_dense, llama, m2m_100",
                "marian | activation_function | \"quick_gelu\" | quick_gelu | Supported are gelu",
                "llama | rope_scaling | {\"rope_type\":\"yarn\"} | rope scaling yarn | Choose another",
                "llama | quantization_config | {\"quant_method\":\"gptq\"} | quantization_config gptq | Choose another",
                "llama | hidden_act | \"relu\" | hidden_act relu | Choose another",
                "qwen2 | use_sliding_window | true | use_sliding_window | Choose another",
                "marian | share_encoder_decoder_embeddings | false | share_encoder_decoder_embeddings | Choose another",
                "flan | feed_forward_proj | \"gated-mish\" | mish | Supported are gelu",
            })
    void whatIsNotSupportedIsRefusedByName(String family, String setting, String value, String named, String remedy)
            throws IOException {
        Path directory = changed(family, setting, value);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Models.language(directory, Arithmetic.FP32, 1))
                .withMessageContaining(named)
                .withMessageContaining(remedy);
    }

    @Test
    void aTranslatorIsAskedWithoutAPromptAndSaysWhatItIsFor() {
        try (LanguageModel model = Models.language(GOLDEN.resolve("nllb"), Arithmetic.FP32, 1)) {
            assertThat(model.supports(Task.TRANSLATE)).isTrue();
            assertThat(model.supports(Task.BRIEF)).isFalse();
            List<Answer> answers = model.answer(
                    Task.TRANSLATE,
                    List.of(Map.of("source", "المنامة"), Map.of("source", "")),
                    Decoding.GREEDY.withMaxTokens(5),
                    LanguageModel.Progress.NONE);
            assertThat(answers.get(0).tokens()).isBetween(1, 5);
            assertThat(answers.get(0).fields()).containsKey("text");
            assertThat(answers).noneMatch(answer -> answer.raw().contains("eng_Latn"));
        }
    }

    /** Some repositories keep a head that nothing was trained with; transformers ties all the same. */
    @Test
    void theHeadOfATiedCheckpointIsItsEmbedding() throws IOException {
        Path directory = changed("qwen3", "tie_word_embeddings", "true");
        Map<String, float[]> weights = new HashMap<>();
        Weights.read(Checkpoint.open(directory), tensor -> {
            float[] values = new float[tensor.bytes().remaining() / 4];
            tensor.bytes().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            weights.put(tensor.name(), values);
        });
        float[] embedding = weights.get("model.embed_tokens.weight");
        assertThat(weights).containsKey("lm_head.weight");
        int[] ids = {5, 9, 11};
        try (DecoderModel model = (DecoderModel) Models.language(directory, Arithmetic.FP32, 1)) {
            float[] hidden = model.graph().hidden(ids);
            int width = hidden.length / ids.length;
            int likeliest = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int token = 0; token < embedding.length / width; token++) {
                double logit = 0;
                for (int i = 0; i < width; i++) {
                    logit += hidden[2 * width + i] * embedding[token * width + i];
                }
                likeliest = logit > highest ? token : likeliest;
                highest = Math.max(logit, highest);
            }
            assertThat(firstToken(model, ids)).isEqualTo(likeliest);
        }
    }

    private static int firstToken(DecoderModel model, int[] ids) {
        model.graph().begin(1, 1, ids.length + 2, new int[0]);
        float[] out = model.graph()
                .admit(List.of(ids), 0, new DecoderGraph.Choice(1, false, new long[0], new long[0], 1, new long[0]));
        model.graph().end();
        return (int) out[1];
    }

    @Test
    void theSearchACheckpointAsksForIsReadFromItsSettings() {
        try (LanguageModel model = Models.language(GOLDEN.resolve("bart"), Arithmetic.FP32, 1)) {
            Decoding asked = model.preferred();
            assertThat(asked.beams()).isEqualTo(4);
            assertThat(asked.lengthPenalty()).isEqualTo(2.0);
            assertThat(asked.earlyStopping()).isTrue();
            assertThat(asked.noRepeatNgram()).isEqualTo(3);
            assertThat(asked.minTokens()).isEqualTo(5);
            assertThat(asked.maxTokens()).isEqualTo(23);
        }
    }

    @Test
    void anAnswerCutAtTheCapIsNotCompleteThoughAnEndIsPutThere() {
        try (LanguageModel model = Models.language(GOLDEN.resolve("bart"), Arithmetic.FP32, 1)) {
            Answer answer = model.answer(
                            Task.BRIEF,
                            List.of(Map.of("text", "The minister received the ambassador of France.")),
                            Decoding.GREEDY.withMaxTokens(4),
                            LanguageModel.Progress.NONE)
                    .get(0);
            assertThat(answer.tokens()).isEqualTo(4);
            assertThat(answer.complete()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT8", "BF16"})
    void everyFamilyRunsInTheOtherArithmetics(Arithmetic arithmetic) {
        for (String family : List.of("llama", "marian", "bart", "m2m100", "pegasus", "flan")) {
            try (LanguageModel model = Models.language(GOLDEN.resolve(family), arithmetic, 1)) {
                Task task = model.supports(Task.BRIEF) ? Task.BRIEF : Task.TRANSLATE;
                Map<String, String> slots = Map.of("source", "المنامة اليوم", "text", "The ministry said today.");
                List<Answer> answers = model.answer(
                        task, List.of(slots, slots), Decoding.beam(2).withMaxTokens(6), LanguageModel.Progress.NONE);
                assertThat(answers.get(0).tokens()).as(family).isBetween(1, 6);
                assertThat(answers.get(0).raw())
                        .as(family)
                        .isEqualTo(answers.get(1).raw());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert", "xlmr"})
    void anEncoderGivesTransformersTokensAndHiddenStates(String family) throws IOException {
        GoldenCopy.of(family, copy).equalsTransformers();
    }
}
