package org.mujaz.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clears old records: the framework's rows of finished runs, and runs that left nothing behind. Briefs, releases, runs
 * that are not finished and whatever is open in quarantine are never touched.
 */
final class PurgeStore {
    private static final List<String> OF_EXECUTION =
            List.of("BATCH_JOB_EXECUTION_CONTEXT", "BATCH_JOB_EXECUTION_PARAMS", "BATCH_STEP_EXECUTION");

    private final JdbcClient jdbc;

    PurgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was cleared. */
    record Purged(int executions, int runs) {}

    /** Joins the caller's transaction. */
    Purged purge(String job, Instant before) {
        return new Purged(executions(job, before), runs(job, before));
    }

    private int executions(String job, Instant before) {
        // Spring Batch keeps local times without a zone.
        LocalDateTime local = LocalDateTime.ofInstant(before, ZoneId.systemDefault());
        List<Long> instances = jdbc.sql("SELECT i.JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE i WHERE EXISTS (SELECT 1"
                        + " FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_EXECUTION_PARAMS p"
                        + " ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID WHERE e.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID"
                        + " AND e.STATUS = 'COMPLETED' AND e.END_TIME < ? AND p.PARAMETER_NAME = 'job'"
                        + " AND p.PARAMETER_VALUE = ?)")
                .params(local, job)
                .query(Long.class)
                .list();
        int count = 0;
        for (long instance : instances) {
            for (long execution : jdbc.sql("SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = ?")
                    .param(instance)
                    .query(Long.class)
                    .list()) {
                jdbc.sql("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID"
                                + " FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?)")
                        .param(execution)
                        .update();
                for (String table : OF_EXECUTION) {
                    jdbc.sql("DELETE FROM " + table + " WHERE JOB_EXECUTION_ID = ?")
                            .param(execution)
                            .update();
                }
                count += jdbc.sql("DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?")
                        .param(execution)
                        .update();
            }
            jdbc.sql("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID = ?")
                    .param(instance)
                    .update();
        }
        return count;
    }

    private int runs(String job, Instant before) {
        // What arrived is how a file, and a withdrawal, is known again: a run that read anything stays.
        List<Long> empty = jdbc.sql("SELECT id FROM run WHERE job = ? AND status = 'COMPLETED' AND ended < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM arrival a WHERE a.run_id = run.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM release r WHERE r.run_id = run.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM brief b WHERE b.run_id = run.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM run_release rr WHERE rr.run_id = run.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.run_id = run.id)")
                .params(job, before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        for (long run : empty) {
            jdbc.sql("DELETE FROM unreachable WHERE run_id = ?").param(run).update();
            jdbc.sql("DELETE FROM run WHERE id = ?").param(run).update();
        }
        return empty.size();
    }
}
