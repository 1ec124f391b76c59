package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

/** Decoder-only checkpoints whose tokenizer is told otherwise; the ids are those of transformers 4.57.6's AutoTokenizer. */
class TokenizersTest {
    private static final String MANAMA = "المنامة";

    @TempDir
    private Path directory;

    private static int[] ids(Checkpoint checkpoint, String text) {
        try (Tokenizer tokenizer = Tokenizers.of(checkpoint)) {
            return tokenizer.margins(TokenizerSettings.of(checkpoint)).around(tokenizer.encode(text));
        }
    }

    @Test
    void aWordThatStandsOnlyInTokenizerJsonIsOneToken() throws IOException {
        Checkpoint gemma = GoldenCopy.of("llama", directory)
                .changed("config.json", text -> text.replace("\"llama\"", "\"gemma3_text\""))
                .changed("tokenizer_config.json", text -> text.replace("\"LlamaTokenizer\"", "\"GemmaTokenizer\""))
                .changed(
                        "tokenizer.json",
                        text -> text.replaceFirst("(\"added_tokens\": \\[)", "$1" + added(420, "<2en>") + ","))
                .open();
        assertThat(ids(gemma, "<2en> " + MANAMA)).containsExactly(1, 420, 268, 366, 284, 370);
    }

    private static String added(int id, String text) {
        return "{\"id\": " + id + ", \"content\": \"" + text + "\", \"single_word\": false, \"lstrip\": false, "
                + "\"rstrip\": false, \"normalized\": false, \"special\": true}";
    }

    @Test
    void beginAndEndComeAsTheSettingsOfLlamasTokenizerSayWhateverTokenizerJsonSays() throws IOException {
        Checkpoint llama = GoldenCopy.of("llama", directory)
                .changed("tokenizer_config.json", text -> text.replace(
                                "\"add_bos_token\": true", "\"add_bos_token\": false")
                        .replace("\"add_eos_token\": false", "\"add_eos_token\": true"))
                .open();
        assertThat(ids(llama, MANAMA)).containsExactly(338, 361, 366, 284, 370, 2);
    }

    @Test
    void qwenUnderLlamasTokenizerBeginsWithTheTokenItsSettingsName() throws IOException {
        Checkpoint distilled = GoldenCopy.of("qwen2", directory)
                .with("tokenizer_config.json", """
                        {"tokenizer_class": "LlamaTokenizerFast", "bos_token": "<|im_start|>", "eos_token": "<|im_end|>"}
                        """)
                .open();
        assertThat(ids(distilled, MANAMA)).containsExactly(1, 259, 262, 230, 271, 313, 268);
    }

    @Test
    void whatTokenizerJsonWouldBeNeededForIsToldInOneLine() throws IOException {
        Checkpoint hunyuan =
                GoldenCopy.of("hunyuan", directory).without("tokenizer.json").open();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tokenizers.of(hunyuan))
                .withMessageContaining("Get the checkpoint's tokenizer.json");
    }
}
