package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

/** In which order a checkpoint is read, and what is left of one that cannot be. */
class LoadingTest {
    private static final String TASKS = "translate:\n  prompt: \"{source}\"\n";

    @TempDir
    private Path directory;

    private Problem refusal() {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Models.language(directory, Arithmetic.FP32, 1))
                .actual();
    }

    @Test
    void howADecoderIsAskedIsMissedBeforeItsWeightsAreRead() throws IOException {
        GoldenCopy.of("llama", directory)
                .without("tasks.yaml")
                .with("model.safetensors", "no weights")
                .locked();
        assertThat(refusal())
                .hasMessageStartingWith(directory.resolve("tasks.yaml") + ": is missing")
                .hasMessageContaining("Write one as the shipped checkpoint's")
                .hasMessageContaining("`models/lock " + directory + "`");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tasksWrittenForACheckpointCountOnceTheyAreRecorded() throws IOException, InterruptedException {
        GoldenCopy copy = GoldenCopy.of("llama", directory).without("tasks.yaml");
        copy.locked();
        Path lock = directory.resolve(Lock.NAME);
        Files.writeString(lock, "# https://hub.example/owner/name@0123\n" + Files.readString(lock));
        copy.with("tasks.yaml", TASKS);
        assertThat(refusal())
                .hasMessageContaining("tasks.yaml: is not recorded")
                .hasMessageContaining("`models/lock " + directory + "`");
        Process record = new ProcessBuilder("models/lock", directory.toString())
                .inheritIO()
                .start();
        assertThat(record.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(record.exitValue()).isZero();
        try (LanguageModel model = Models.language(directory, Arithmetic.FP32, 1)) {
            assertThat(model.supports(Task.TRANSLATE)).isTrue();
        }
        assertThat(Lock.read(directory).comments()).containsExactly("https://hub.example/owner/name@0123");
    }

    @Test
    void tasksBesideATranslatorAreNotPassedOverUnrecorded() throws IOException {
        GoldenCopy copy = GoldenCopy.of("marian", directory);
        copy.locked();
        copy.with("tasks.yaml", TASKS);
        assertThat(refusal()).hasMessageContaining("tasks.yaml: is not recorded");
    }

    @Test
    void aTokenizerIsClosedWhereThereComesToBeNoModel() throws IOException {
        Checkpoint checkpoint = GoldenCopy.of("llama", directory).open();
        Closing tokenizer = new Closing();
        Supplier<DecoderGraph> broken = () -> {
            throw new Problem("weights", "are broken", "Get them again");
        };
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new DecoderModel(checkpoint, Arithmetic.FP32, tokenizer, broken));
        assertThat(tokenizer.closed).isEqualTo(1);
        Source source = new Source(tokenizer, new int[0], new int[0], 0);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Seq2SeqModel(checkpoint, Arithmetic.FP32, source, Map.of(), broken));
        assertThat(tokenizer.closed).isEqualTo(2);
    }

    private static final class Closing implements Tokenizer {
        private int closed;

        @Override
        public int[] encode(String text) {
            return new int[0];
        }

        @Override
        public String decode(int[] ids) {
            return "";
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
