package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;
import org.mujaz.job.TinyCheckpoint;

/**
 * Nights in processes of their own that are really killed. After every fault each accepted release is exactly one of
 * briefed, quarantined and pending, and a restart finishes the night.
 */
class FaultTest {
    private static final String NIGHT = "2024-06-12";
    private static final int KILLS = Integer.getInteger("kills", 1);

    @TempDir
    Path folder;

    private final Random random = new Random(20240612);

    /**
     * A night is killed while it is at a moment of a chunk, as often as {@code kills} says, each time after one to three
     * chunks and somewhere within the moment. After each kill the records hold; the last start finishes the night.
     */
    @ParameterizedTest
    @CsvSource({
        "H2, INFERENCE",
        "H2, WRITE",
        "H2, BETWEEN_COMMIT_AND_NEXT_READ",
        "PostgreSQL, INFERENCE",
        "PostgreSQL, WRITE",
        "PostgreSQL, BETWEEN_COMMIT_AND_NEXT_READ"
    })
    void aNightThatIsKilledKeepsTheInvariantAndIsFinishedByTheNextStart(String kind, Moment moment) throws Exception {
        Rooms rooms = Rooms.of(kind, folder);
        boolean h2 = kind.equals("H2");
        JobFile job = rooms.tinyJob(TinyCheckpoint.copy(folder.resolve("tiny"), 12), "chunk: 1");
        // The tiny model is quick: as many chunks as may pass before a kill, or the night would be over before it.
        int releases = (moment == Moment.INFERENCE ? 30 : 3) * KILLS + 3;
        rooms.receiveFirst(releases);
        moment.prepare(rooms, job, h2);
        String models = moment == Moment.INFERENCE ? "models" : "0";
        for (int i = 0; i < KILLS; i++) {
            Process night = start(job, models);
            assertThat(moment.await(night, rooms, job, h2, 1 + random.nextInt(3)))
                    .isTrue();
            Thread.sleep(random.nextInt(Linger.MILLIS / 2));
            night.destroyForcibly().waitFor();
            assertThat(rooms.violations(job)).isEmpty();
            assertThat(rooms.count(job, "run WHERE status = 'RUNNING'")).isEqualTo(1);
        }
        assertThat(rooms.count(job, "brief")).isLessThan(releases);
        Process rest = start(job, models);
        assertThat(end(rest, Duration.ofMinutes(5))).isZero();
        assertThat(rooms.violations(job)).isEmpty();
        assertThat(rooms.count(job, "brief")).isEqualTo(releases);
        assertThat(rooms.count(job, "run_release WHERE outcome = 'BRIEFED'")).isEqualTo(releases);
    }

    /**
     * Four releases arrive, one of them far too large for the memory the process has. It goes to quarantine, alone, and
     * the night is complete.
     */
    @Test
    void aReleaseTooLargeForTheMemoryGoesToQuarantineAlone() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.tinyJob(
                TinyCheckpoint.copy(folder.resolve("tiny"), 3),
                "limits:",
                "  file-megabytes: 50",
                "  text-characters: 10000000");
        rooms.receiveFirst(3);
        Path giant = folder.resolve("inbox/release-001-giant.txt");
        for (int i = 0; i < 100; i++) {
            Files.writeString(
                    giant,
                    "\nوأكد الوزير أن المشروع يخدم المواطنين في المنامة. ".repeat(1800),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        assertThat(end(start(job, "models", "-Xmx128m"), Duration.ofMinutes(5))).isZero();
        assertThat(rooms.ask(job)
                        .sql("SELECT detail FROM quarantine")
                        .query(String.class)
                        .single())
                .startsWith("release-001-giant.txt")
                .contains("not enough memory");
        assertThat(rooms.count(job, "brief")).isEqualTo(3);
        assertThat(rooms.violations(job)).isEmpty();
    }

    @Test
    void sigtermInTheMiddleOfAChunkStopsTheRunWithinHalfAMinuteAndARestartFinishesIt() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(6);
        Process night = start(job, "120000");
        assertThat(awaitModel(night)).isTrue();
        night.destroy();
        assertThat(end(night, Duration.ofSeconds(30))).isEqualTo(Mujaz.STOPPED);
        assertThat(rooms.count(job, "run WHERE status = 'STOPPED'")).isEqualTo(1);
        assertThat(rooms.count(job, "run_release WHERE outcome = 'PENDING'")).isEqualTo(6);
        assertThat(end(start(job, "0"), Duration.ofMinutes(2))).isZero();
        assertThat(rooms.count(job, "brief")).isEqualTo(6);
    }

    @Test
    void ofTwoRunsStartedAtOnceOneRunsAndTheOtherSaysSo() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        Process first = start(job, "20000");
        assertThat(awaitModel(first)).isTrue();
        Process second = start(job, "0");
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(end(second, Duration.ofSeconds(60))).isEqualTo(Mujaz.ANOTHER_RUN);
        assertThat(said).contains("another run of it is under way (run 1 of " + NIGHT);
        assertThat(end(first, Duration.ofMinutes(2))).isZero();
    }

    /** The disk the log goes to is full, from the first line on: nothing is logged, and everything is briefed. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskFullForTheLogDoesNotHarmTheNight() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(3);
        rooms.receive("empty.txt", "");
        ProcessBuilder night = command(job, "0");
        night.command().add(1, "-Dmujaz.log.level=INFO");
        Process logging = night.redirectError(new File("/dev/full"))
                .redirectOutput(new File("/dev/full"))
                .start();
        assertThat(end(logging, Duration.ofMinutes(2))).isZero();
        assertThat(rooms.count(job, "brief")).isEqualTo(3);
        assertThat(rooms.violations(job)).isEmpty();
    }

    /**
     * @param models "models", or so many milliseconds a chunk in their place
     * @param memory as Java's options have it
     */
    private static Process start(JobFile job, String models, String... memory) throws IOException {
        return command(job, models, memory)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder command(JobFile job, String models, String... memory) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory.length == 0 ? "-Xmx512m" : memory[0],
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dai.djl.offline=true",
                "-cp",
                classes,
                NightProcess.class.getName(),
                job.file().toString(),
                NIGHT,
                models);
    }

    private static boolean awaitModel(Process night) throws IOException {
        return Moment.awaitLine(night.inputReader(StandardCharsets.UTF_8), "MODEL");
    }

    private static int end(Process night, Duration most) throws InterruptedException {
        assertThat(night.waitFor(most.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return night.exitValue();
    }
}
