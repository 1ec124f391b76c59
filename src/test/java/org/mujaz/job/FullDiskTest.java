package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;
import org.mujaz.brief.Brief;
import org.mujaz.translate.SentencePair;

/**
 * A disk that is really full: a small file system in memory is mounted, filled to its last byte in the middle of the
 * night, and cleared again. Mounting needs to be root; the tests are left out where that is refused.
 */
class FullDiskTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final int RELEASES = 6;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=160m,mode=777", "mujaz-test", disk.toString()),
                "a small disk cannot be mounted here (it takes root)");
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", "-l", disk.toString());
    }

    /** The database's file cannot grow in the second chunk. Nothing is quarantined for that; with room, all is briefed. */
    @Test
    void aDiskFullForTheEmbeddedDatabaseFailsTheRunAndNotTheReleases() throws Exception {
        failsAndIsFinished(Rooms.at(folder, "url: jdbc:h2:file:" + disk.resolve("night"), "patience: 1s"), () -> {});
    }

    @Test
    void aDiskFullForPostgresqlFailsTheRunAndNotTheReleases() throws Exception {
        try (StoppablePostgres server = new StoppablePostgres(disk.resolve("postgres"))) {
            Rooms rooms = Rooms.at(folder, server.settings("patience: 1s", "connect-timeout: 1s"));
            failsAndIsFinished(rooms, () -> {
                // A full log of changes ends the server; it comes up when there is room.
                server.stop();
                try {
                    server.start();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private void failsAndIsFinished(Rooms rooms, Runnable roomAgain) throws IOException {
        JobFile job = received(rooms);
        AtomicInteger chunks = new AtomicInteger();
        String said;
        try {
            Ending failed = rooms.night(job, large(() -> {
                        if (chunks.incrementAndGet() == 2) {
                            fill();
                        }
                    }))
                    .run(JUNE_12, false);
            assertThat(failed.status()).isEqualTo(Ending.Status.FAILED);
            said = failed.failure().getMessage();
        } catch (Problem e) {
            said = e.getMessage();
        }
        assertThat(said).contains("the disk is full. Free space and run the same command again");
        clear();
        roomAgain.run();
        assertThat(rooms.violations(job)).isEmpty();
        rooms.isFinished(job, RELEASES, rooms.night(job, PlainBriefing.source()).run(JUNE_12, false));
    }

    /** There is room again before patience ends: the night never fails. */
    @Test
    void aDiskThatIsFullForAWhileIsWaitedFor() throws Exception {
        try (StoppablePostgres server = new StoppablePostgres(disk.resolve("postgres"))) {
            Rooms rooms = Rooms.at(folder, server.settings("patience: 2m"));
            JobFile job = received(rooms);
            AtomicInteger chunks = new AtomicInteger();
            rooms.isFinished(
                    job,
                    RELEASES,
                    rooms.night(job, large(() -> {
                                if (chunks.incrementAndGet() == 2) {
                                    fill();
                                    clearLater();
                                }
                            }))
                            .run(JUNE_12, false));
        }
    }

    /** Briefs are written, pages are not: the run fails at publishing, and its restart has only that to do. */
    @Test
    void aDiskFullForThePagesFailsTheRunAndTheRestartPublishes() throws Exception {
        Files.createSymbolicLink(folder.resolve("pages"), disk);
        Rooms rooms = Rooms.h2(folder);
        JobFile job = received(rooms);
        Ending failed = rooms.night(job, PlainBriefing.source(chunk -> fill())).run(JUNE_12, false);
        assertThat(failed.status()).isEqualTo(Ending.Status.FAILED);
        assertThat(failed.failure())
                .hasMessageContaining("the pages cannot be written")
                .hasMessageContaining("Make room");
        assertThat(failed.report().briefed()).isEqualTo(RELEASES);
        assertThat(rooms.violations(job)).isEmpty();
        clear();
        AtomicInteger chunks = new AtomicInteger();
        rooms.isFinished(
                job,
                RELEASES,
                rooms.night(job, PlainBriefing.source(chunk -> chunks.incrementAndGet()))
                        .run(JUNE_12, false));
        assertThat(chunks).hasValue(0);
        assertThat(disk.resolve("2024-06-12/index.html")).isNotEmptyFile();
    }

    /** Briefs with a sentence of a megabyte that cannot be packed smaller: they need room of their own on the disk. */
    private static BriefingSource large(Runnable before) {
        return PlainBriefing.source(chunk -> before.run(), FullDiskTest::large);
    }

    private static Brief large(Brief b) {
        byte[] noise = new byte[1 << 19];
        new Random(b.release().id().hashCode()).nextBytes(noise);
        SentencePair sentence = new SentencePair(1, 1, "جملة", HexFormat.of().formatHex(noise), List.of(), false);
        return new Brief(
                b.release(),
                b.pipeline(),
                b.summary(),
                List.of(b.sentences().get(0), sentence),
                b.checkpoint(),
                b.marks(),
                b.runId(),
                b.written(),
                b.timings());
    }

    private static JobFile received(Rooms rooms) throws IOException {
        rooms.receiveFirst(RELEASES);
        return rooms.job("chunk: 2");
    }

    /** Writes until nothing more goes on the disk. */
    private void fill() {
        byte[] block = new byte[1 << 16];
        for (int size : new int[] {block.length, 1}) {
            try (OutputStream out = Files.newOutputStream(disk.resolve("filler-" + size))) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException full) {
                // That is what was wanted.
            }
        }
    }

    private void clear() {
        try {
            Files.deleteIfExists(disk.resolve("filler-1"));
            Files.deleteIfExists(disk.resolve("filler-" + (1 << 16)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void clearLater() {
        Thread later = new Thread(() -> {
            try {
                Thread.sleep(3000);
                clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        later.start();
    }

    private static boolean command(String... words) throws Exception {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
