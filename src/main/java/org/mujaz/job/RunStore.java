package org.mujaz.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs, the releases each of them is to brief, and what became of those: the truth restarts rest on. */
public final class RunStore {
    static final String COLUMNS =
            "id, job, run_date, rerun, pipeline, status, started, ended, report, process, heartbeat, progress,"
                    + " stop_asked, failure";

    private final JdbcClient jdbc;
    private final Clock clock;

    public RunStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Run> find(String job, LocalDate date, int rerun) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM run WHERE job = ? AND run_date = ? AND rerun = ?")
                .params(job, date, rerun)
                .query(RunStore::run)
                .optional();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM run WHERE id = ?")
                .param(id)
                .query(RunStore::run)
                .optional();
    }

    /** The newest runs first. */
    public List<Run> latest(String job, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM run WHERE job = ? ORDER BY started DESC, id DESC LIMIT " + most)
                .param(job)
                .query(RunStore::run)
                .list();
    }

    int lastRerun(String job, LocalDate date) {
        return jdbc.sql("SELECT COALESCE(MAX(rerun), -1) FROM run WHERE job = ? AND run_date = ?")
                .params(job, date)
                .query(Integer.class)
                .single();
    }

    Optional<LocalDate> lastDateBefore(String job, LocalDate date) {
        return jdbc.sql("SELECT run_date FROM run WHERE job = ? AND run_date < ? ORDER BY run_date DESC LIMIT 1")
                .params(job, date)
                .query(LocalDate.class)
                .optional();
    }

    /** Starts the run of that night, or takes it up again. */
    long begin(String job, LocalDate date, int rerun, String pipeline, String owner, String process) {
        int changed = jdbc.sql("UPDATE run SET status = 'RUNNING', pipeline = :pipeline, owner = :owner,"
                        + " process = :process, heartbeat = :now, ended = NULL, stop_asked = FALSE, failure = NULL,"
                        + " trace = NULL WHERE job = :job AND run_date = :date AND rerun = :rerun")
                .params(begun(job, date, rerun, pipeline, owner, process))
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO run (job, run_date, rerun, pipeline, status, started, owner, process, heartbeat)"
                            + " VALUES (:job, :date, :rerun, :pipeline, 'RUNNING', :now, :owner, :process, :now)")
                    .params(begun(job, date, rerun, pipeline, owner, process))
                    .update();
        }
        return find(job, date, rerun).orElseThrow().id();
    }

    private Map<String, Object> begun(
            String job, LocalDate date, int rerun, String pipeline, String owner, String process) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("job", job);
        values.put("date", date);
        values.put("rerun", rerun);
        values.put("pipeline", pipeline);
        values.put("owner", owner);
        values.put("process", process);
        values.put("now", now());
        return values;
    }

    void end(long run, String owner, String status, String report, String failure, String trace) {
        jdbc.sql("UPDATE run SET status = ?, ended = ?, report = ?, failure = ?, trace = ? WHERE id = ? AND owner = ?")
                .params(Arrays.asList(status, now(), report, failure, trace, run, owner))
                .update();
    }

    /** Runs whose process is dead: whoever calls this holds the job's lock, so nobody else can be alive. */
    List<Run> endDead(String job) {
        List<Run> dead = jdbc.sql("SELECT " + COLUMNS + " FROM run WHERE job = ? AND status = 'RUNNING'")
                .param(job)
                .query(RunStore::run)
                .list();
        for (Run run : dead) {
            // Without its owner's name: one that was only cut off or frozen finds that the run is not its own any more.
            jdbc.sql("UPDATE run SET status = 'FAILED', owner = NULL, ended = heartbeat, failure = ? WHERE id = ?")
                    .params(
                            "run " + run.id() + ": its process " + run.process()
                                    + " ended without a word (killed, or a power cut). Restart it: what it wrote is kept.",
                            run.id())
                    .update();
        }
        return dead;
    }

    /**
     * The framework's executions that ended so that it does not know how, in themselves or in one of their steps; or that ended while a
     * step of theirs is still said to run, because the database was away when the step's end was to be written.
     */
    List<Long> unclearExecutions() {
        return jdbc.sql("SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE STATUS = 'UNKNOWN' UNION"
                        + " SELECT JOB_EXECUTION_ID FROM BATCH_STEP_EXECUTION"
                        + " WHERE STATUS IN ('UNKNOWN', 'STARTING', 'STARTED', 'STOPPING')")
                .query(Long.class)
                .list();
    }

    /** Says that the run lives and how far it is; false when another process has taken it over. */
    boolean beat(long run, String owner, String progress) {
        return jdbc.sql("UPDATE run SET heartbeat = ?, progress = ? WHERE id = ? AND owner = ?")
                        .params(now(), progress, run, owner)
                        .update()
                == 1;
    }

    /** Raises when another process has taken the run over; joins the transaction that is about to write. */
    void mustOwn(long run, String owner) {
        int mine = jdbc.sql("UPDATE run SET heartbeat = ? WHERE id = ? AND owner = ?")
                .params(now(), run, owner)
                .update();
        if (mine != 1) {
            throw new LostRun(run);
        }
    }

    boolean stopAsked(long run) {
        return jdbc.sql("SELECT stop_asked FROM run WHERE id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    /** Asks a running run to stop after its chunk; false when it is not running. */
    public boolean askToStop(long run) {
        return jdbc.sql("UPDATE run SET stop_asked = TRUE WHERE id = ? AND status = 'RUNNING'")
                        .param(run)
                        .update()
                == 1;
    }

    /** The number of the last arrival of any run. */
    long lastArrival() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM arrival")
                .query(Long.class)
                .single();
    }

    /** Puts the new releases among the arrivals after that number on the run's list, in the order they arrived. */
    void enlistArrived(long run, long after) {
        // An index on the run would be taken for the better one, and all that the run has read looked through.
        jdbc.sql("INSERT INTO run_release (run_id, release_id, position, carried, outcome)"
                        + " SELECT run_id, release_id, CAST(id AS INTEGER), FALSE, 'PENDING' FROM arrival"
                        + " WHERE id > ? AND run_id + 0 = ? AND outcome = 'NEW'")
                .params(after, run)
                .update();
    }

    /** Takes over what other runs of the job left pending; their lists say that it was carried on. */
    int carryOver(long run, String job) {
        List<String> left = jdbc.sql("SELECT DISTINCT rr.release_id, MIN(r.received) FROM run_release rr"
                        + " JOIN run ON run.id = rr.run_id JOIN release r ON r.id = rr.release_id"
                        + " WHERE rr.outcome = 'PENDING' AND run.job = ? AND run.id <> ?"
                        + " GROUP BY rr.release_id ORDER BY 2, 1")
                .params(job, run)
                .query((row, n) -> row.getString(1))
                .list();
        enlistCarried(run, left);
        for (String release : left) {
            // A run that is restarted after a later one takes back what it had passed on to that one.
            jdbc.sql("UPDATE run_release SET outcome = 'PENDING' WHERE outcome = 'CARRIED' AND release_id = ?"
                            + " AND run_id = ?")
                    .params(release, run)
                    .update();
            jdbc.sql("UPDATE run_release SET outcome = 'CARRIED' WHERE outcome = 'PENDING' AND release_id = :release"
                            + " AND run_id <> :run AND run_id IN (SELECT id FROM run WHERE job = :job)"
                            + " AND EXISTS (SELECT 1 FROM run_release own WHERE own.run_id = :run"
                            + " AND own.release_id = :release AND own.outcome = 'PENDING')")
                    .param("release", release)
                    .param("run", run)
                    .param("job", job)
                    .update();
        }
        return left.size();
    }

    /** Takes up what the job briefed before with another pipeline and never with this one. */
    int takeUpOlder(long run, String job, String pipeline) {
        List<String> older = jdbc.sql("SELECT DISTINCT rr.release_id FROM run_release rr JOIN run ON run.id = rr.run_id"
                        + " JOIN release r ON r.id = rr.release_id AND r.withdrawn IS NULL AND r.superseded_by IS NULL"
                        + " WHERE run.job = ? AND rr.outcome = 'BRIEFED' AND NOT EXISTS (SELECT 1 FROM brief b"
                        + " WHERE b.release_id = rr.release_id AND b.pipeline = ?) ORDER BY 1")
                .params(job, pipeline)
                .query(String.class)
                .list();
        return enlistCarried(run, older);
    }

    /** Puts releases of earlier runs on the list, before those that arrived in this one. */
    private int enlistCarried(long run, List<String> releases) {
        int count = 0;
        for (String release : releases) {
            count += jdbc.sql("INSERT INTO run_release (run_id, release_id, position, carried, outcome)"
                            + " SELECT :run, :release, 0, TRUE, 'PENDING' WHERE NOT EXISTS (SELECT 1 FROM run_release"
                            + " WHERE run_id = :run AND release_id = :release)")
                    .param("run", run)
                    .param("release", release)
                    .update();
        }
        return count;
    }

    /** What the run has still to brief, in order. */
    List<String> pending(long run) {
        return jdbc.sql(
                        "SELECT release_id FROM run_release WHERE run_id = ? AND outcome = 'PENDING' ORDER BY position, release_id")
                .param(run)
                .query(String.class)
                .list();
    }

    /** Letters of what is still to brief: what progress and time left are measured by. */
    long pendingLetters(long run) {
        return jdbc.sql("SELECT COALESCE(SUM(CHAR_LENGTH(r.body)), 0) FROM run_release rr JOIN release r"
                        + " ON r.id = rr.release_id WHERE rr.run_id = ? AND rr.outcome = 'PENDING'")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** Says of at least one release what became of it. */
    void settle(long run, List<String> releases, String outcome) {
        jdbc.sql("UPDATE run_release SET outcome = :outcome WHERE run_id = :run AND release_id IN (:releases)")
                .param("outcome", outcome)
                .param("run", run)
                .param("releases", releases)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("job"),
                row.getObject("run_date", LocalDate.class),
                row.getInt("rerun"),
                row.getString("pipeline"),
                row.getString("status"),
                instant(row, "started"),
                instant(row, "ended"),
                row.getString("report"),
                row.getString("process"),
                instant(row, "heartbeat"),
                row.getString("progress"),
                row.getBoolean("stop_asked"),
                row.getString("failure"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
