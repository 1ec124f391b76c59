package org.mujaz.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mujaz.brief.Brief;

/**
 * What the shelf holds of a brief.
 *
 * @param values the row for lists, in the order of {@link #INSERT}
 * @param words the words for search, as {@link WeighedWords} writes them
 */
record ShelfRow(String release, Object[] values, String words) {
    static final String INSERT = """
            INSERT INTO shelf (release_id, pipeline, run_id, run_date, sort_day, headline, brief, place, published,
                               agency, topic, source, care, numbers, written)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int HEADLINE = 4;
    private static final int BRIEF = 2;

    /** A list shows no more; a brief is three sentences, unless something is wrong with it. */
    private static final int LONGEST = 4_000;

    /** @param runDate the date of the run that wrote the brief */
    static ShelfRow of(LocalDate runDate, Brief brief, Corrections corrections) {
        BriefView view = BriefView.of(brief, corrections);
        String text = String.join(
                "\n",
                view.brief().stream().map(p -> p.text().replace('\n', ' ')).toList());
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST) + "…";
        }
        Object[] values = {
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
            brief.written().atOffset(ZoneOffset.UTC)
        };
        return new ShelfRow(view.id(), values, WeighedWords.line(terms(view)));
    }

    private static Map<String, Double> terms(BriefView view) {
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
