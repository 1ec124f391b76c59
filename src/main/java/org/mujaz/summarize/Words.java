package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English words as they are compared: lower case, without inflection, without words that say nothing. */
final class Words {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final Set<String> STOP = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "within",
            "into",
            "as",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "he",
            "she",
            "it",
            "they",
            "his",
            "her",
            "its",
            "their",
            "this",
            "that",
            "these",
            "those",
            "which",
            "who",
            "whom",
            "where",
            "when",
            "also",
            "will",
            "would",
            "not",
            "all",
            "other",
            "such",
            "than",
            "more",
            "during",
            "through",
            "about",
            "between",
            "under",
            "over",
            "after",
            "before",
            "while",
            "there",
            "said",
            "says",
            "added",
            "noted",
            "stressed",
            "affirmed",
            "mr",
            "mrs",
            "ms",
            "dr",
            "excellency",
            "highness",
            "majesty");

    private Words() {}

    /** Every word that says something, in order, stemmed. */
    static List<String> content(String english) {
        List<String> words = new ArrayList<>();
        for (String word : BREAK.split(english.toLowerCase(Locale.ROOT))) {
            String bare = word.replaceFirst("['’]s?$", "");
            if (bare.length() > 1 && !STOP.contains(bare)) {
                words.add(stem(bare));
            }
        }
        return words;
    }

    static int count(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    /** The commonest endings off; enough to hold "discussed" and "discussing" together. */
    static String stem(String word) {
        for (String ending :
                List.of("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "ers", "er", "s", "y")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
