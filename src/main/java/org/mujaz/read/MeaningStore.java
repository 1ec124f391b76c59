package org.mujaz.read;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mujaz.brief.Brief;
import org.mujaz.model.SentenceEncoder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what releases and their sentences mean: one vector each. Joins the caller's transaction. */
public final class MeaningStore {
    /** The number that stands for the whole release. */
    static final int WHOLE = -1;

    private final JdbcTemplate jdbc;

    public MeaningStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** One stored vector; ids grow, so that whoever holds the others need only ask for the newer. */
    record Row(long id, String release, int number, Meaning meaning) {}

    /**
     * Encodes what is not there yet and keeps it. The Arabic is encoded, not its translation: what the machine got wrong
     * must not decide what is found.
     */
    public void put(List<Brief> briefs, SentenceEncoder encoder) {
        String name = name(encoder);
        for (Brief brief : briefs) {
            String id = brief.release().id();
            int known = jdbc.queryForObject(
                    "SELECT COUNT(*) FROM meaning WHERE release_id = ? AND encoder = ?", Integer.class, id, name);
            if (known == brief.sentences().size() + 1) {
                continue;
            }
            List<Object[]> rows = new ArrayList<>();
            String text = brief.release().headline() + "\n" + brief.release().body();
            add(
                    rows,
                    id,
                    WHOLE,
                    name,
                    encoder.encode(List.of(text), SentenceEncoder.Kind.RELEASE).get(0));
            List<float[]> vectors = encoder.encode(
                    brief.sentences().stream().map(pair -> pair.arabic()).toList(), SentenceEncoder.Kind.SENTENCE);
            for (int i = 0; i < vectors.size(); i++) {
                add(rows, id, brief.sentences().get(i).number(), name, vectors.get(i));
            }
            jdbc.update("DELETE FROM meaning WHERE release_id = ?", id);
            jdbc.batchUpdate(
                    "INSERT INTO meaning (release_id, number, encoder, scale, vector) VALUES (?, ?, ?, ?, ?)", rows);
        }
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

    static String name(SentenceEncoder encoder) {
        return encoder.checkpoint().toString();
    }

    private static void add(List<Object[]> rows, String id, int number, String encoder, float[] vector) {
        Meaning meaning = Meaning.of(vector);
        rows.add(new Object[] {id, number, encoder, meaning.scale(), meaning.numbers()});
    }
}
