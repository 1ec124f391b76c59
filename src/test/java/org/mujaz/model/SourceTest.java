package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

/** How encoder–decoder checkpoints are given a text; the ids are those of transformers 4.57.6. */
class SourceTest {
    private static final String MANAMA = "المنامة";

    @TempDir
    private Path directory;

    private static int[] ids(Function<Checkpoint, Source> family, Checkpoint checkpoint, String text) {
        Source source = family.apply(checkpoint);
        try {
            return source.ids(text, 100);
        } finally {
            source.tokenizer().close();
        }
    }

    private static void refuses(Function<Checkpoint, Source> family, Checkpoint checkpoint, String named) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> family.apply(checkpoint))
                .withMessageContaining(named);
    }

    private Checkpoint marianWithWords() throws IOException {
        return GoldenCopy.of("marian", directory)
                .set("vocab.json", "\"中\": 128, \">>eng<<\": 129")
                .open();
    }

    @Test
    void aCharacterMariansSourceModelDoesNotKnowHasTheNumberOfTheList() throws IOException {
        assertThat(ids(Source::marian, marianWithWords(), "أعلن 中 اليوم"))
                .containsExactly(2, 103, 19, 69, 2, 128, 18, 54, 14, 33, 0);
    }

    @Test
    void aLanguageBeforeMariansTextIsOneToken() throws IOException {
        Checkpoint marian = marianWithWords();
        assertThat(ids(Source::marian, marian, ">>eng<< " + MANAMA)).containsExactly(129, 109, 0);
        assertThat(ids(Source::marian, marian, ">>fra<< " + MANAMA)).containsExactly(1, 109, 0);
    }

    /** The source's model is another family's here, which cuts English otherwise; the ids are those of text_target. */
    @Test
    void aPhraseRequiredOfMarianIsCutByTheModelOfItsAnswers() throws IOException {
        GoldenCopy copy = GoldenCopy.of("marian", directory);
        Files.copy(
                Path.of("models/golden/llama/tokenizer.model"),
                directory.resolve("source.spm"),
                StandardCopyOption.REPLACE_EXISTING);
        Decoding ministry = Decoding.beam(6).withMaxTokens(20).withRequired(List.of(List.of("ministry")));
        copy.open();
        try (LanguageModel model = Models.language(directory, Arithmetic.FP32, 1)) {
            Tokenizer tokenizer = ((Seq2SeqModel) model).source().tokenizer();
            assertThat(Phrases.of(tokenizer, ministry, 0)).isDeepEqualTo(new int[][] {{49, 31, 22}});
            assertThat(model.answer(
                                    Task.TRANSLATE,
                                    List.of(Map.of("source", MANAMA)),
                                    ministry,
                                    LanguageModel.Progress.NONE)
                            .get(0)
                            .raw())
                    .contains("ministry");
        }
    }

    @Test
    void wordsAddedBesideBartsVocabularyAreOneTokenEach() throws IOException {
        Checkpoint bart = GoldenCopy.of("bart", directory)
                .with("added_tokens.json", "{\"" + MANAMA + "\": 420, \"<sep>\": 421}")
                .open();
        assertThat(ids(Source::bart, bart, MANAMA + " <sep> Yes")).containsExactly(0, 420, 225, 421, 225, 341, 87, 2);
    }

    @Test
    void mbartOf2020IsGivenEndAndLanguageBehindTheText() throws IOException {
        GoldenCopy copy = GoldenCopy.of("mbart", directory);
        int[] text = ids(Source::mbart, copy.open(), MANAMA);
        int[] before = {text[text.length - 1], text[0]};
        int[] old = ids(Source::mbart, copy.without("tokenizer_config.json").open(), MANAMA);
        assertThat(old)
                .startsWith(java.util.Arrays.copyOfRange(text, 1, text.length - 1))
                .endsWith(before);
        assertThat(old).hasSameSizeAs(text);
    }

    @Test
    void theClassOfMbartsTokenizerMayStandInConfigJson() throws IOException {
        Checkpoint barthez = GoldenCopy.of("mbart", directory)
                .with("tokenizer_config.json", "{}")
                .set("config.json", "\"tokenizer_class\": \"BarthezTokenizer\"")
                .open();
        refuses(Source::mbart, barthez, "tokenizer_class BarthezTokenizer");
    }

    @Test
    void anAnswersLanguageInGenerationConfigAloneIsNotReplacedByEnglish() throws IOException {
        Checkpoint mbart = GoldenCopy.of("mbart", directory).open();
        assertThat(mbart.config().has("forced_bos_token_id")).isFalse();
        Source source = Source.mbart(mbart);
        source.tokenizer().close();
        assertThat(source.first()).isEqualTo(Frame.NONE);
    }

    @Test
    void nllbAsItWasFirstPublishedIsGivenEndAndLanguageBehindTheText() throws IOException {
        Checkpoint nllb = GoldenCopy.of("nllb", directory)
                .set("tokenizer_config.json", "\"legacy_behaviour\": true")
                .changed("tokenizer_config.json", text -> text.replace("\"legacy_behaviour\": false,", ""))
                .open();
        assertThat(ids(Source::m2m100, nllb, MANAMA)).containsExactly(111, 2, 140);
    }

    @Test
    void nllbWithoutTheListOfItsLanguagesIsRefused() throws IOException {
        Checkpoint nllb =
                GoldenCopy.of("nllb", directory).without("tokenizer.json").open();
        refuses(Source::m2m100, nllb, "Get the checkpoint's tokenizer.json");
    }

    @Test
    void m2m100WithOtherLanguagesIsRefused() throws IOException {
        Checkpoint news = GoldenCopy.of("m2m100", directory)
                .set("tokenizer_config.json", "\"language_codes\": \"wmt21\"")
                .open();
        refuses(Source::m2m100, news, "language_codes wmt21");
    }

    /** huggingface/transformers#7327: PEGASUS parts the sentences of a summary by a piece of its vocabulary. */
    @Test
    void pegasusPieceForTheEndOfALineIsOneInTheText() throws IOException {
        Path model = directory.resolve("spiece.model");
        GoldenCopy copy = GoldenCopy.of("pegasus", directory);
        String bytes = Files.readString(model, StandardCharsets.ISO_8859_1);
        assertThat(bytes).containsOnlyOnce("\u0003ste\u0015");
        Files.writeString(model, bytes.replace("\u0003ste\u0015", "\u0003<n>\u0015"), StandardCharsets.ISO_8859_1);
        Tokenizer tokenizer = Source.pegasus(copy.open()).tokenizer();
        try (tokenizer) {
            int[] text = tokenizer.encode("They met.<n>They agreed.");
            assertThat(tokenizer.decode(text)).isEqualTo("They met.\nThey agreed.");
        }
    }

    /** Its golden answer is " ter", "er", "er", "،", "،" …; the comma is made an end here. */
    @Test
    void anAnswersTextHoldsNoneOfItsEnds() throws IOException {
        GoldenCopy.of("t5", directory)
                .changed(
                        "generation_config.json",
                        text -> text.replace("\"eos_token_id\": 1", "\"eos_token_id\": [1, 96]"))
                .with("tasks.yaml", "brief:\n  prompt: \"{text}\"\n")
                .open();
        try (LanguageModel model = Models.language(directory, Arithmetic.FP32, 1)) {
            Answer answer = model.answer(
                            Task.BRIEF,
                            List.of(Map.of("text", "وزارة الداخلية")),
                            Decoding.GREEDY.withMaxTokens(20),
                            LanguageModel.Progress.NONE)
                    .get(0);
            assertThat(answer.fields()).containsValue("terer");
            assertThat(answer.tokens()).isEqualTo(4);
        }
    }
}
