package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** Which of its files tells how a sentence encoder is given a text. */
class SentenceTokensTest {
    @TempDir
    private Path directory;

    private GoldenCopy copy(String family) throws IOException {
        return GoldenCopy.of(family, directory.resolve(family));
    }

    @Test
    void xlmRobertaNeedsNoSentencePieceBesideItsTokenizer() throws IOException {
        copy("xlmr").without("sentencepiece.bpe.model").equalsTransformers();
    }

    @Test
    void xlmRobertaNeedsNoTokenizerBesideItsSentencePiece() throws IOException {
        copy("xlmr").without("tokenizer.json").equalsTransformers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert", "xlmr"})
    void aTextIsCutWhereTheCheckpointsTrainingEnded(String family) throws IOException {
        GoldenCopy copy = copy(family).with("sentence_bert_config.json", "{\"max_seq_length\": 9}");
        int[] whole = IntStream.range(0, copy.ids(10).length)
                .map(i -> (int) copy.ids(10)[i])
                .toArray();
        int[] cut = Arrays.copyOf(whole, 9);
        cut[8] = whole[whole.length - 1];
        try (BertEncoder encoder = copy.encoder()) {
            assertThat(encoder.ids(copy.text(10), SentenceEncoder.Kind.SENTENCE))
                    .containsExactly(cut);
            assertThat(encoder.ids(copy.text(11), SentenceEncoder.Kind.SENTENCE))
                    .hasSameSizeAs(copy.ids(11));
            assertThat(encoder.encode(
                            List.of(copy.text(10) + " It ended there.", copy.text(10)), SentenceEncoder.Kind.RELEASE))
                    .satisfies(v -> assertThat(v.get(0)).containsExactly(v.get(1), within(1e-5f)));
        }
    }

    /** The golden one has 64 positions. */
    @ParameterizedTest
    @ValueSource(strings = {"64", "512", "null"})
    void aTextIsNotCutWhereTheCheckpointMayUseAllItsPositions(String length) throws IOException {
        GoldenCopy copy = copy("bert").with("sentence_bert_config.json", "{\"max_seq_length\": " + length + "}");
        String text = "The ministry said today. ".repeat(20);
        try (BertEncoder encoder = copy.encoder()) {
            assertThat(encoder.ids(text, SentenceEncoder.Kind.RELEASE)).hasSizeGreaterThan(100);
        }
    }

    @Test
    void aLengthThatLeavesNoRoomForATextIsRefused() throws IOException {
        GoldenCopy copy = copy("bert").with("sentence_bert_config.json", "{\"max_seq_length\": 2}");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessageContaining("sentence_bert_config.json: max_seq_length 2");
    }

    @Test
    void aTokenizerThatPutsNothingAroundATextIsRefused() throws IOException {
        GoldenCopy copy = copy("bert").set("tokenizer.json", "post_processor", "null");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessageContaining("tokenizer.json: does not put one token before and one behind a text");
    }

    @Test
    void wordsInVocabTxtAloneAreRefusedWithTheWayOut() throws IOException {
        GoldenCopy copy = copy("bert").without("tokenizer.json");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(copy::encoder)
                .withMessageContaining("holds its words in vocab.txt only")
                .withMessageContaining("save_pretrained");
    }
}
