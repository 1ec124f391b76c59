package org.mujaz.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what, for good: rows are only ever added. Joins the caller's transaction. */
final class AuditStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row. */
    record Row(Instant at, String who, String action, String subject, String detail) {
        public String when() {
            return Shown.moment(at);
        }
    }

    void write(String who, String action, String subject, String detail) {
        jdbc.sql("INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        cut(who, 100),
                        action,
                        cut(subject, 200),
                        Shown.text(detail))
                .update();
    }

    List<Row> latest(int most) {
        return jdbc.sql("SELECT at, who, action, subject, detail FROM audit ORDER BY id DESC LIMIT " + most)
                .query(AuditStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                NightStore.instant(row, "at"),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static String cut(String text, int longest) {
        String shown = Shown.text(text);
        return shown.length() > longest ? shown.substring(0, longest) : shown;
    }
}
