package org.mujaz.release;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items that may not be used yet. Nothing of them is kept but where they lie: their file is read again in time. */
final class Embargoes {
    private final JdbcClient jdbc;
    private final Clock clock;

    Embargoes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(FileRead read, Read.Accepted item) {
        jdbc.sql("INSERT INTO embargo (file, sha256, source, until) VALUES (?, ?, ?, ?)")
                .params(
                        read.file(),
                        read.sha256(),
                        item.source(),
                        item.embargo().atOffset(ZoneOffset.UTC))
                .update();
    }

    void lift(String sha256, String source) {
        jdbc.sql("DELETE FROM embargo WHERE sha256 = ? AND source = ?")
                .params(sha256, source)
                .update();
    }

    /** Whether an item of the file has waited long enough. */
    boolean isOver(String file, String sha256) {
        return jdbc.sql("SELECT COUNT(*) FROM embargo WHERE sha256 = ? AND file = ? AND until <= ?")
                        .params(sha256, file, clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
