package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mujaz.text.ClauseSplitter;
import org.mujaz.translate.SentencePair;

/** The source sentences a brief rests on, in the release's order, cut behind a clause where they are much longer. */
final class ArabicSummary {
    /** Arabic words for an English one: the 342 authored briefs have 33 against 55, running text has three to four. */
    private static final double ARABIC_WORDS = 0.75;

    private static final int LEAST_WORDS = 8;
    private static final int CLAUSE_WORDS = 12;
    private static final Pattern END = Pattern.compile("[\\s.,،؛:]+$");

    private ArabicSummary() {}

    static List<String> of(List<String> english, List<Summary.Link> links, List<SentencePair> pairs) {
        Map<Integer, Integer> words = new TreeMap<>();
        for (int i = 1; i <= english.size(); i++) {
            int sentence = i;
            links.stream()
                    .filter(link -> link.sentence() == sentence)
                    .findFirst()
                    .ifPresent(
                            link -> words.merge(link.source(), Words.count(english.get(sentence - 1)), Integer::sum));
        }
        List<String> arabic = new ArrayList<>();
        words.forEach((number, size) -> pairs.stream()
                .filter(pair -> pair.number() == number)
                .forEach(pair -> arabic.add(trimmed(pair.arabic(), (int) Math.round(size * ARABIC_WORDS)))));
        return arabic;
    }

    private static String trimmed(String arabic, int words) {
        int wanted = Math.max(LEAST_WORDS, words);
        if (Words.count(arabic) <= wanted * 1.3) {
            return arabic;
        }
        StringBuilder text = new StringBuilder();
        int size = 0;
        for (String clause : ClauseSplitter.split(arabic, CLAUSE_WORDS)) {
            int next = Words.count(clause);
            if (size >= LEAST_WORDS && size + next > wanted * 1.15) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(clause);
            size += next;
        }
        return END.matcher(text).replaceFirst("") + ".";
    }
}
