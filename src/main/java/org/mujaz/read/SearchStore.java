package org.mujaz.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Full-text search: the words of the question, in either language, against the words of release and brief. */
final class SearchStore {
    private static final int SIZE = 20;
    private static final int MOST_WORDS = 8;
    private static final int SENTENCES_SHOWN = 2;
    private static final int LAST_PAGE = 100_000;
    private final JdbcClient jdbc;
    private final BrowseStore browse;
    private final WordIndex index;
    private final CorrectionStore corrections;

    SearchStore(JdbcClient jdbc, BrowseStore browse, WordIndex index) {
        this.corrections = new CorrectionStore(jdbc);
        this.jdbc = jdbc;
        this.browse = browse;
        this.index = index;
    }

    /**
     * What was found.
     *
     * @param every whether every word of the question stands in each of the briefs; otherwise some of them
     */
    record Found(List<Hit> hits, int total, int page, boolean every) {
        public int pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    /** A brief that was found and the sentences that say why. */
    record Hit(Card card, List<Sentence> sentences) {}

    /** A sentence, cut so that the words asked for can be lit. */
    record Sentence(int number, boolean arabic, List<Piece> pieces) {}

    /** A run of letters. */
    record Piece(String text, boolean lit) {}

    Found find(String question, Filter filter, int page) {
        List<List<String>> words = new ArrayList<>();
        for (SearchTerms.Word word : SearchTerms.words(question)) {
            if (words.size() < MOST_WORDS && !words.contains(word.terms())) {
                words.add(word.terms());
            }
        }
        if (words.isEmpty()) {
            return new Found(List.of(), 0, 1, true);
        }
        List<String> allowed = filter.narrows() ? browse.ids(filter) : null;
        Found every = find(words, true, allowed, page);
        return every.total() > 0 || words.size() == 1 ? every : find(words, false, allowed, page);
    }

    private Found find(List<List<String>> words, boolean every, List<String> allowed, int page) {
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        WordIndex.Found found = index.find(words, every, allowed, (shown - 1) * SIZE, SIZE);
        if (found.releases().isEmpty() && shown > 1) {
            return find(words, every, allowed, 1); // an old link to a page that is no more
        }
        Set<String> terms = new HashSet<>();
        words.forEach(terms::addAll);
        return new Found(hits(found.releases(), terms), found.total(), shown, every);
    }

    private record Row(String release, int number, String english, String arabic) {}

    private List<Hit> hits(List<String> ids, Set<String> terms) {
        List<Card> cards = browse.cards(ids);
        if (cards.isEmpty()) {
            return List.of();
        }
        List<Row> rows = jdbc.sql(
                        "SELECT b.release_id, b.number, b.english, b.arabic FROM brief_sentence b JOIN shelf s"
                                + " ON s.release_id = b.release_id AND s.pipeline = b.pipeline WHERE s.release_id IN (:ids)"
                                + " ORDER BY b.release_id, b.number")
                .param("ids", ids)
                .query((row, n) -> new Row(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
        Corrections put = corrections.of(rows.stream().map(Row::arabic).toList());
        Map<String, List<Sentence>> sentences = new HashMap<>();
        for (Row row : rows) {
            for (boolean arabic : new boolean[] {false, true}) {
                String text = arabic ? row.arabic() : put.mend(row.arabic(), row.english());
                List<Piece> pieces = light(Shown.text(text), terms);
                if (pieces.stream().anyMatch(Piece::lit)) {
                    sentences
                            .computeIfAbsent(row.release(), id -> new ArrayList<>())
                            .add(new Sentence(row.number(), arabic, pieces));
                }
            }
        }
        return cards.stream()
                .map(card -> new Hit(card, best(sentences.get(card.id()))))
                .toList();
    }

    private static List<Sentence> best(List<Sentence> sentences) {
        if (sentences == null) {
            return List.of();
        }
        return sentences.stream()
                .sorted(Comparator.comparing((Sentence s) -> s.pieces().stream()
                                .filter(Piece::lit)
                                .map(Piece::text)
                                .distinct()
                                .count())
                        .reversed()
                        .thenComparing(Sentence::number))
                .limit(SENTENCES_SHOWN)
                .toList();
    }

    /** Cuts a text at the words that share a term. */
    static List<Piece> light(String text, Set<String> terms) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (SearchTerms.Word word : SearchTerms.words(text)) {
            if (word.terms().stream().anyMatch(terms::contains)) {
                if (word.start() > at) {
                    pieces.add(new Piece(text.substring(at, word.start()), false));
                }
                pieces.add(new Piece(text.substring(word.start(), word.end()), true));
                at = word.end();
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
