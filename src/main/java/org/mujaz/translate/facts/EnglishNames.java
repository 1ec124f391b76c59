package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an English sentence that may be part of a name, with where they stand and their bones. */
final class EnglishNames {

    /**
     * @param text as it stands
     * @param start where it begins
     * @param end where it ends
     * @param bones its consonants
     */
    record Word(String text, int start, int end, String bones) {
        boolean isCapitalised() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019\u02BC]+");

    private final List<Word> words = new ArrayList<>();
    private final String lower;

    EnglishNames(String english) {
        lower = english.toLowerCase(Locale.ROOT);
        Matcher matcher = WORD.matcher(english);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(new Word(
                    word, matcher.start(), matcher.end(), Skeleton.ofLatin(word.replaceAll("['\u2019]s$", ""))));
        }
    }

    List<Word> words() {
        return words;
    }

    boolean contains(String phrase) {
        return lower.contains(phrase.toLowerCase(Locale.ROOT));
    }

    /** How near the nearest capitalised word, or two of them together (Abdul Rahman), comes to these bones. */
    double nearest(String bones) {
        double nearest = 1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.isCapitalised()) {
                continue;
            }
            nearest = Math.min(nearest, Skeleton.distance(bones, word.bones));
            StringBuilder together = new StringBuilder(word.bones);
            for (int j = i + 1; j < Math.min(i + 3, words.size()); j++) {
                together.append(words.get(j).bones);
                nearest = Math.min(nearest, Skeleton.distance(bones, together.toString()));
            }
        }
        return nearest;
    }
}
