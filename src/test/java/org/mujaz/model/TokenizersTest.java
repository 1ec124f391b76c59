package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.Problem;
import tools.jackson.databind.JsonNode;

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
    void qwensVocabularyAndMergesAloneCutAsItsTokenizerJsonDoes() throws IOException {
        JsonNode model = Config.read(Path.of("models/golden/qwen2/tokenizer.json"))
                .json()
                .get("model");
        String merges = model.get("merges")
                .valueStream()
                .map(pair -> pair.get(0).asString() + " " + pair.get(1).asString())
                .collect(Collectors.joining("\n", "#version: 0.2\n", "\n"));
        cutsTheGoldenTexts(GoldenCopy.of("qwen2", directory)
                .without("tokenizer.json")
                .with("vocab.json", model.get("vocab").toString())
                .with("merges.txt", merges));
    }

    private static void cutsTheGoldenTexts(GoldenCopy copy) {
        JsonNode golden = copy.golden();
        Checkpoint checkpoint = copy.open();
        for (int i = 0; i < golden.get("texts").size(); i++) {
            assertThat(ids(checkpoint, golden.get("texts").get(i).asString()))
                    .containsExactly(golden.get("ids")
                            .get(i)
                            .valueStream()
                            .mapToInt(JsonNode::intValue)
                            .toArray());
        }
    }

    @Test
    void llamasModelFileAloneCutsTheGoldenTextsToo() throws IOException {
        cutsTheGoldenTexts(GoldenCopy.of("llama", directory).without("tokenizer.json"));
    }

    /** A space before every part of a text, before the first only, or none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"legacy\": true, LLAMA} | a </s> b | 1 349 353 349 2 349 349 410",
                "{LLAMA} | Yes | 1 349 311 357",
                "{\"legacy\": false, LLAMA} | a </s> b | 1 349 353 349 2 349 410",
                "{\"legacy\": false, \"add_prefix_space\": null, LLAMA} | المنامة | 1 338 361 366 284 370",
                "{\"legacy\": false, \"add_prefix_space\": false, LLAMA} | a</s>b | 1 353 2 410",
            })
    void llamasModelFileAloneCutsAsTheTokenizerTransformersMakesOfIt(String settings, String text, String ids)
            throws IOException {
        Checkpoint llama = GoldenCopy.of("llama", directory)
                .without("tokenizer.json")
                .with("tokenizer_config.json", settings.replace("LLAMA", "\"bos_token\": \"<s>\""))
                .open();
        assertThat(NumbersAsText.text(java.util.stream.IntStream.of(ids(llama, text))))
                .isEqualTo(ids);
    }

    @Test
    void aWordAddedBesideLlamasModelFileIsOneTokenAndTakesTheSpaceBeforeIt() throws IOException {
        Checkpoint llama = GoldenCopy.of("llama", directory)
                .without("tokenizer.json")
                .with("tokenizer_config.json", "{\"bos_token\": \"<s>\"}")
                .with("added_tokens.json", "{\"<2en>\": 420}")
                .open();
        assertThat(ids(llama, "Yes <2en> " + MANAMA)).containsExactly(1, 349, 311, 357, 420, 268, 366, 284, 370);
    }

    @Test
    void llamasTokenizerJsonGivesWayWhereTheSettingsSayWhetherASpaceIsPutBefore() throws IOException {
        Checkpoint llama = GoldenCopy.of("llama", directory)
                .changed(
                        "tokenizer_config.json",
                        text -> text.replace("\"add_prefix_space\": null", "\"add_prefix_space\": true"))
                .open();
        assertThat(ids(llama, MANAMA)).containsExactly(1, 268, 366, 284, 370);
    }

    @Test
    void whatTokenizerJsonWouldBeNeededForIsToldInOneLine() throws IOException {
        Checkpoint hunyuan =
                GoldenCopy.of("hunyuan", directory).without("tokenizer.json").open();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tokenizers.of(hunyuan))
                .withMessageContaining("Get the checkpoint's tokenizer.json");
    }

    @Test
    void aWordAddedUnderANumberThatIsNotTheNextIsRefused() throws IOException {
        Checkpoint llama = GoldenCopy.of("llama", directory)
                .without("tokenizer.json")
                .with("tokenizer_config.json", "{\"bos_token\": \"<s>\"}")
                .with("added_tokens.json", "{\"<2en>\": 430}")
                .open();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tokenizers.of(llama))
                .withMessageContaining("<2en>")
                .withMessageContaining("430");
    }
}
