package org.mujaz.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what releases and their sentences mean: one vector each. Joins the caller's transaction. */
public final class MeaningStore {
    private final JdbcTemplate jdbc;

    public MeaningStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public void put(Meanings meanings) {
        put(List.of(meanings));
    }

    /** Keeps releases' vectors in place of those they had. */
    public void put(List<Meanings> all) {
        List<Object[]> releases = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Meanings meanings : all) {
            releases.add(new Object[] {meanings.release()});
            for (Meanings.Numbered one : meanings.vectors()) {
                rows.add(new Object[] {
                    meanings.release(),
                    one.number(),
                    meanings.encoder(),
                    one.meaning().scale(),
                    one.meaning().numbers()
                });
            }
        }
        jdbc.batchUpdate("DELETE FROM meaning WHERE release_id = ?", releases);
        jdbc.batchUpdate(
                "INSERT INTO meaning (release_id, number, encoder, scale, vector) VALUES (?, ?, ?, ?, ?)", rows);
        // Whoever follows the shelf learns that there is something new about these releases.
        jdbc.batchUpdate("UPDATE shelf SET changed = DEFAULT WHERE release_id = ?", releases);
    }

    /** Whether a release's vectors are there, made by this encoder. */
    public boolean has(String release, String encoder) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM meaning WHERE release_id = ? AND encoder = ?",
                        Integer.class,
                        release,
                        encoder)
                > 0;
    }

    /** The vectors of releases, as far as this encoder made them. */
    Map<String, Vectors> of(List<String> releases, String encoder) {
        Map<String, List<Meanings.Numbered>> rows = new HashMap<>();
        JdbcClient.create(jdbc)
                .sql("SELECT release_id, number, scale, vector FROM meaning WHERE release_id IN (:ids)"
                        + " AND encoder = :encoder ORDER BY release_id, number")
                .param("ids", releases)
                .param("encoder", encoder)
                .query(row -> {
                    rows.computeIfAbsent(row.getString(1), release -> new ArrayList<>())
                            .add(new Meanings.Numbered(row.getInt(2), new Meaning(row.getBytes(4), row.getFloat(3))));
                });
        Map<String, Vectors> vectors = new HashMap<>();
        rows.forEach((release, its) -> vectors.put(release, Vectors.of(its)));
        return vectors;
    }

    /** The encoder of the newest vectors, or null. */
    String newestEncoder() {
        return jdbc.query(
                "SELECT encoder FROM meaning ORDER BY id DESC LIMIT 1", row -> row.next() ? row.getString(1) : null);
    }
}
