package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights with a real, tiny checkpoint whose files are damaged: before the night, or between its stop and its restart. */
class CheckpointFaultTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final String WEIGHTS = "model.safetensors";

    @TempDir
    Path folder;

    private Rooms rooms;
    private Path checkpoint;
    private JobFile job;

    @BeforeEach
    void fourReleases() throws IOException {
        rooms = Rooms.h2(folder);
        checkpoint = TinyCheckpoint.copy(folder.resolve("tiny"), 3);
        job = rooms.tinyJob(checkpoint, "chunk: 2");
        rooms.receiveFirst(4);
    }

    /** What can happen to a file of weights. */
    enum Damage {
        MISSING("is missing") {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        TRUNCATED("is not the file that was recorded") {
            @Override
            void to(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        },
        ALTERED("is not the file that was recorded") {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        };

        final String said;

        Damage(String said) {
            this.said = said;
        }

        abstract void to(Path file) throws IOException;
    }

    /** The run fails and names the file; no release is blamed. When the file is right again, the run goes on. */
    @ParameterizedTest
    @EnumSource(Damage.class)
    void damagedWeightsFailTheRunAndNotTheReleases(Damage damage) throws IOException {
        byte[] good = Files.readAllBytes(checkpoint.resolve(WEIGHTS));
        damage.to(checkpoint.resolve(WEIGHTS));

        Ending failed = rooms.night(job, ModelBriefing::new).run(JUNE_12, false);
        assertThat(failed.status()).isEqualTo(Ending.Status.FAILED);
        assertThat(failed.failure()).hasMessageContaining(WEIGHTS).hasMessageContaining(damage.said);
        assertThat(failed.report().pending()).isEqualTo(4);
        assertThat(failed.report().quarantined()).isZero();
        assertThat(rooms.violations(job)).isEmpty();

        Files.write(checkpoint.resolve(WEIGHTS), good);
        isFinished(rooms.night(job, ModelBriefing::new).run(JUNE_12, false));
    }

    /** The night is stopped after its first chunk; before it goes on, somebody alters the weights. */
    @Test
    void weightsAlteredBeforeARestartAreNoticedAndWhatWasBriefedStays() throws IOException {
        stoppedAfterTheFirstChunk();
        byte[] good = Files.readAllBytes(checkpoint.resolve(WEIGHTS));
        Damage.ALTERED.to(checkpoint.resolve(WEIGHTS));

        Ending failed = rooms.night(job, ModelBriefing::new).run(JUNE_12, false);
        assertThat(failed.failure()).hasMessageContaining(WEIGHTS).hasMessageContaining(Damage.ALTERED.said);
        assertThat(failed.report().briefed()).isEqualTo(2);
        assertThat(failed.report().pending()).isEqualTo(2);
        assertThat(rooms.violations(job)).isEmpty();

        Files.write(checkpoint.resolve(WEIGHTS), good);
        isFinished(rooms.night(job, ModelBriefing::new).run(JUNE_12, false));
    }

    @Test
    void aMissingCheckpointIsSaidBeforeAnythingBegins() throws IOException {
        JobFile elsewhere = rooms.tinyJob(folder.resolve("nowhere"));
        assertThatThrownBy(() -> rooms.night(elsewhere, ModelBriefing::new).run(JUNE_12, false))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("is missing");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    /**
     * Mujaz is upgraded while a night is half done: here with another checkpoint, which makes another pipeline version.
     * What is briefed stays as it was made, the rest is made with the new one, and each brief says with which.
     */
    @Test
    void aNightThatIsHalfDoneWhenMujazIsUpgradedIsFinishedWithTheNewVersion() throws IOException {
        stoppedAfterTheFirstChunk();
        JobFile upgraded = rooms.tinyJob(TinyCheckpoint.copy(folder.resolve("newer"), 4), "chunk: 2");

        Ending ending = rooms.night(upgraded, ModelBriefing::new).run(JUNE_12, false);
        isFinished(ending);
        assertThat(rooms.ask(job)
                        .sql("SELECT pipeline || ' ' || COUNT(*) FROM brief GROUP BY pipeline ORDER BY 1")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(line -> line.endsWith(" 2"))
                .anyMatch(line -> line.startsWith(ending.run().pipeline()));
    }

    private void stoppedAfterTheFirstChunk() {
        StopSignal stop = new StopSignal();
        Ending stopped = rooms.night(job, stop, WatchedModels.source(chunk -> stop.afterChunk()))
                .run(JUNE_12, false);
        assertThat(stopped.status()).isEqualTo(Ending.Status.STOPPED);
        assertThat(stopped.report().briefed()).isEqualTo(2);
    }

    private void isFinished(Ending ending) {
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().briefed()).isEqualTo(4);
        assertThat(rooms.count(job, "brief")).isEqualTo(4);
        assertThat(rooms.violations(job)).isEmpty();
    }
}
