package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Its model holds it as an ordinary piece; transformers' tokenizer of Gemma takes it for a special token. */
    @Test
    void theEndOfAGemmasTurnSaysNothing(@TempDir Path directory) throws IOException {
        String mark = "<end_of_turn>";
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        model.writeBytes(Files.readAllBytes(Path.of("models/golden/llama/tokenizer.model")));
        model.writeBytes(new byte[] {0x0a, (byte) (mark.length() + 4), 0x0a, (byte) mark.length()});
        model.writeBytes(mark.getBytes(StandardCharsets.US_ASCII));
        model.writeBytes(new byte[] {0x18, 4});
        Path file = Files.write(directory.resolve("tokenizer.model"), model.toByteArray());
        try (SentencePiece pieces = SentencePiece.gemma(file)) {
            int[] ids = pieces.encode("Yes" + mark);
            assertThat(ids).endsWith(420);
            assertThat(pieces.decode(ids).strip()).isEqualTo("Yes");
        }
    }
}
