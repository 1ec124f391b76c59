package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

/** What is written before a text is what the checkpoint was trained with. */
class PrefixesTest {
    private static final Prefixes E5 = new Prefixes("query: ", "passage: ");
    private static final Prefixes NONE = new Prefixes("", "");
    private static final String PROMPTS = "config_sentence_transformers.json";

    @TempDir
    private Path directory;

    private GoldenCopy copy(String name) throws IOException {
        return GoldenCopy.of("bert", directory.resolve(name));
    }

    private static Prefixes prefixes(GoldenCopy copy, String... comments) {
        GoldenCopy.record(copy.directory(), comments);
        return Prefixes.of(Checkpoint.open(copy.directory()));
    }

    @Test
    void anEncoderIsGivenATextAsItIs() throws IOException {
        GoldenCopy copy = copy("encoder");
        try (BertEncoder encoder = copy.encoder()) {
            for (SentenceEncoder.Kind kind : SentenceEncoder.Kind.values()) {
                assertThat(encoder.ids(copy.text(0), kind)).containsExactly(encoder.framed(copy.text(0)));
            }
        }
    }

    @Test
    void theShippedOneIsOfE5() {
        assertThat(Prefixes.of(Checkpoint.open(Path.of("models/multilingual-e5-small-ar-en"))))
                .isEqualTo(E5);
    }

    @Test
    void theShippedOneIsOfE5InADirectoryOfAnotherNameToo() throws IOException {
        Lock shipped = Lock.read(Path.of("models/multilingual-e5-small-ar-en"));
        assertThat(prefixes(copy("encoder"), shipped.comments().toArray(String[]::new)))
                .isEqualTo(E5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e5", "multilingual-e5-base", "E5-small-v2", "my_e5.tuned"})
    void e5IsKnownByTheNameOfItsDirectory(String name) throws IOException {
        assertThat(prefixes(copy(name))).isEqualTo(E5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LaBSE", "e50", "base5", "multilingual-e5-large-instruct"})
    void otherNamesAreNotTakenForE5(String name) throws IOException {
        assertThat(prefixes(copy(name))).isEqualTo(NONE);
    }

    @Test
    void e5IsKnownByWhatItWasTunedFrom() throws IOException {
        assertThat(prefixes(copy("encoder").configured("_name_or_path", "\"intfloat/multilingual-e5-small\"")))
                .isEqualTo(E5);
    }

    @Test
    void e5IsKnownByWhereItCameFromUnderAnotherName() throws IOException {
        assertThat(prefixes(copy("encoder"), "https://huggingface.co/intfloat/multilingual-e5-small@0123abcd"))
                .isEqualTo(E5);
    }

    @Test
    void theCheckpointsOwnDefaultPromptComesBeforeEveryText() throws IOException {
        GoldenCopy copy = copy("e5-tuned")
                .with(
                        PROMPTS,
                        "{\"prompts\": {\"query\": \"q: \", \"sts\": \"same: \"}, \"default_prompt_name\": \"sts\"}");
        assertThat(prefixes(copy)).isEqualTo(new Prefixes("same: ", "same: "));
    }

    @Test
    void promptsThatAreOnlyOnOfferAreNotUsed() throws IOException {
        GoldenCopy copy = copy("encoder")
                .with(PROMPTS, "{\"prompts\": {\"query\": \"Represent this: \"}, \"default_prompt_name\": null}");
        assertThat(prefixes(copy)).isEqualTo(NONE);
    }

    @Test
    void aDefaultPromptThatIsNotThereIsSaid() throws IOException {
        GoldenCopy copy = copy("encoder").with(PROMPTS, "{\"prompts\": {}, \"default_prompt_name\": \"sts\"}");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> prefixes(copy))
                .withMessageContaining("names `sts` as its default prompt");
    }
}
