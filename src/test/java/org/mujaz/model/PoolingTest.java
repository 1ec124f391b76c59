package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** The text's vector is made of its tokens' as the checkpoint says, or not at all. */
class PoolingTest {
    private static final String POOLING = "1_Pooling/config.json";
    private static final String CLS = "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}";
    private static final int SIZE = 32;

    @TempDir
    private Path directory;

    private GoldenCopy copy;

    @BeforeEach
    void copy() throws IOException {
        copy = GoldenCopy.of("bert", directory.resolve("bert"));
    }

    private List<float[]> vectors(String... texts) {
        try (BertEncoder encoder = copy.encoder()) {
            return encoder.encode(List.of(texts), SentenceEncoder.Kind.SENTENCE);
        }
    }

    private float[] mean(int text) {
        float[] hidden = copy.hidden(text);
        float[] sum = new float[SIZE];
        for (int i = 0; i < hidden.length; i++) {
            sum[i % SIZE] += hidden[i];
        }
        return unit(sum);
    }

    private float[] first(int text) {
        return unit(Arrays.copyOf(copy.hidden(text), SIZE));
    }

    private static float[] unit(float[] v) {
        double square = 0;
        for (float x : v) {
            square += x * x;
        }
        for (int i = 0; i < v.length; i++) {
            v[i] /= (float) Math.sqrt(square);
        }
        return v;
    }

    @Test
    void aCheckpointThatSaysNothingIsAveraged() {
        GoldenCopy.close(vectors(copy.text(0)).get(0), mean(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pooling_mode_cls_token\": false, \"pooling_mode_mean_tokens\": true, \"pooling_mode_max_tokens\": false}",
                "{\"word_embedding_dimension\": 32}",
                "{\"pooling_mode\": \"mean\"}"
            })
    void theMeanIsTakenWhereItIsAskedFor(String config) throws IOException {
        copy.with(POOLING, config);
        GoldenCopy.close(vectors(copy.text(1)).get(0), mean(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {CLS, "{\"pooling_mode\": \"cls\", \"embedding_dimension\": 32}"})
    void theFirstTokenIsTakenWhereItIsAskedFor(String config) throws IOException {
        copy.with(POOLING, config);
        GoldenCopy.close(vectors(copy.text(1)).get(0), first(1));
    }

    @Test
    void theFirstTokenIsThatOfEachTextOfABatch() throws IOException {
        copy.with(POOLING, CLS);
        List<float[]> vectors = vectors(copy.text(0), copy.text(1), copy.text(2));
        for (int i = 0; i < vectors.size(); i++) {
            GoldenCopy.close(vectors.get(i), first(i));
        }
    }

    @Test
    void aTextLongerThanTheWindowIsReadToItsEndByItsFirstTokensToo() throws IOException {
        copy.with(POOLING, CLS);
        String head = String.join(" ", Collections.nCopies(30, copy.text(0)));
        List<float[]> vectors = vectors(head, head + " " + copy.text(2));
        assertThat(SentenceEncoder.cosine(vectors.get(0), vectors.get(1))).isLessThan(0.99999f);
    }

    @Test
    void theFolderOfThePoolingIsTheOneTheStepsName() throws IOException {
        copy.with("modules.json", """
                [{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
                 {"idx": 1, "path": "pool", "type": "sentence_transformers.models.Pooling"}]""").with("pool/config.json", CLS);
        GoldenCopy.close(vectors(copy.text(0)).get(0), first(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", {\"idx\": 2, \"path\": \"2_Normalize\", \"type\": \"sentence_transformers.models.Normalize\"}"
            })
    void vectorsHaveLengthOneWhetherTheCheckpointNormalizesOrNot(String normalize) throws IOException {
        copy.with(POOLING, CLS).with("modules.json", """
                        [{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
                         {"idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}""" + normalize + "]");
        float[] vector = vectors(copy.text(0)).get(0);
        assertThat(SentenceEncoder.cosine(vector, vector)).isCloseTo(1f, within(1e-5f));
        GoldenCopy.close(vector, first(0));
    }

    @Test
    void aStepThatIsNotComputedIsRefusedByName() throws IOException {
        copy.with("modules.json", "[{\"path\": \"2_Dense\", \"type\": \"sentence_transformers.models.Dense\"}]");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessageContaining("modules.json: names a step `Dense`, which is not supported");
    }

    @Test
    void poolingThatIsNamedAndNotThereIsMissed() throws IOException {
        copy.with("modules.json", "[{\"path\": \"1_Pooling\", \"type\": \"sentence_transformers.models.Pooling\"}]");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessageContaining("1_Pooling/config.json: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'pooling_mode_max_tokens': true, 'pooling_mode_mean_tokens': false} | max pooling",
                "{'pooling_mode_mean_sqrt_len_tokens': true, 'pooling_mode_mean_tokens': false} | mean_sqrt_len pooling",
                "{'pooling_mode_lasttoken': true, 'pooling_mode_mean_tokens': false} | lasttoken pooling",
                "{'pooling_mode_cls_token': true, 'pooling_mode_mean_tokens': true} | cls and mean pooling",
                "{'pooling_mode_cls_token': true} | cls and mean pooling",
                "{'pooling_mode_mean_tokens': false} | no pooling",
                "{'pooling_mode': 'max'} | max pooling",
                "{'include_prompt': false} | include_prompt false"
            },
            quoteCharacter = '"')
    void whatIsNotComputedIsRefusedByName(String config, String named) throws IOException {
        copy.with(POOLING, config.replace('\'', '"'));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessageContaining(POOLING)
                .withMessageContaining(named);
    }
}
