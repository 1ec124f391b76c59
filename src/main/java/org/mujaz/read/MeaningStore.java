package org.mujaz.read;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what releases and their sentences mean: one vector each. Joins the caller's transaction. */
public final class MeaningStore {
    private final JdbcTemplate jdbc;

    public MeaningStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** One stored vector; ids grow, so that whoever holds the others need only ask for the newer. */
    record Row(long id, String release, int number, Meaning meaning) {}

    /** Keeps a release's vectors in place of those it had. */
    public void put(Meanings meanings) {
        jdbc.update("DELETE FROM meaning WHERE release_id = ?", meanings.release());
        List<Object[]> rows = new ArrayList<>();
        for (Meanings.Numbered one : meanings.vectors()) {
            rows.add(new Object[] {
                meanings.release(),
                one.number(),
                meanings.encoder(),
                one.meaning().scale(),
                one.meaning().numbers()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO meaning (release_id, number, encoder, scale, vector) VALUES (?, ?, ?, ?, ?)", rows);
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

    /** What was kept after a row, in the order of ids. */
    List<Row> after(long id, String encoder, int most) {
        return jdbc.query(
                "SELECT id, release_id, number, scale, vector FROM meaning WHERE id > ? AND encoder = ? ORDER BY id LIMIT "
                        + most,
                (row, n) -> new Row(
                        row.getLong(1), row.getString(2), row.getInt(3), new Meaning(row.getBytes(5), row.getFloat(4))),
                id,
                encoder);
    }

    /** The encoder of the newest vectors, or null. */
    String newestEncoder() {
        return jdbc.query(
                "SELECT encoder FROM meaning ORDER BY id DESC LIMIT 1", row -> row.next() ? row.getString(1) : null);
    }
}
