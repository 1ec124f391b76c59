package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.release.Release;

/** Many short releases in one night, with a tiny checkpoint. {@code -Dreleases} sets how many. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class SizeTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final int RELEASES = Integer.getInteger("releases", 10_000);
    private static final int CHUNK = 100;
    private static final long ROOM = 64 << 20;
    private static final long FIVE_SECONDS = 5_000_000_000L;

    @TempDir
    Path folder;

    private int chunks;
    private final List<Long> held = new ArrayList<>();
    private long cpuAtFirstChunk;

    /**
     * The night is stopped in its middle and started again. It holds no more memory in its second half than in its first, once that has settled,
     * and the restart is at its first chunk after less than five seconds of the processor. How long connections were held
     * is printed.
     */
    @Test
    void aLargeNightHoldsItsMemoryAndRestartsFromTheMiddleAtOnce() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.tinyJob(TinyCheckpoint.copy(folder.resolve("tiny"), 8), "chunk: " + CHUNK);
        for (int i = 0; i < RELEASES; i++) {
            rooms.receive("release-%05d.txt".formatted(i), Arabic.drawn(i));
        }
        StopSignal stop = new StopSignal();
        Ending first = rooms.night(job, stop, watched(chunk -> {
                    if (chunks * CHUNK * 2 >= RELEASES) {
                        stop.afterChunk();
                    }
                }))
                .run(JUNE_12, false);
        assertThat(first.status()).isEqualTo(Ending.Status.STOPPED);
        int half = first.report().briefed();
        assertThat(half).isBetween(RELEASES / 2 - CHUNK, RELEASES / 2 + CHUNK);

        long cpu = cpu();
        cpuAtFirstChunk = 0;
        Ending second = rooms.night(job, watched(chunk -> {})).run(JUNE_12, false);
        assertThat(second.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(second.report().briefed()).isEqualTo(RELEASES);
        long settled = median(held.subList(0, held.size() / 2));
        long last = median(held.subList(held.size() / 2, held.size()));
        assertThat(rooms.violations(job)).isEmpty();
        System.out.printf(
                "%d releases: %d s + %d s, of that connections held %d ms + %d ms, models %d ms + %d ms; resident %d MB in"
                        + " the first half, %d MB in the second; restart after %d ms of CPU%n",
                RELEASES,
                first.report().totalMillis() / 1000,
                second.report().totalMillis() / 1000,
                first.report().databaseMillis(),
                second.report().databaseMillis(),
                first.report().modelMillis(),
                second.report().modelMillis(),
                settled >> 20,
                last >> 20,
                (cpuAtFirstChunk - cpu) / 1_000_000);
        assertThat(last - settled).isLessThan(ROOM);
        assertThat(cpuAtFirstChunk - cpu).isLessThan(FIVE_SECONDS);
    }

    /** The real models, looked at before each chunk. */
    private BriefingSource watched(Consumer<List<Release>> before) {
        return WatchedModels.source(chunk -> {
            chunks++;
            cpuAtFirstChunk = cpuAtFirstChunk == 0 ? cpu() : cpuAtFirstChunk;
            int tenth = RELEASES / CHUNK / 10;
            if (chunks >= 2 * tenth && chunks % tenth == 0) {
                held.add(resident());
            }
            before.accept(chunk);
        });
    }

    /** One look says little. */
    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Bytes this process holds once the heap has been cleared, without what Java keeps for a heap that may grow again. */
    private static long resident() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(l -> l.startsWith("VmRSS")).findFirst().orElseThrow();
            return (Long.parseLong(line.replaceAll("\\D", "")) << 10) - heap.getCommitted() + heap.getUsed();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
