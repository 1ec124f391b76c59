package org.mujaz.read;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.mujaz.brief.Brief;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts briefs where readers find them: one row for lists, the words for search. Shelving a brief again replaces what was
 * there. Joins the caller's transaction.
 */
public final class ShelfStore {
    private static final int HEADLINE = 4;
    private static final int BRIEF = 2;

    /** A list shows no more; a brief is three sentences, unless something is wrong with it. */
    private static final int LONGEST = 4_000;

    private final JdbcTemplate jdbc;
    private final WordStore words;

    public ShelfStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.words = new WordStore(JdbcClient.create(dataSource));
    }

    /**
     * Shelves a brief, unless a later version of its release is known already.
     *
     * @param runDate the date of the run that wrote it
     */
    public void put(LocalDate runDate, Brief brief) {
        String id = brief.release().id();
        words.remove(id);
        jdbc.update("DELETE FROM shelf WHERE release_id = ?", id);
        if (isOutdated(id)) {
            return;
        }
        BriefView view = BriefView.of(brief, new CorrectionStore(JdbcClient.create(jdbc)).of(brief));
        shelve(runDate, brief, view);
        words.put(id, WeighedWords.line(terms(brief, view)));
    }

    /** Shelves a brief that was shelved before, under the night it belongs to. */
    public void putAgain(Brief brief) {
        put(jdbc.queryForObject("SELECT run_date FROM run WHERE id = ?", LocalDate.class, brief.runId()), brief);
    }

    private boolean isOutdated(String id) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM release WHERE id = ? AND superseded_by IS NOT NULL", Integer.class, id)
                > 0;
    }

    private void shelve(LocalDate runDate, Brief brief, BriefView view) {
        String text = String.join(
                "\n",
                view.brief().stream().map(p -> p.text().replace('\n', ' ')).toList());
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST) + "…";
        }
        jdbc.update(
                """
                INSERT INTO shelf (release_id, pipeline, run_id, run_date, sort_day, headline, brief, place, published,
                                   agency, topic, source, care, numbers, written)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                view.id(),
                brief.pipeline(),
                brief.runId(),
                runDate,
                Objects.requireNonNullElse(brief.release().date(), runDate),
                view.headline(),
                text,
                view.place(),
                brief.release().date(),
                view.agency(),
                Topic.of(brief).name(),
                view.source(),
                view.cares().size(),
                (view.headline() + text).chars().anyMatch(Character::isDigit),
                Timestamp.from(brief.written()));
    }

    private static Map<String, Double> terms(Brief brief, BriefView view) {
        Map<String, Double> counts = new HashMap<>();
        SearchTerms.weigh(counts, view.headline(), HEADLINE);
        SearchTerms.weigh(counts, view.arabicHeadline(), HEADLINE);
        view.brief().forEach(point -> SearchTerms.weigh(counts, point.text(), BRIEF));
        view.pairs().forEach(pair -> {
            SearchTerms.weigh(counts, pair.english(), 1);
            SearchTerms.weigh(counts, pair.arabic(), 1);
        });
        for (String detail : new String[] {view.place(), view.placeShown(), view.agency()}) {
            SearchTerms.weigh(counts, detail, BRIEF);
        }
        return SearchTerms.weights(counts);
    }
}
