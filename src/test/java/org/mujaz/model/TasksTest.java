package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Problem;

class TasksTest {
    @TempDir
    private Path directory;

    private Map<Task, Prompt> read(String yaml) throws IOException {
        return Tasks.read(
                Files.writeString(directory.resolve("tasks.yaml"), "translate:\n  prompt: \"{source}\"\n  " + yaml));
    }

    @Test
    void oneStopNeedsNoList() throws IOException {
        assertThat(read("stop: \"\\n\"").get(Task.TRANSLATE).stop()).containsExactly("\n");
        assertThat(read("stop: [A, B]").get(Task.TRANSLATE).stop()).containsExactly("A", "B");
    }

    @Test
    void anEmptyStopWouldEndEveryAnswerAndIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("stop: [\"\"]"))
                .withMessageContaining("translate.stop");
    }

    @Test
    void aBriefMayDoWithoutHeadlines() throws IOException {
        Path file = Files.writeString(directory.resolve("tasks.yaml"), "brief:\n  prompt: \"Sum up: {text}\"\n");
        assertThat(Tasks.read(file).get(Task.BRIEF).fields("It sailed.")).isEqualTo(Map.of("brief", "It sailed."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{translate: {prompt: 'To English: {text}'}} | `translate.prompt` holds `{text}` | Use {source}",
                "{translate: {prompt: 'To English:'}} | `translate.prompt` does not hold `{source}` | Write {source}",
                "{brief: {prompt: '{headline}'}} | `brief.prompt` does not hold `{text}` | Write {text}",
                "{brief: {prompt: '{text} {title}'}} | `brief.prompt` holds `{title}` | Use {text}, {headline}",
                "{translate: {prompt: '{source}', answer: '{translation}'}} | `translate.answer` holds `{translation}` | Use {text}",
                "{translate: {prompt: '{source}', answer: 'x'}} | `translate.answer` does not hold `{text}` | Write {text}",
                "{translate: {prompt: '{source}', answer: 5}} | `translate.answer` is no text | quotes",
                "{brief: {prompt: '{text}', answer: '{text}'}} | `brief.answer` holds `{text}` | Use {brief}, {headline}",
                "{translate: {prompt: '{source}', maxLength: '200'}} | `translate.maxLength` is no whole number | without quotes",
                "{translate: {prompt: '{source}', maxLength: 2.5}} | `translate.maxLength` is no whole number | as 200",
                "{translate: {prompt: '{source}', maxLength: -1}} | `translate.maxLength` is no whole number | as 200",
                "{translate: {prompt: '{source}', maxLengthFactor: '2.2'}} | `translate.maxLengthFactor` is no number | without quotes",
                "{translate: {prompt: '{source}', maxLengthFactor: -2}} | `translate.maxLengthFactor` is no number | as 2.2",
                "{translate: {prompt: '{source}', maxLengthFactor: .inf}} | `translate.maxLengthFactor` is no number | as 2.2",
                "{translate: {prompt: '{source}', stop: 3}} | `translate.stop` is no text | quotes",
                "{translate: {prompt: '{source}', stop: [A, 3]}} | `translate.stop` is no text | quotes",
                "{translate: {prompt: '{source}', stop: }} | `translate.stop` is no text | leave it out",
                "{} | names no task | tasks.yaml",
            })
    void aMistakeIsRefusedByNameWithTheFile(String yaml, String named, String remedy) throws IOException {
        Path file = Files.writeString(directory.resolve("tasks.yaml"), yaml);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tasks.read(file))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(named)
                .withMessageContaining(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama", "marian"})
    void anAnswerIsAtMostAsLongAsTheSmallerOfBothLengthsAllows(String family) throws IOException {
        assertThat(length(family, 3, 50)).isEqualTo(3);
        assertThat(length(family, 100, 0.01)).isEqualTo(21);
    }

    /** Its golden answers to one word go on to any cap. */
    private int length(String family, int length, double factor) throws IOException {
        GoldenCopy copy = GoldenCopy.of(family, directory.resolve(family + length))
                .set("generation_config.json", "eos_token_id", "[]")
                .with(
                        "tasks.yaml",
                        "translate:\n  prompt: \"{source}\"\n  maxLength: " + length + "\n  maxLengthFactor: "
                                + factor);
        try (LanguageModel model = Models.language(copy.locked(), Arithmetic.FP32, 1)) {
            return model.answer(
                            Task.TRANSLATE,
                            List.of(Map.of("source", "Yes")),
                            Decoding.GREEDY,
                            LanguageModel.Progress.NONE)
                    .get(0)
                    .tokens();
        }
    }

    /** The answer's beginning is the golden one's; it goes on to its cap, which alone would make it incomplete. */
    @Test
    void anAnswerEndsBeforeAStopAndIsComplete() throws IOException {
        GoldenCopy copy = GoldenCopy.of("llama", directory);
        Answer free = answer(copy.open());
        assertThat(free.complete()).isFalse();
        String text = free.fields().get("text");
        String stop = text.substring(text.length() / 2, text.length() / 2 + 2);
        copy.with("tasks.yaml", "translate:\n  prompt: \"{source}\"\n  stop: '" + stop + "'\n");
        Answer stopped = answer(copy.open());
        assertThat(stopped.fields())
                .isEqualTo(Map.of("text", text.substring(0, text.indexOf(stop)).strip()));
        assertThat(stopped.complete()).isTrue();
    }

    private static Answer answer(Checkpoint checkpoint) {
        try (LanguageModel model = Models.language(checkpoint.directory(), Arithmetic.FP32, 1)) {
            return model.answer(
                            Task.TRANSLATE,
                            List.of(Map.of("source", "Yes")),
                            Decoding.GREEDY.withMaxTokens(12),
                            LanguageModel.Progress.NONE)
                    .get(0);
        }
    }
}
