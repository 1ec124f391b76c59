package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether an English sentence names somebody or some place that the Arabic does not: a capitalised word that sounds like nothing
 * there and is not one of those that are translated rather than spelt (Ministry, Prince, Wednesday).
 */
final class StrangeNames {
    private static final double FAR = 0.28;
    private static final Set<String> TRANSLATED = WordList.of("translated-words.txt");
    private static final Map<String, Set<String>> COUNTRIES = countries();

    private StrangeNames() {}

    static boolean any(List<ArabicToken> arabic, String english) {
        List<String> bones = bones(arabic);
        Set<String> folded = new HashSet<>();
        arabic.forEach(token -> folded.add(token.folded()));
        EnglishNames names = new EnglishNames(english);
        for (EnglishNames.Word word : names.words()) {
            String text = word.text().replaceAll("['\u2019]s$", "");
            String lower = text.toLowerCase(Locale.ROOT);
            if (!word.isCapitalised() || text.length() < 3 || isAcronym(text) || isDated(lower)) {
                continue;
            }
            Set<String> country = COUNTRIES.get(lower);
            if (country != null) {
                if (!isNamed(country, folded)) {
                    return true;
                }
            } else if (!TRANSLATED.contains(lower)
                    && bones.stream().allMatch(bone -> Skeleton.distance(bone, word.bones()) > FAR)) {
                return true;
            }
        }
        return false;
    }

    /** Months and weekdays are held against the Arabic's own ({@link Doubts}), not against how it sounds. */
    private static boolean isDated(String word) {
        return EnglishWords.MONTHS.containsKey(word) || EnglishWords.WEEKDAYS.containsKey(word);
    }

    private static boolean isAcronym(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1));
    }

    private static boolean isNamed(Set<String> stems, Set<String> words) {
        return words.stream().anyMatch(word -> stems.stream().anyMatch(word::contains));
    }

    private static List<String> bones(List<ArabicToken> tokens) {
        List<String> bones = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            bones.addAll(bones(tokens, i));
        }
        return bones;
    }

    /** Of a word, with and without a clitic before it, and of words written apart (عبد الله). */
    static List<String> bones(List<ArabicToken> tokens, int i) {
        ArabicToken token = tokens.get(i);
        if (token.kind() != ArabicToken.Kind.WORD) {
            return List.of();
        }
        List<String> bones = new ArrayList<>();
        String whole = Skeleton.ofArabic(token.text());
        bones.add(whole);
        if (token.text().length() > 3 && "وفبلك".indexOf(token.text().charAt(0)) >= 0) {
            bones.add(Skeleton.ofArabic(token.text().substring(1)));
        }
        if (i + 1 < tokens.size() && tokens.get(i + 1).kind() == ArabicToken.Kind.WORD) {
            bones.add(whole + Skeleton.ofArabic(tokens.get(i + 1).text()));
        }
        return bones;
    }

    /** English names of one word, each with the beginnings of its Arabic ones (adjectives begin alike). */
    private static Map<String, Set<String>> countries() {
        Map<String, Set<String>> stems = new HashMap<>();
        for (String line : WordList.lines("countries.tsv")) {
            String[] columns = line.split("\t");
            if (!columns[1].contains(" ") && !columns[0].contains(" ")) {
                String word = ArabicToken.fold(columns[0]).replaceFirst("^ال", "");
                stems.computeIfAbsent(columns[1].toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(word.substring(0, Math.min(word.length(), word.length() > 4 ? word.length() - 1 : 4)));
            }
        }
        return stems;
    }
}
