package org.mujaz.job;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sources a run could not fetch from. Writing joins the caller's transaction. */
public final class UnreachableStore {
    private static final int LONGEST_NAME = 500;

    private final JdbcClient jdbc;

    public UnreachableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a run's last start could not reach, in place of what an earlier start could not. */
    void keep(long run, Map<String, String> details) {
        jdbc.sql("DELETE FROM unreachable WHERE run_id = ?").param(run).update();
        details.forEach(
                (source, detail) -> jdbc.sql("INSERT INTO unreachable (run_id, source, detail) VALUES (?, ?, ?)")
                        .params(run, source.substring(0, Math.min(source.length(), LONGEST_NAME)), detail)
                        .update());
    }

    /** What could not be reached, one line each: where, what, remedy. */
    public List<String> of(long run) {
        return jdbc.sql("SELECT detail FROM unreachable WHERE run_id = ? ORDER BY source")
                .param(run)
                .query(String.class)
                .list();
    }

    /** What the job's newest run could not reach. */
    public List<String> ofNewest(String job) {
        return jdbc.sql("SELECT detail FROM unreachable WHERE run_id = (SELECT MAX(id) FROM run WHERE job = ?)"
                        + " ORDER BY source")
                .param(job)
                .query(String.class)
                .list();
    }
}
