package org.mujaz.release;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Items that come again: a later version takes an earlier one's place (which keeps its brief as history), a withdrawal
 * takes the brief and the text away and leaves a tombstone, an older version than what is known is nothing new.
 */
final class VersionStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    VersionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known of an item.
     *
     * @param version as it is numbered here
     * @param stated the highest its sender has stated, or 0
     */
    record Known(String releaseId, int version, int stated) {}

    /** The item's newest release. */
    Optional<Known> newest(String identity) {
        return identity == null
                ? Optional.empty()
                : jdbc
                        .sql("SELECT id, version, stated FROM release WHERE identity = ? AND superseded_by IS NULL"
                                + " AND withdrawn IS NULL ORDER BY version DESC, received DESC")
                        .param(identity)
                        .query((row, number) ->
                                new Known(row.getString("id"), row.getInt("version"), row.getInt("stated")))
                        .list()
                        .stream()
                        .findFirst();
    }

    /** Whether the item, in this version or a later one, was withdrawn. */
    boolean isWithdrawn(String identity, int version) {
        return identity != null
                && jdbc.sql("SELECT COUNT(*) FROM tombstone WHERE identity = ? AND version >= ?")
                                .params(identity, version)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** A later version takes an earlier one's place. */
    void replace(String old, String by) {
        jdbc.sql("UPDATE release SET superseded_by = ? WHERE id = ?")
                .params(by, old)
                .update();
        takeOffShelf(old);
    }

    /** What readers list and search does not hold it any more; its brief, where there is one, is found by its id. */
    private void takeOffShelf(String id) {
        for (String table : List.of("search_words", "shelf", "meaning")) {
            jdbc.sql("DELETE FROM " + table + " WHERE release_id = ?").param(id).update();
        }
    }

    /**
     * Takes the item away: its briefs and texts go, its releases stay as empty shells, and a tombstone. A sender who does
     * not count versions means the item as it stands.
     *
     * @return the releases taken away
     */
    List<String> withdraw(long runId, Read.Withdrawn kill) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int newest = newest(kill.identity()).map(Known::version).orElse(1);
        Read.Withdrawn withdrawn = kill.version() > 1
                ? kill
                : new Read.Withdrawn(kill.source(), kill.identity(), Math.max(newest, kill.version()));
        jdbc.sql("DELETE FROM tombstone WHERE identity = ? AND version <= ?")
                .params(withdrawn.identity(), withdrawn.version())
                .update();
        if (!isWithdrawn(withdrawn.identity(), withdrawn.version())) {
            jdbc.sql("INSERT INTO tombstone (identity, version, source, run_id, at) VALUES (?, ?, ?, ?, ?)")
                    .params(withdrawn.identity(), withdrawn.version(), withdrawn.source(), runId, now)
                    .update();
        }
        // The sender's number is held against the sender's numbers: ours are higher where he did not count.
        List<String> ids = jdbc.sql("SELECT id FROM release WHERE identity = :identity"
                        + " AND (version <= :version OR stated <= :version) AND withdrawn IS NULL")
                .param("identity", withdrawn.identity())
                .param("version", withdrawn.version())
                .query(String.class)
                .list();
        for (String id : ids) {
            // First of all, since it waits for whoever is shelving this release.
            jdbc.sql(
                            "UPDATE release SET withdrawn = ?, headline = '', body = '', boilerplate = '', bands = NULL WHERE id = ?")
                    .params(now, id)
                    .update();
            takeOffShelf(id);
            jdbc.sql("DELETE FROM brief WHERE release_id = ?").param(id).update();
            jdbc.sql("UPDATE quarantine SET excerpt = NULL WHERE release_id = ?")
                    .param(id)
                    .update();
            drop(runId, id, withdrawn.source(), now);
        }
        return ids;
    }

    /** What was still to be briefed is not any more; its outcome says so. */
    private void drop(long runId, String id, String source, OffsetDateTime now) {
        // One that came together with its withdrawal is on no run's list yet, and would be put there as new.
        jdbc.sql("UPDATE arrival SET outcome = 'DUPLICATE' WHERE release_id = :id AND outcome = 'NEW'"
                        + " AND NOT EXISTS (SELECT 1 FROM run_release rr WHERE rr.release_id = :id)")
                .param("id", id)
                .update();
        List<Long> runs = jdbc.sql("SELECT run_id FROM run_release WHERE release_id = ? AND outcome = 'PENDING'")
                .param(id)
                .query(Long.class)
                .list();
        for (long run : runs) {
            jdbc.sql("UPDATE run_release SET outcome = 'QUARANTINED' WHERE run_id = ? AND release_id = ?")
                    .params(run, id)
                    .update();
            jdbc.sql("""
                    INSERT INTO quarantine (run_id, stage, source, release_id, reason, detail, state, at)
                    VALUES (?, 'BRIEF', ?, ?, 'WITHDRAWN', ?, 'DROPPED', ?)""")
                    .params(
                            run,
                            source + " (" + id + ")",
                            id,
                            source + ": its sender withdrew it. Nothing is to be done.",
                            now)
                    .update();
        }
    }
}
