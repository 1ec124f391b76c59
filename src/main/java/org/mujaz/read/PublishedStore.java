package org.mujaz.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows how much of the shelf the published pages show. Joins the caller's transaction. */
public final class PublishedStore {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    public PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Dates of which something has changed on the shelf since their pages were written. */
    public List<LocalDate> outdated(String job) {
        return jdbc.sql(
                        "SELECT s.run_date FROM shelf s JOIN run ON run.id = s.run_id LEFT JOIN published p"
                                + " ON p.job = run.job AND p.run_date = s.run_date WHERE run.job = ?"
                                + " GROUP BY s.run_date HAVING MAX(s.changed) > COALESCE(MAX(p.changed), 0) ORDER BY s.run_date")
                .param(job)
                .query(LocalDate.class)
                .list();
    }

    /** The newest change of a date's briefs; asked for before they are read, so that none in between is taken as shown. */
    public long newest(String job, LocalDate date) {
        return jdbc.sql("SELECT COALESCE(MAX(s.changed), 0) FROM shelf s JOIN run ON run.id = s.run_id"
                        + " WHERE run.job = ? AND s.run_date = ?")
                .params(job, date)
                .query(Long.class)
                .single();
    }

    /** What releases mean as a whole, by their ids, as far as the encoder in use has told it. */
    Map<String, Meaning> meanings(List<String> releases) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (int i = 0; i < releases.size(); i += AT_ONCE) {
            jdbc.sql("SELECT release_id, scale, vector FROM meaning WHERE number = :whole AND release_id IN (:ids)"
                            + " AND encoder = (SELECT encoder FROM meaning WHERE id = (SELECT MAX(id) FROM meaning))")
                    .param("whole", Meanings.WHOLE)
                    .param("ids", releases.subList(i, Math.min(i + AT_ONCE, releases.size())))
                    .query(row -> {
                        meanings.put(row.getString(1), new Meaning(row.getBytes(3), row.getFloat(2)));
                    });
        }
        return meanings;
    }

    /** The date's pages show everything up to a change. */
    public void put(String job, LocalDate date, long change) {
        jdbc.sql("DELETE FROM published WHERE job = ? AND run_date = ?")
                .params(job, date)
                .update();
        jdbc.sql("INSERT INTO published (job, run_date, changed) VALUES (?, ?, ?)")
                .params(job, date, change)
                .update();
    }
}
