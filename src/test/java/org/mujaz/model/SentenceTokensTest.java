package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
