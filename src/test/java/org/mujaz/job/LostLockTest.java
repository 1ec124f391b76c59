package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that is cut off from its lock, and whether it is still its own. */
class LostLockTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    /** Longer than from one beat of the heart to the next. */
    private static final long BEATS = 7_000;

    @TempDir
    Path folder;

    /**
     * The network to the database is cut: the night's connections are gone for it, and the database goes on holding the lock for one that
     * nobody is behind. The night asks for it in vain, and goes on.
     */
    @Test
    void aNightWhoseLockIsHeldByWhatIsLeftOfItsOwnConnectionGoesOn() throws Exception {
        Rooms rooms = Rooms.postgres(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(6);
        AtomicInteger chunks = new AtomicInteger();
        try (Connection left = DriverManager.getConnection(job.database().url(), "postgres", "")) {
            Ending ending = rooms.night(job, PlainBriefing.source(chunk -> {
                        if (chunks.incrementAndGet() == 2) {
                            takeOver(rooms, job, left);
                            pause();
                        }
                    }))
                    .run(JUNE_12, false);
            rooms.isFinished(job, 6, ending);
        }
    }

    /**
     * The night's process stands still for so long that the database ends its connection; another process ends its run, and leaves. When
     * the first wakes, nothing holds the lock, and all the same it must write nothing.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aNightThatWasEndedWhileItStoodStillWritesNothing(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(6);
        AtomicInteger chunks = new AtomicInteger();
        Ending ending = rooms.night(job, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        assertThat(new RunStore(rooms.ask(job), Clock.systemUTC()).endDead(job.name()))
                                .hasSize(1);
                    }
                }))
                .run(JUNE_12, false);
        assertThat(ending.failure()).isInstanceOf(LostRun.class);
        assertThat(rooms.count(job, "brief")).isEqualTo(2);
        rooms.isFinished(job, 6, rooms.briefed(job, JUNE_12, 0));
    }

    /** Waits for the night's lock, has it the moment its connection is ended, and keeps it. */
    private static void takeOver(Rooms rooms, JobFile job, Connection left) {
        Thread waiting = new Thread(() -> {
            try (Statement lock = left.createStatement()) {
                lock.execute("SELECT pg_advisory_lock(hashtextextended('mujaz run " + job.name() + "', 0))");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.start();
        String locks = "FROM pg_locks WHERE locktype = 'advisory'"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        while (rooms.count(job, "(SELECT 1 " + locks + " AND NOT granted) waiting") == 0) {
            Thread.onSpinWait();
        }
        rooms.ask(job)
                .sql("SELECT pg_terminate_backend(pid) " + locks + " AND granted")
                .query()
                .listOfRows();
        try {
            waiting.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEATS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
