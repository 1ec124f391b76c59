package org.mujaz.job;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server of a test's own, which can be stopped and started; its data stay, and its port. */
final class StoppablePostgres implements AutoCloseable {
    private final Path data;
    private int port;
    private EmbeddedPostgres server;

    StoppablePostgres(Path data) throws IOException {
        this.data = data;
        start();
    }

    void start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "20")
                .setPGStartupWait(Duration.ofSeconds(60));
        server = (port == 0 ? builder : builder.setPort(port)).start();
        port = server.getPort();
    }

    /** Ends all sessions and the server, as an administrator does. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again in a while, from another thread. */
    Thread startAfter(Duration pause) {
        Thread later = new Thread(() -> {
            try {
                Thread.sleep(pause.toMillis());
                start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        later.start();
        return later;
    }

    /** Sessions of the administrator's own. */
    JdbcClient ask() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** The job file's lines for a night in it. */
    String[] settings(String... more) {
        String[] lines = java.util.Arrays.copyOf(more, more.length + 2);
        lines[more.length] = "url: jdbc:postgresql://localhost:" + port + "/postgres";
        lines[more.length + 1] = "user: postgres";
        return lines;
    }

    @Override
    public void close() {
        stop();
    }
}
