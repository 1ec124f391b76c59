package org.mujaz.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Counts a run's report in the tables; the tables are right even where a process died in between. */
public final class ReportStore {
    /** What an older or newer Mujaz kept may lack a key, or have one more. */
    private static final JsonMapper KEPT = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    public ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The report of a run as the tables tell it now. */
    RunReport of(long run) {
        return of(run, Spent.NOTHING);
    }

    /** The counts of a run as the tables have them now; the times as its last process kept them. */
    public RunReport of(Run run) {
        RunReport now = of(run.id());
        return run.report() == null ? now : now.withTimesOf(KEPT.readValue(run.report(), RunReport.class));
    }

    /** @param spent what the process itself has counted */
    RunReport of(long run, Spent spent) {
        Map<String, Integer> arrivals =
                counts("SELECT outcome, COUNT(*) FROM arrival WHERE run_id = ? GROUP BY outcome", run);
        Map<String, Integer> releases =
                counts("SELECT outcome, COUNT(*) FROM run_release WHERE run_id = ? GROUP BY outcome", run);
        Map<String, Integer> sentences = counts(
                "SELECT CASE WHEN s.from_memory THEN 'memory' ELSE 'model' END, COUNT(*) FROM brief b"
                        + " JOIN brief_sentence s ON s.release_id = b.release_id AND s.pipeline = b.pipeline"
                        + " WHERE b.run_id = ? GROUP BY s.from_memory",
                run);
        return new RunReport(
                arrivals.values().stream().mapToInt(Integer::intValue).sum(),
                arrivals.getOrDefault("NEW", 0),
                arrivals.getOrDefault("DUPLICATE", 0) + arrivals.getOrDefault("WITHDRAWN", 0),
                reasons(run, "COLLECT", "SELECT COUNT(*) FROM arrival WHERE run_id = ? AND outcome = 'QUARANTINED'"),
                number("SELECT COUNT(*) FROM run_release WHERE carried AND run_id = ?", run),
                releases.getOrDefault("BRIEFED", 0),
                reasons(run, "BRIEF", "SELECT COUNT(*) FROM run_release WHERE run_id = ? AND outcome = 'QUARANTINED'"),
                releases.getOrDefault("PENDING", 0),
                releases.getOrDefault("CARRIED", 0),
                number(
                        "SELECT COUNT(*) FROM run_release rr WHERE rr.run_id = ? AND rr.outcome = 'BRIEFED'"
                                + " AND NOT EXISTS (SELECT 1 FROM brief b WHERE b.release_id = rr.release_id)"
                                + " AND NOT EXISTS (SELECT 1 FROM release w WHERE w.id = rr.release_id AND w.withdrawn IS NOT NULL)",
                        run),
                sentences.values().stream().mapToInt(Integer::intValue).sum(),
                sentences.getOrDefault("memory", 0),
                number(
                        "SELECT COUNT(*) FROM brief b JOIN brief_sentence s ON s.release_id = b.release_id"
                                + " AND s.pipeline = b.pipeline WHERE b.run_id = ? AND s.marks <> '[]'",
                        run),
                spent.known(),
                spent.tokens(),
                spent.modelMillis(),
                spent.databaseMillis(),
                spent.totalMillis(),
                new UnreachableStore(jdbc).of(run));
    }

    /** By reason; what the outcome tables count beyond the quarantine's own rows shows as unexplained. */
    private Map<String, Integer> reasons(long run, String stage, String total) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT reason, COUNT(*) FROM quarantine WHERE run_id = ? AND stage = ? AND (stage = 'COLLECT' OR state <> 'RETRIED') GROUP BY reason ORDER BY reason")
                .params(run, stage)
                .query(row -> {
                    reasons.put(row.getString(1), row.getInt(2));
                });
        int missing = number(total, run)
                - reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (missing > 0) {
            reasons.put("unexplained", missing);
        }
        return reasons;
    }

    private Map<String, Integer> counts(String sql, long run) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql).param(run).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private int number(String sql, long run) {
        return jdbc.sql(sql).param(run).query(Integer.class).single();
    }

    /** What only the process itself knows. */
    record Spent(int known, long tokens, long modelMillis, long databaseMillis, long totalMillis) {
        static final Spent NOTHING = new Spent(0, 0, 0, 0, 0);
    }
}
