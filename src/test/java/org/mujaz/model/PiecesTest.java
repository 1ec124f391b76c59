package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text cut into pieces and put together again is the same text. */
class PiecesTest {
    private static final Path GEMMA = Path.of("models/gemma-3-270m-press-ar-en/tokenizer.model");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Ministry of Interior announced the seizure of 14 kilograms.",
                "  two spaces, before and  inside",
                "أعلنت وزارة الداخلية ضبط 14 كيلوغراما من الحشيش.",
                "𝟐𝟎 و𠮷 ثم 😀 في آخر السطر",
                "line\nbreak\n\nand tab\tend",
                "ﷺ ـ ٪ « »"
            })
    void comesBackWhole(String text) {
        try (SentencePiece pieces = new SentencePiece(GEMMA)) {
            assertThat(pieces.decode(pieces.encode(text))).isEqualTo(text);
        }
    }

    @Test
    void controlPiecesSayNothing() {
        try (SentencePiece pieces = new SentencePiece(GEMMA)) {
            assertThat(pieces.decode(new int[] {2, 0, 1})).isEmpty();
            assertThat(pieces.encode("<bos> <eos>")).doesNotContain(1, 2);
        }
    }
}
