package org.mujaz.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about past runs: lists with filters, failures by reason, the steps of one run, sources that fell silent. */
public final class HistoryStore {
    private static final int DAYS_LOOKED_BACK = 120;
    private static final int DAYS_THAT_MAKE_A_HABIT = 4;

    private final JdbcClient jdbc;

    public HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list of runs.
     *
     * @param run the run
     * @param read items read
     * @param briefed releases briefed
     * @param quarantined items in quarantine
     * @param pending releases still to brief
     */
    public record Line(Run run, int read, int briefed, int quarantined, int pending) {}

    /**
     * One step of one start of a run, as Spring Batch recorded it.
     *
     * @param name collect, brief or publish
     * @param status as Spring Batch has it
     * @param started when it began, or null
     * @param ended when it ended, or null
     * @param commits chunks written
     */
    public record Step(String name, String status, Instant started, Instant ended, long commits) {}

    /** How many of what kind of failure are open. */
    public record Failures(String reason, int count, String example) {}

    /**
     * A source that used to bring something.
     *
     * @param name the agency, or the folder of the inbox where the releases do not say
     * @param days days since it last did
     * @param usual the longest it was silent before
     */
    public record Silent(String name, long days, long usual) {}

    /** The newest first. Null filters leave all in. */
    public List<Line> runs(String job, String status, LocalDate since, int most) {
        String where =
                "job = ?" + (status == null ? "" : " AND status = ?") + (since == null ? "" : " AND run_date >= ?");
        List<Object> params = new ArrayList<>(List.of(job));
        if (status != null) {
            params.add(status);
        }
        if (since != null) {
            params.add(since);
        }
        String chosen = " FROM run WHERE " + where + " ORDER BY run_date DESC, id DESC LIMIT " + most;
        List<Run> runs = jdbc.sql("SELECT " + RunStore.COLUMNS + chosen)
                .params(params)
                .query(RunStore::run)
                .list();
        String those = " JOIN (SELECT id" + chosen + ") chosen ON chosen.id = run_id ";
        Map<Long, Map<String, Integer>> counts = new LinkedHashMap<>();
        count(counts, "SELECT run_id, 'READ', COUNT(*) FROM arrival" + those + "GROUP BY run_id", params);
        count(
                counts,
                "SELECT run_id, 'REFUSED', COUNT(*) FROM arrival" + those
                        + "WHERE outcome = 'QUARANTINED' GROUP BY run_id",
                params);
        count(counts, "SELECT run_id, outcome, COUNT(*) FROM run_release" + those + "GROUP BY run_id, outcome", params);
        return runs.stream()
                .map(run -> {
                    Map<String, Integer> of = counts.getOrDefault(run.id(), Map.of());
                    return new Line(
                            run,
                            of.getOrDefault("READ", 0),
                            of.getOrDefault("BRIEFED", 0),
                            of.getOrDefault("REFUSED", 0) + of.getOrDefault("QUARANTINED", 0),
                            of.getOrDefault("PENDING", 0));
                })
                .toList();
    }

    private void count(Map<Long, Map<String, Integer>> counts, String sql, List<Object> params) {
        jdbc.sql(sql).params(params).query(row -> {
            counts.computeIfAbsent(row.getLong(1), run -> new LinkedHashMap<>()).put(row.getString(2), row.getInt(3));
        });
    }

    /** What is open in quarantine, by reason. */
    public List<Failures> openByReason(String job) {
        return jdbc.sql("SELECT q.reason, COUNT(*), MIN(q.detail) FROM quarantine q JOIN run ON run.id = q.run_id"
                        + " WHERE run.job = ? AND q.state = 'OPEN' GROUP BY q.reason ORDER BY 2 DESC, 1")
                .param(job)
                .query((row, n) -> new Failures(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** The steps of every start of a run, in order. */
    public List<Step> steps(long run) {
        return jdbc.sql("SELECT s.STEP_NAME, s.STATUS, s.START_TIME, s.END_TIME, s.COMMIT_COUNT"
                        + " FROM BATCH_JOB_EXECUTION_PARAMS p JOIN BATCH_STEP_EXECUTION s"
                        + " ON s.JOB_EXECUTION_ID = p.JOB_EXECUTION_ID"
                        + " WHERE p.PARAMETER_NAME = 'run' AND p.PARAMETER_VALUE = ? ORDER BY s.STEP_EXECUTION_ID")
                .param(String.valueOf(run))
                .query((row, n) -> new Step(
                        row.getString(1),
                        row.getString(2),
                        instant(row.getTimestamp(3)),
                        instant(row.getTimestamp(4)),
                        row.getLong(5)))
                .list();
    }

    /** Spring Batch keeps local times without a zone; a timestamp reads them in this machine's. */
    private static Instant instant(Timestamp local) {
        return local == null ? null : local.toInstant();
    }

    /** The stack trace of what stopped a run, or null. */
    public String trace(long run) {
        return jdbc.sql("SELECT trace FROM run WHERE id = ?")
                .param(run)
                .query((row, n) -> Arrays.asList(row.getString(1)))
                .single()
                .get(0);
    }

    /** Sources silent for longer than they used to be: green nights with nothing in them are how feeds die unseen. */
    public List<Silent> silent(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC);
        Map<String, List<Long>> days = new LinkedHashMap<>();
        jdbc.sql("SELECT DISTINCT COALESCE(agency, CASE WHEN POSITION('/' IN source) > 0"
                        + " THEN SUBSTRING(source FROM 1 FOR POSITION('/' IN source) - 1) END) AS name,"
                        + " CAST(received AS DATE) AS received_on FROM release WHERE received >= ?"
                        + " ORDER BY 1, 2")
                .param(today.minusDays(DAYS_LOOKED_BACK))
                .query(row -> {
                    if (row.getString(1) != null) {
                        days.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                                .add(row.getObject(2, LocalDate.class).toEpochDay());
                    }
                });
        List<Silent> silent = new ArrayList<>();
        days.forEach((name, on) -> {
            long usual = 0;
            for (int i = 1; i < on.size(); i++) {
                usual = Math.max(usual, on.get(i) - on.get(i - 1));
            }
            long since = today.toLocalDate().toEpochDay() - on.get(on.size() - 1);
            if (on.size() >= DAYS_THAT_MAKE_A_HABIT && since > usual && since > 1) {
                silent.add(new Silent(name, since, usual));
            }
        });
        return silent;
    }
}
