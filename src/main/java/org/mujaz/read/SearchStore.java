package org.mujaz.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Full-text search: the words of the question, in either language, against the words of release and brief. */
final class SearchStore {
    private static final int SIZE = 20;
    private static final int MOST_WORDS = 8;
    private static final int LAST_PAGE = 100_000;
    private final BrowseStore browse;
    private final WordIndex index;
    private final CorrectionStore corrections;

    SearchStore(JdbcClient jdbc, BrowseStore browse, WordIndex index) {
        this.corrections = new CorrectionStore(jdbc);
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
        return new Found(hits(found.releases(), new Evidence(words)), found.total(), shown, every);
    }

    private List<Hit> hits(List<String> ids, Evidence evidence) {
        List<Card> cards = browse.cards(ids);
        if (cards.isEmpty()) {
            return List.of();
        }
        List<BrowseStore.Both> all = browse.sentences(ids);
        Corrections put =
                corrections.of(all.stream().map(BrowseStore.Both::arabic).toList());
        Map<String, List<BrowseStore.Both>> sentences = all.stream()
                .map(both -> both.in(put.mend(both.arabic(), both.english())))
                .collect(Collectors.groupingBy(BrowseStore.Both::release));
        return cards.stream()
                .map(card -> new Hit(card, evidence.in(sentences.getOrDefault(card.id(), List.of()))))
                .toList();
    }
}
