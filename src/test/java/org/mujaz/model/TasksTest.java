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
import org.mujaz.Problem;

class TasksTest {
    @TempDir
    private Path directory;

    private Map<Task, Prompt> read(String yaml) throws IOException {
        return Tasks.read(Files.writeString(directory.resolve("tasks.yaml"), "translate:\n  prompt: x\n  " + yaml));
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
