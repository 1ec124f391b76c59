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
    private final JdbcClient jdbc;
    private final BrowseStore browse;

    SearchStore(JdbcClient jdbc, BrowseStore browse) {
        this.jdbc = jdbc;
        this.browse = browse;
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
        Found every = find(words, words.size(), filter, page);
        if (every.total() > 0 || words.size() == 1) {
            return every;
        }
        return find(words, 1, filter, page);
    }

    private Found find(List<List<String>> words, int least, Filter filter, int page) {
        List<Object> values = new ArrayList<>();
        List<String> each = new ArrayList<>();
        for (List<String> terms : words) {
            each.add("SELECT release_id, MAX(weight) AS best FROM search_term WHERE term IN ("
                    + String.join(", ", terms.stream().map(t -> "?").toList()) + ") GROUP BY release_id");
            values.addAll(terms);
        }
        String where = filter.where(values);
        values.add(least);
        String matches = "FROM (" + String.join(" UNION ALL ", each)
                + ") m JOIN shelf s ON s.release_id = m.release_id WHERE " + where
                + " GROUP BY s.release_id, s.sort_day HAVING COUNT(*) >= ?";
        int shown = Math.max(1, page);
        int[] total = new int[1];
        // The count comes with the page: a common word is looked up in ten thousand briefs, and once is enough.
        List<String> ids = jdbc.sql("SELECT s.release_id, COUNT(*) OVER () " + matches
                        + " ORDER BY COUNT(*) DESC, SUM(m.best) DESC, s.sort_day DESC, s.release_id LIMIT " + SIZE
                        + " OFFSET " + (shown - 1L) * SIZE)
                .params(values)
                .query((row, n) -> {
                    total[0] = row.getInt(2);
                    return row.getString(1);
                })
                .list();
        if (ids.isEmpty() && shown > 1) {
            return find(words, least, filter, 1); // an old link to a page that is no more
        }
        Set<String> terms = new HashSet<>();
        words.forEach(terms::addAll);
        return new Found(hits(ids, terms), total[0], shown, least == words.size());
    }

    private List<Hit> hits(List<String> ids, Set<String> terms) {
        List<Card> cards = browse.cards(ids);
        if (cards.isEmpty()) {
            return List.of();
        }
        Map<String, List<Sentence>> sentences = new HashMap<>();
        jdbc.sql("SELECT b.release_id, b.number, b.english, b.arabic FROM brief_sentence b JOIN shelf s"
                        + " ON s.release_id = b.release_id AND s.pipeline = b.pipeline WHERE s.release_id IN (:ids)"
                        + " ORDER BY b.release_id, b.number")
                .param("ids", ids)
                .query(row -> {
                    List<Sentence> of = sentences.computeIfAbsent(row.getString(1), id -> new ArrayList<>());
                    for (boolean arabic : new boolean[] {false, true}) {
                        List<Piece> pieces = light(Shown.text(row.getString(arabic ? 4 : 3)), terms);
                        if (pieces.stream().anyMatch(Piece::lit)) {
                            of.add(new Sentence(row.getInt(2), arabic, pieces));
                        }
                    }
                });
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
