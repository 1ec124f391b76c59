package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts English into sentences, knowing the abbreviations press releases use before names. */
final class EnglishSentences {
    private static final Pattern END = Pattern.compile("[.!?]+[\"”’')\\]]*\\s+(?=[\"“‘'(\\[]?[\\p{Lu}\\p{N}])");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "eng", "gen", "lt", "col", "maj", "brig", "capt", "sgt", "adm", "hon",
            "st", "no", "vs", "h.e", "h.h", "h.r.h", "h.m", "u.s", "u.n", "u.k", "u.a.e", "e.g", "i.e", "ave", "jr",
            "sr", "rev", "amb", "sen", "rep", "gov");

    private EnglishSentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (isAbbreviation(text.substring(from, end.start()))) {
                continue;
            }
            add(sentences, text.substring(from, end.end()));
            from = end.end();
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static boolean isAbbreviation(String before) {
        String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        String bare = last.replaceFirst("^[\"“‘'(\\[]+", "");
        return ABBREVIATIONS.contains(bare) || bare.length() == 1 && Character.isLetter(bare.charAt(0));
    }

    private static void add(List<String> sentences, String part) {
        String sentence = part.strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
