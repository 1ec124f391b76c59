package org.mujaz.job;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The invariant, asked of the whole database: each accepted release is exactly one of briefed, quarantined and pending;
 * a brief stands where one is said to be; the totals of every run come out.
 */
public final class ReconcileStore {
    private final JdbcClient jdbc;

    public ReconcileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What does not hold, one line each; empty when everything does. */
    public List<String> violations() {
        List<String> lines = new ArrayList<>();
        told(
                lines,
                "release %s was accepted and is on no run's list",
                "SELECT r.id FROM release r WHERE r.same_as IS NULL AND r.withdrawn IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM run_release rr WHERE rr.release_id = r.id)");
        told(
                lines,
                "release %s was passed on to another run and none has it",
                "SELECT release_id FROM run_release GROUP BY release_id HAVING COUNT(*) ="
                        + " SUM(CASE WHEN outcome = 'CARRIED' THEN 1 ELSE 0 END)");
        told(
                lines,
                "release %s is pending in two runs",
                "SELECT release_id FROM run_release WHERE outcome = 'PENDING' GROUP BY release_id HAVING COUNT(*) > 1");
        told(
                lines,
                "release %s is said to be briefed and has no brief",
                "SELECT DISTINCT rr.release_id FROM run_release rr WHERE rr.outcome = 'BRIEFED' AND NOT EXISTS"
                        + " (SELECT 1 FROM brief b WHERE b.release_id = rr.release_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM release w WHERE w.id = rr.release_id AND w.withdrawn IS NOT NULL)");
        told(
                lines,
                "release %s has a brief and no run says that it wrote it",
                "SELECT DISTINCT b.release_id FROM brief b WHERE NOT EXISTS (SELECT 1 FROM run_release rr"
                        + " WHERE rr.release_id = b.release_id AND rr.run_id = b.run_id AND rr.outcome = 'BRIEFED')");
        told(
                lines,
                "release %s is in quarantine and nothing there says why",
                "SELECT rr.release_id FROM run_release rr WHERE rr.outcome = 'QUARANTINED' AND NOT EXISTS (SELECT 1"
                        + " FROM quarantine q WHERE q.run_id = rr.run_id AND q.release_id = rr.release_id)");
        ReportStore reports = new ReportStore(jdbc);
        for (long run :
                jdbc.sql("SELECT id FROM run ORDER BY id").query(Long.class).list()) {
            RunReport report = reports.of(run);
            if (!report.balances()) {
                lines.add("run " + run + ": " + report.balance());
            }
        }
        return lines;
    }

    private void told(List<String> lines, String words, String sql) {
        jdbc.sql(sql).query(String.class).list().forEach(id -> lines.add(words.formatted(id)));
    }
}
