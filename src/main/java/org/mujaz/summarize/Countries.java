package org.mujaz.summarize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** English names of countries and of their people, held together by their stems where the stems differ. */
final class Countries {
    private static final Set<String> NAMES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder()
                    .setRegion(code)
                    .build()
                    .getDisplayCountry(Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT))
            .flatMap(name -> Arrays.stream(name.split("[^\\p{L}]+")))
            .filter(word -> word.length() >= 4)
            .collect(Collectors.toSet());

    /** Countries whose people are called by another stem. */
    private static final List<Set<String>> KIN = List.of(
            Set.of("france", "french"),
            Set.of("spain", "spanish"),
            Set.of("britain", "british", "uk"),
            Set.of("netherlands", "dutch"),
            Set.of("china", "chinese"),
            Set.of("germany", "german"),
            Set.of("turkey", "türkiye", "turkish"),
            Set.of("us", "american", "america", "states", "usa"),
            Set.of("greece", "greek"),
            Set.of("switzerland", "swiss"),
            Set.of("uae", "emirates", "emirati"),
            Set.of("wales", "welsh"),
            Set.of("iraq", "iraqi"),
            Set.of("oman", "omani"),
            Set.of("un", "nations"),
            Set.of("eu", "european", "europe"),
            Set.of("gcc", "gulf"),
            Set.of("denmark", "danish"),
            Set.of("poland", "polish"),
            Set.of("sweden", "swedish"),
            Set.of("yemen", "yemeni"));

    private Countries() {}

    static boolean isCountry(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(country -> same(country, name))
                || KIN.stream().anyMatch(kin -> kin.contains(name));
    }

    /** France and French, Bahrain and Bahraini. */
    static boolean same(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.equals(b) || sharesStem(a, b) || KIN.stream().anyMatch(kin -> kin.contains(a) && kin.contains(b));
    }

    /** Whether one of the words is in the text's words, by whatever name. */
    static boolean hasKin(String word, Set<String> words) {
        return KIN.stream().anyMatch(kin -> kin.contains(word) && kin.stream().anyMatch(words::contains));
    }

    /** All but the last three letters are the same, and four at least. */
    static boolean sharesStem(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && longer - common <= 3;
    }
}
