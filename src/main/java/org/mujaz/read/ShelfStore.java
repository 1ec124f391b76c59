package org.mujaz.read;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
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
    private final BriefStore briefs;

    /** Editors' spellings as they were found last: most likely they still stand when the next briefs are put here. */
    private volatile List<Corrections.Name> names = List.of();

    public ShelfStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.words = new WordStore(dataSource);
        this.corrections = new CorrectionStore(JdbcClient.create(jdbc));
        this.briefs = new BriefStore(JdbcClient.create(jdbc));
    }

    /**
     * Lays briefs out, without a look at the database.
     *
     * @param runDate the date of the run that wrote them
     */
    public ShelfLayout layOut(LocalDate runDate, List<Brief> briefs) {
        return new ShelfLayout(runDate, briefs, new Corrections(Map.of(), names));
    }

    /** Shelves briefs, but for those whose releases were withdrawn or replaced by a later version meanwhile. */
    public void put(ShelfLayout layout) {
        List<String> ids = layout.releases();
        if (ids.isEmpty()) {
            return;
        }
        Set<String> current = current(ids);
        words.remove(ids);
        JdbcClient.create(jdbc)
                .sql("DELETE FROM shelf WHERE release_id IN (:ids)")
                .param("ids", ids)
                .update();
        Corrections now = corrections.concerning(layout.briefs());
        names = now.names();
        List<ShelfRow> rows = layout.under(now).stream()
                .filter(row -> current.contains(row.release()))
                .toList();
        jdbc.batchUpdate(ShelfRow.INSERT, rows.stream().map(ShelfRow::values).toList());
        words.put(rows.stream().collect(Collectors.toMap(ShelfRow::release, ShelfRow::words)));
    }

    /**
     * Shelves a release's brief as it stands now, under the night it belongs to.
     *
     * @return the brief, or none where nothing of the release is to be on the shelf
     */
    public Optional<Brief> putAgain(String release) {
        boolean stands = !current(List.of(release)).isEmpty();
        Optional<Brief> brief = briefs.find(release);
        brief.ifPresent(found -> put(layOut(
                jdbc.queryForObject("SELECT run_date FROM run WHERE id = ?", LocalDate.class, found.runId()),
                List.of(found))));
        return brief.filter(found -> stands);
    }

    /**
     * Those that are neither withdrawn nor replaced. The rows are held: what a night or an editor does to the same releases
     * comes wholly before the caller's transaction or wholly after it, and never leaves the older on the shelf.
     */
    private Set<String> current(List<String> releases) {
        Set<String> current = new HashSet<>();
        JdbcClient.create(jdbc)
                .sql("SELECT id, superseded_by, withdrawn FROM release WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", releases)
                .query(row -> {
                    if (row.getString(2) == null && row.getObject(3) == null) {
                        current.add(row.getString(1));
                    }
                });
        return current;
    }
}
