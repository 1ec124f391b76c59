package org.mujaz.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the sentences of a release that say why it was found: those with the most of the words asked for, the first first. */
final class Evidence {
    private static final int SHOWN = 2;
    private final Map<String, Integer> words = new HashMap<>();
    private final int count;
    private final boolean arabic;
    private final boolean english;

    /** @param words what was asked for, each word by its terms */
    Evidence(List<List<String>> words) {
        this.count = words.size();
        for (int i = 0; i < words.size(); i++) {
            for (String term : words.get(i)) {
                this.words.putIfAbsent(term, i);
            }
        }
        // A text in a script in which nothing was asked need not be taken apart; figures stand in both.
        this.arabic = this.words.keySet().stream().anyMatch(term -> ArabicWord.is(term) || isFigure(term));
        this.english = this.words.keySet().stream().anyMatch(term -> !ArabicWord.is(term));
    }

    private record Lit(SearchStore.Sentence sentence, int words) {}

    List<SearchStore.Sentence> in(List<BrowseStore.Both> sentences) {
        List<Lit> lit = new ArrayList<>();
        for (BrowseStore.Both sentence : sentences) {
            if (english) {
                light(sentence.number(), false, sentence.english(), lit);
            }
            if (arabic) {
                light(sentence.number(), true, sentence.arabic(), lit);
            }
            if (lit.stream().filter(one -> one.words() == count).count() >= SHOWN) {
                break; // none that follows is better
            }
        }
        return lit.stream()
                .sorted(Comparator.comparing(Lit::words).reversed())
                .limit(SHOWN)
                .map(Lit::sentence)
                .toList();
    }

    private void light(int number, boolean arabic, String text, List<Lit> lit) {
        Set<Integer> found = new HashSet<>();
        List<SearchStore.Piece> pieces = pieces(Shown.text(text), found);
        if (!found.isEmpty()) {
            lit.add(new Lit(new SearchStore.Sentence(number, arabic, pieces), found.size()));
        }
    }

    /** Cuts a text at the words that were asked for. */
    private List<SearchStore.Piece> pieces(String text, Set<Integer> found) {
        List<SearchStore.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (SearchTerms.Word word : SearchTerms.words(text)) {
            Integer asked = word.terms().stream()
                    .map(words::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (asked != null) {
                if (word.start() > at) {
                    pieces.add(new SearchStore.Piece(text.substring(at, word.start()), false));
                }
                pieces.add(new SearchStore.Piece(text.substring(word.start(), word.end()), true));
                at = word.end();
                found.add(asked);
            }
        }
        if (at < text.length()) {
            pieces.add(new SearchStore.Piece(text.substring(at), false));
        }
        return pieces;
    }

    private static boolean isFigure(String term) {
        return term.chars().allMatch(Character::isDigit);
    }
}
