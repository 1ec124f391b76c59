package org.mujaz.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights and what they could not use, as the operators' pages show them. */
final class NightStore {
    private final JdbcClient jdbc;

    NightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One run.
     *
     * @param arrivals how many items by outcome
     * @param releases how many releases by outcome
     */
    record Night(
            long id,
            String job,
            LocalDate date,
            int rerun,
            String status,
            Instant started,
            Instant ended,
            Instant heartbeat,
            boolean stopAsked,
            String failure,
            String progress,
            Map<String, Integer> arrivals,
            Map<String, Integer> releases) {
        /** Its date in words. */
        public String night() {
            return Shown.day(date);
        }

        Night counted(Map<String, Integer> arrivals, Map<String, Integer> releases) {
            return new Night(
                    id, job, date, rerun, status, started, ended, heartbeat, stopAsked, failure, progress, arrivals,
                    releases);
        }

        public int arrived() {
            return arrivals.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(String outcome) {
            return releases.getOrDefault(outcome, 0);
        }

        public int refused() {
            return arrivals.getOrDefault("QUARANTINED", 0);
        }

        public int duplicates() {
            return arrivals.getOrDefault("DUPLICATE", 0);
        }
    }

    List<Night> latest(int most) {
        return counted(jdbc.sql("SELECT * FROM run ORDER BY started DESC, id DESC LIMIT " + most)
                .query(NightStore::night)
                .list());
    }

    Optional<Night> find(long id) {
        return counted(jdbc.sql("SELECT * FROM run WHERE id = ?")
                        .param(id)
                        .query(NightStore::night)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Night> counted(List<Night> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<Long> ids = bare.stream().map(Night::id).toList();
        Map<Long, Map<String, Integer>> arrivals = counts("arrival", ids);
        Map<Long, Map<String, Integer>> releases = counts("run_release", ids);
        return bare.stream()
                .map(n -> n.counted(arrivals.getOrDefault(n.id(), Map.of()), releases.getOrDefault(n.id(), Map.of())))
                .toList();
    }

    List<QuarantinePage> quarantine(Long run, int most) {
        return jdbc.sql(
                        "SELECT q.id, q.source, q.stage, q.reason, q.detail, q.excerpt, q.state, q.at, NULL AS body FROM quarantine q"
                                + (run == null ? "" : " WHERE q.run_id = " + run)
                                + " ORDER BY q.at DESC, q.id DESC LIMIT " + most)
                .query((row, n) -> quarantined(row))
                .list();
    }

    Optional<QuarantinePage> quarantined(long id) {
        return jdbc.sql("SELECT q.id, q.source, q.stage, q.reason, q.detail, q.excerpt, q.state, q.at,"
                        + " r.body FROM quarantine q LEFT JOIN release r ON r.id = q.release_id WHERE q.id = ?")
                .param(id)
                .query((row, n) -> quarantined(row))
                .optional();
    }

    /** The newest quarantine of a release that has no brief. */
    Optional<Long> quarantineOf(String release) {
        return jdbc.sql("SELECT MAX(id) FROM quarantine WHERE release_id = ?")
                .param(release)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private Map<Long, Map<String, Integer>> counts(String table, List<Long> runs) {
        Map<Long, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql("SELECT run_id, outcome, COUNT(*) FROM " + table + " WHERE run_id IN (:runs) GROUP BY run_id, outcome")
                .param("runs", runs)
                .query(row -> {
                    counts.computeIfAbsent(row.getLong(1), r -> new HashMap<>()).put(row.getString(2), row.getInt(3));
                });
        return counts;
    }

    private static QuarantinePage quarantined(ResultSet row) throws SQLException {
        String body = Shown.text(row.getString("body"));
        return new QuarantinePage(
                row.getLong("id"),
                Shown.text(row.getString("source")),
                row.getString("stage").toLowerCase(Locale.ROOT),
                words(row.getString("reason")),
                Shown.text(row.getString("detail")),
                body.isEmpty() ? Shown.text(row.getString("excerpt")) : body,
                row.getString("state").toLowerCase(Locale.ROOT),
                instant(row, "at"));
    }

    /** {@code NOT_ARABIC} as people write it. */
    private static String words(String reason) {
        String words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1).replace("arabic", "Arabic");
    }

    private static Night night(ResultSet row, int number) throws SQLException {
        return new Night(
                row.getLong("id"),
                row.getString("job"),
                row.getObject("run_date", LocalDate.class),
                row.getInt("rerun"),
                row.getString("status"),
                instant(row, "started"),
                instant(row, "ended"),
                instant(row, "heartbeat"),
                row.getBoolean("stop_asked"),
                Shown.text(row.getString("failure")),
                row.getString("progress"),
                Map.of(),
                Map.of());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
