package org.mujaz.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the words a release is found by, one row a release. Joins the caller's transaction. */
final class WordStore {
    private final JdbcTemplate jdbc;

    WordStore(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /**
     * A release on the shelf.
     *
     * @param words as {@link WeighedWords} writes and reads them
     */
    record Words(String release, LocalDate day, String words) {}

    /** Keeps words of releases that have none here. */
    void put(Map<String, String> words) {
        jdbc.batchUpdate(
                "INSERT INTO search_words (release_id, words) VALUES (?, ?)",
                words.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
    }

    void remove(List<String> releases) {
        JdbcClient.create(jdbc)
                .sql("DELETE FROM search_words WHERE release_id IN (:ids)")
                .param("ids", releases)
                .update();
    }

    /** The words of those that are on the shelf. */
    List<Words> of(List<String> releases) {
        return JdbcClient.create(jdbc)
                .sql("SELECT w.release_id, s.sort_day, w.words FROM search_words w JOIN shelf s"
                        + " ON s.release_id = w.release_id WHERE s.release_id IN (:ids)")
                .param("ids", releases)
                .query((row, n) -> new Words(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }
}
