package org.mujaz.job;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.release.QuarantineStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes items out of quarantine: to be tried again by the next run, or for good. */
public final class RetryStore {
    private final JdbcClient jdbc;

    public RetryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which items are meant; null leaves all in.
     *
     * @param id the item's own number
     * @param reason why it is there
     * @param run which run put it there
     * @param release the release's id
     */
    public record Which(Long id, String reason, Long run, String release) {}

    /** The open items that are meant. */
    public List<Long> open(String job, Which which) {
        StringBuilder sql = new StringBuilder(
                "SELECT q.id FROM quarantine q JOIN run ON run.id = q.run_id WHERE run.job = ? AND q.state = 'OPEN'");
        List<Object> params = new ArrayList<>(List.of(job));
        add(sql, params, "q.id", which.id());
        add(sql, params, "q.reason", which.reason());
        add(sql, params, "q.run_id", which.run());
        add(sql, params, "q.release_id", which.release());
        return jdbc.sql(sql + " ORDER BY q.id").params(params).query(Long.class).list();
    }

    private static void add(StringBuilder sql, List<Object> params, String column, Object value) {
        if (value != null) {
            sql.append(" AND ").append(column).append(" = ?");
            params.add(value);
        }
    }

    /**
     * Lets the next run try them again: a file is read anew, a release is pending again where it was.
     *
     * <p>What somebody has dropped since it was looked for stays out.
     *
     * <p>The release comes first: were the process to die in between, the item is still open and can be retried again.
     */
    public void retry(List<Long> ids) {
        for (long id : ids) {
            jdbc.sql("UPDATE run_release SET outcome = 'PENDING' WHERE outcome = 'QUARANTINED' AND EXISTS (SELECT 1"
                            + " FROM quarantine q WHERE q.id = ? AND q.state = 'OPEN' AND q.stage = 'BRIEF' AND q.run_id = run_release.run_id"
                            + " AND q.release_id = run_release.release_id)")
                    .param(id)
                    .update();
            set(id, QuarantineStore.State.RETRIED);
        }
    }

    /** Leaves them out for good; they stay in the record. */
    public void drop(List<Long> ids) {
        ids.forEach(id -> set(id, QuarantineStore.State.DROPPED));
    }

    private void set(long id, QuarantineStore.State state) {
        jdbc.sql("UPDATE quarantine SET state = ? WHERE id = ? AND state = 'OPEN'")
                .params(state.name(), id)
                .update();
    }
}
