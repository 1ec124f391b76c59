package org.mujaz.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows which briefs are history: they are told no more, but were, and somebody may be reading them. */
public final class ReplacedStore {
    private final JdbcClient jdbc;

    public ReplacedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the dates they were told on. What was withdrawn is not among them. */
    public Map<LocalDate, List<Replaced>> ofJob(String job) {
        Map<String, String> next = new HashMap<>();
        jdbc.sql("SELECT id, superseded_by FROM release WHERE superseded_by IS NOT NULL")
                .query(row -> {
                    next.put(row.getString(1), row.getString(2));
                });
        Map<String, LocalDate> told = new HashMap<>();
        jdbc.sql("SELECT b.release_id, MAX(run.run_date) FROM brief b JOIN run ON run.id = b.run_id WHERE run.job = ?"
                        + " AND b.release_id IN (SELECT superseded_by FROM release) GROUP BY b.release_id")
                .param(job)
                .query(row -> {
                    told.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        Map<LocalDate, List<Replaced>> replaced = new TreeMap<>();
        jdbc.sql("SELECT DISTINCT run.run_date, r.id FROM brief b JOIN release r ON r.id = b.release_id"
                        + " JOIN run ON run.id = b.run_id WHERE run.job = ? AND r.superseded_by IS NOT NULL"
                        + " AND r.withdrawn IS NULL ORDER BY 1, 2")
                .param(job)
                .query(row -> {
                    LocalDate date = row.getObject(1, LocalDate.class);
                    String newest = newest(row.getString(2), next);
                    replaced.computeIfAbsent(date, day -> new ArrayList<>())
                            .add(new Replaced(row.getString(2), date, newest, told.get(newest)));
                });
        return replaced;
    }

    private static String newest(String release, Map<String, String> next) {
        String newest = release;
        while (next.containsKey(newest)) {
            newest = next.get(newest);
        }
        return newest;
    }
}
