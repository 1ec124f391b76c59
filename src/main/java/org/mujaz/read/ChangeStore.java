package org.mujaz.read;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that grow with every change of the shelf. */
final class ChangeStore {
    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What tells one state of the shelf from another, without reading it.
     *
     * @param releases how many there are
     * @param newest the number of the newest change
     * @param recent the sum of the numbers behind the one asked for
     */
    record State(long releases, long newest, long recent) {}

    State state(long after) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM shelf), (SELECT COALESCE(MAX(changed), 0) FROM shelf),"
                        + " (SELECT COALESCE(SUM(changed), 0) FROM shelf WHERE changed > ?)")
                .param(after)
                .query((row, n) -> new State(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Releases with the number of their last change, as far as it is behind another. */
    Map<String, Long> after(long change) {
        Map<String, Long> changes = new HashMap<>();
        jdbc.sql("SELECT release_id, changed FROM shelf WHERE changed > ?")
                .param(change)
                .query(row -> {
                    changes.put(row.getString(1), row.getLong(2));
                });
        return changes;
    }
}
