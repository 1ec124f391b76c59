package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server that is really stopped, started, and filled with other people's sessions. */
class OutageTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final int RELEASES = 6;

    @TempDir
    Path folder;

    private StoppablePostgres server;

    @BeforeEach
    void start() throws IOException {
        server = new StoppablePostgres(folder.resolve("postgres"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The server is down when the night starts, and comes up while it waits for a connection. */
    @Test
    void aNightWaitsForADatabaseThatComesUpLate() throws Exception {
        Rooms rooms = rooms("connect-timeout: 60s");
        JobFile job = job(rooms);
        server.stop();
        Thread later = server.startAfter(Duration.ofSeconds(2));
        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        later.join();
        rooms.isFinished(job, RELEASES, ending);
    }

    /** The server stays down: the night says so and leaves. The next start does everything. */
    @Test
    void aDatabaseThatStaysAwayIsSaidInOneLine() throws Exception {
        Rooms rooms = rooms("connect-timeout: 1s");
        JobFile job = job(rooms);
        server.stop();
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                .hasMessageContaining("the database cannot be reached")
                .hasMessageContaining("Start it, or check database.url");
        server.start();
        rooms.isFinished(job, RELEASES, rooms.night(job, PlainBriefing.source()).run(JUNE_12, false));
    }

    /** The server goes away while the models work on the second chunk, and is back before patience ends. */
    @Test
    void aDatabaseThatIsAwayInTheMiddleOfAChunkIsWaitedFor() throws Exception {
        Rooms rooms = rooms("connect-timeout: 1s", "patience: 2m");
        JobFile job = job(rooms);
        AtomicInteger chunks = new AtomicInteger();
        List<Thread> later = new ArrayList<>();
        Ending ending = rooms.night(job, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        server.stop();
                        later.add(server.startAfter(Duration.ofSeconds(3)));
                    }
                }))
                .run(JUNE_12, false);
        later.get(0).join();
        rooms.isFinished(job, RELEASES, ending);
    }

    /**
     * The framework is about to record the second chunk, which is written; its record waits for a lock, and there the
     * server goes away. It comes back, and the night goes on with the third chunk.
     */
    @Test
    void aDatabaseThatGoesAwayAtTheFrameworksOwnRecordsIsWaitedFor() throws Exception {
        Rooms rooms = rooms("connect-timeout: 1s", "patience: 2m");
        JobFile job = job(rooms);
        AtomicInteger chunks = new AtomicInteger();
        List<Thread> later = new ArrayList<>();
        Ending ending = rooms.night(job, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        later.add(outageAtTheNextRecord());
                    }
                }))
                .run(JUNE_12, false);
        later.get(0).join();
        rooms.isFinished(job, RELEASES, ending);
        assertThat(chunks.get()).as("what was written is not made again").isEqualTo(RELEASES / 2);
    }

    private Thread outageAtTheNextRecord() {
        Connection holder = session("postgres");
        try {
            holder.setAutoCommit(false);
            holder.createStatement().execute("LOCK TABLE batch_step_execution IN EXCLUSIVE MODE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Thread outage = new Thread(() -> {
            try {
                while (server.ask()
                                .sql("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                        + " AND query ILIKE '%batch_step_execution%'")
                                .query(Integer.class)
                                .single()
                        == 0) {
                    Thread.sleep(50);
                }
                server.stop();
                server.startAfter(Duration.ofSeconds(1)).join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        outage.start();
        return outage;
    }

    /** Away for longer than patience: the run fails in words; when the database is back, a restart finishes it. */
    @Test
    void aNightThatLostItsDatabaseForGoodIsFinishedByTheNextStart() throws Exception {
        Rooms rooms = rooms("connect-timeout: 1s", "patience: 1s");
        JobFile job = job(rooms);
        AtomicInteger chunks = new AtomicInteger();
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source(chunk -> {
                            if (chunks.incrementAndGet() == 2) {
                                server.stop();
                            }
                        }))
                        .run(JUNE_12, false))
                .hasMessageContaining("the database cannot be reached");
        server.start();
        assertThat(rooms.violations(job)).isEmpty();
        assertThat(rooms.count(job, "brief")).isEqualTo(2);
        rooms.isFinished(job, RELEASES, rooms.night(job, PlainBriefing.source()).run(JUNE_12, false));
    }

    /**
     * While the second chunk is with the models, the night's sessions end and others take every connection the database
     * gives; three seconds later they let go.
     */
    @Test
    void connectionsThatOthersHoldAreWaitedFor() throws Exception {
        Rooms rooms = rooms("connect-timeout: 1s", "patience: 2m", "pool: 2");
        JobFile job = job(rooms);
        List<Connection> others = new ArrayList<>();
        AtomicInteger chunks = new AtomicInteger();
        Ending ending = rooms.night(job, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        takeAll(others);
                        later(Duration.ofSeconds(3), others);
                    }
                }))
                .run(JUNE_12, false);
        rooms.isFinished(job, RELEASES, ending);
    }

    @Test
    void aDatabaseWithoutAFreeConnectionIsSaidInOneLine() throws Exception {
        Rooms rooms = rooms("connect-timeout: 1s");
        JobFile job = job(rooms);
        List<Connection> others = new ArrayList<>();
        takeAll(others);
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                .hasMessageContaining("all its connections are taken")
                .hasMessageContaining("raise max_connections");
        later(Duration.ZERO, others).join();
        rooms.isFinished(job, RELEASES, rooms.night(job, PlainBriefing.source()).run(JUNE_12, false));
    }

    /** As many sessions as the server gives; those of the night are ended. */
    private void takeAll(List<Connection> others) {
        server.ask()
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                        + " AND backend_type = 'client backend'")
                .query()
                .listOfRows();
        while (true) {
            try {
                others.add(session("postgres"));
            } catch (IllegalStateException full) {
                return;
            }
        }
    }

    private static Thread later(Duration pause, List<Connection> others) {
        Thread letGo = new Thread(() -> {
            try {
                Thread.sleep(pause.toMillis());
                for (Connection other : others) {
                    other.close();
                }
            } catch (InterruptedException | SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        letGo.start();
        return letGo;
    }

    private Connection session(String user) {
        try {
            return DriverManager.getConnection(server.settings()[0].substring("url: ".length()), user, "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rooms rooms(String... settings) throws IOException {
        return Rooms.at(folder, server.settings(settings));
    }

    private static JobFile job(Rooms rooms) throws IOException {
        rooms.receiveFirst(RELEASES);
        return rooms.job("chunk: 2");
    }
}
