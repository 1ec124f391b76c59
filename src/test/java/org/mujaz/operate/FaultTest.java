package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.job.JobFile;
import org.mujaz.job.ReconcileStore;
import org.mujaz.job.Rooms;

/**
 * Nights in processes of their own that are really killed. After every fault each accepted release is exactly one of
 * briefed, quarantined and pending, and a restart finishes the night.
 */
class FaultTest {
    private static final String NIGHT = "2024-06-12";
    private static final int RELEASES = 24;

    @TempDir
    Path folder;

    private final Random random = new Random(20240612);

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aNightKilledAtARandomMomentKeepsTheInvariantAndIsFinishedByTheNextStart(String kind) throws Exception {
        killAndFinish(kind, 1);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aNightKilledTwentyTimesKeepsTheInvariantAndIsFinishedAtLast(String kind) throws Exception {
        killAndFinish(kind, 20);
    }

    /** The models work for 60 ms a chunk, its write takes less: the kill falls into either, or between two chunks. */
    private void killAndFinish(String kind, int kills) throws Exception {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 1");
        for (int i = 0; i < RELEASES; i++) {
            rooms.receive(i);
        }
        for (int i = 0; i < kills; i++) {
            Process night = start(job, 60);
            boolean atWork = awaitModel(night);
            Thread.sleep(random.nextInt(160));
            night.destroyForcibly().waitFor();
            if (!atWork) {
                break; // the earlier starts finished it
            }
            assertThat(new ReconcileStore(rooms.ask(job)).violations()).isEmpty();
        }
        Process rest = start(job, 0);
        assertThat(end(rest, Duration.ofMinutes(3))).isZero();
        assertThat(new ReconcileStore(rooms.ask(job)).violations()).isEmpty();
        assertThat(rooms.count(job, "brief")).isEqualTo(RELEASES);
        assertThat(rooms.count(job, "run_release WHERE outcome = 'BRIEFED'")).isEqualTo(RELEASES);
    }

    @Test
    void sigtermInTheMiddleOfAChunkStopsTheRunWithinHalfAMinuteAndARestartFinishesIt() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        for (int i = 0; i < 6; i++) {
            rooms.receive(i);
        }
        Process night = start(job, 120_000);
        assertThat(awaitModel(night)).isTrue();
        night.destroy();
        assertThat(end(night, Duration.ofSeconds(30))).isEqualTo(Mujaz.STOPPED);
        assertThat(rooms.count(job, "run WHERE status = 'STOPPED'")).isEqualTo(1);
        assertThat(rooms.count(job, "run_release WHERE outcome = 'PENDING'")).isEqualTo(6);
        assertThat(end(start(job, 0), Duration.ofMinutes(2))).isZero();
        assertThat(rooms.count(job, "brief")).isEqualTo(6);
    }

    @Test
    void ofTwoRunsStartedAtOnceOneRunsAndTheOtherSaysSo() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        Process first = start(job, 20_000);
        assertThat(awaitModel(first)).isTrue();
        Process second = start(job, 0);
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(end(second, Duration.ofSeconds(60))).isEqualTo(Mujaz.FAILED);
        assertThat(said).contains("another run of it is under way (run 1 of " + NIGHT);
        assertThat(end(first, Duration.ofMinutes(2))).isZero();
    }

    private Process start(JobFile job, long millisAChunk) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes,
                        NightProcess.class.getName(),
                        job.file().toString(),
                        NIGHT,
                        String.valueOf(millisAChunk))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until a chunk is with the models; false when the process ends before. */
    private static boolean awaitModel(Process night) throws IOException {
        BufferedReader out = night.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("MODEL")) {
                return true;
            }
        }
        return false;
    }

    private static int end(Process night, Duration most) throws InterruptedException {
        assertThat(night.waitFor(most.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return night.exitValue();
    }
}
