package org.mujaz.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What could not be read or briefed, with its reason. Joins the caller's transaction. */
public final class QuarantineStore {
    private static final int EXCERPT = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    public QuarantineStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At which step something went into quarantine. */
    public enum Stage {
        COLLECT,
        BRIEF
    }

    /** What became of it since. */
    public enum State {
        OPEN,
        RETRIED,
        DROPPED
    }

    /**
     * One row.
     *
     * @param id 0 for one that is not kept yet
     * @param sha256 of the file's bytes, or null
     * @param releaseId the release, where it got so far, or null
     * @param detail one line: where, what, remedy
     * @param excerpt the beginning of the text, or null
     * @param trace the stack trace, or null
     */
    public record Entry(
            long id,
            long runId,
            Stage stage,
            String source,
            String sha256,
            String releaseId,
            Reason reason,
            String detail,
            String excerpt,
            String trace,
            State state,
            Instant at) {}

    /** Keeps something that could not be read; the same source of the same run is kept once, as last seen. */
    public void collect(long runId, String sha256, Read.Rejected rejected) {
        jdbc.sql("DELETE FROM quarantine WHERE run_id = ? AND stage = 'COLLECT' AND source = ?")
                .params(runId, rejected.source())
                .update();
        put(
                runId,
                Stage.COLLECT,
                rejected.source(),
                sha256,
                null,
                rejected.reason(),
                rejected.detail(),
                rejected.excerpt(),
                null);
    }

    /** Keeps a release that could not be briefed; the same one of the same run is kept once. */
    public void brief(long runId, Release release, String detail, String trace) {
        jdbc.sql("DELETE FROM quarantine WHERE run_id = ? AND stage = 'BRIEF' AND release_id = ?")
                .params(runId, release.id())
                .update();
        String excerpt = release.headline();
        put(runId, Stage.BRIEF, own(runId, release), null, release.id(), Reason.FAILED, detail, excerpt, trace);
    }

    /** Files of one name come again and again: where another of the name broke in the same run, the release's id tells them apart. */
    private String own(long runId, Release release) {
        boolean taken = jdbc.sql("SELECT COUNT(*) FROM quarantine WHERE run_id = ? AND stage = 'BRIEF' AND source = ?")
                        .params(runId, release.source())
                        .query(Long.class)
                        .single()
                > 0;
        return taken ? release.source() + " (" + release.id() + ")" : release.source();
    }

    private void put(
            long runId,
            Stage stage,
            String source,
            String sha256,
            String releaseId,
            Reason reason,
            String detail,
            String excerpt,
            String trace) {
        jdbc.sql("""
                INSERT INTO quarantine (run_id, stage, source, sha256, release_id, reason, detail, excerpt, trace, state, at)
                VALUES (:run, :stage, :source, :sha256, :release, :reason, :detail, :excerpt, :trace, 'OPEN', :at)""")
                .param("run", runId)
                .param("stage", stage.name())
                .param("source", source)
                .param("sha256", sha256)
                .param("release", releaseId)
                .param("reason", reason.name())
                .param("detail", ReleaseStore.storable(detail))
                .param("excerpt", ReleaseStore.cut(ReleaseStore.storable(excerpt), EXCERPT))
                .param("trace", trace == null ? null : ReleaseStore.storable(trace))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .update();
    }

    public Optional<Entry> find(long id) {
        return jdbc.sql("SELECT * FROM quarantine WHERE id = ?")
                .param(id)
                .query(QuarantineStore::row)
                .optional();
    }

    /** All that a run put there, oldest first. */
    public List<Entry> ofRun(long runId) {
        return jdbc.sql("SELECT * FROM quarantine WHERE run_id = ? ORDER BY id")
                .param(runId)
                .query(QuarantineStore::row)
                .list();
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("run_id"),
                Stage.valueOf(row.getString("stage")),
                row.getString("source"),
                row.getString("sha256"),
                row.getString("release_id"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getString("excerpt"),
                row.getString("trace"),
                State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
