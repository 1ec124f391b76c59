package org.mujaz.read;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mujaz.brief.Brief;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts briefs where readers find them: one row for lists, the words for search. Shelving a brief again replaces what was
 * there. Putting joins the caller's transaction.
 */
public final class ShelfStore {
    private final JdbcTemplate jdbc;
    private final WordStore words;
    private final CorrectionStore corrections;

    /** Editors' spellings as they were found last: most likely they still stand when the next briefs are put here. */
    private volatile List<Corrections.Name> names = List.of();

    public ShelfStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.words = new WordStore(dataSource);
        this.corrections = new CorrectionStore(JdbcClient.create(jdbc));
    }

    /**
     * Lays briefs out, without a look at the database.
     *
     * @param runDate the date of the run that wrote them
     */
    public ShelfLayout layOut(LocalDate runDate, List<Brief> briefs) {
        return new ShelfLayout(runDate, briefs, new Corrections(Map.of(), names));
    }

    /** Shelves briefs, but for those of whose releases a later version is known already. */
    public void put(ShelfLayout layout) {
        List<String> ids = layout.releases();
        if (ids.isEmpty()) {
            return;
        }
        words.remove(ids);
        JdbcClient client = JdbcClient.create(jdbc);
        client.sql("DELETE FROM shelf WHERE release_id IN (:ids)")
                .param("ids", ids)
                .update();
        Set<String> outdated =
                new HashSet<>(client.sql("SELECT id FROM release WHERE id IN (:ids) AND superseded_by IS NOT NULL")
                        .param("ids", ids)
                        .query(String.class)
                        .list());
        Corrections now = corrections.concerning(layout.briefs());
        names = now.names();
        List<ShelfRow> rows = layout.under(now).stream()
                .filter(row -> !outdated.contains(row.release()))
                .toList();
        jdbc.batchUpdate(ShelfRow.INSERT, rows.stream().map(ShelfRow::values).toList());
        words.put(rows.stream().collect(Collectors.toMap(ShelfRow::release, ShelfRow::words)));
    }

    /** Shelves a brief that was shelved before, under the night it belongs to. */
    public void putAgain(Brief brief) {
        LocalDate runDate =
                jdbc.queryForObject("SELECT run_date FROM run WHERE id = ?", LocalDate.class, brief.runId());
        put(layOut(runDate, List.of(brief)));
    }
}
