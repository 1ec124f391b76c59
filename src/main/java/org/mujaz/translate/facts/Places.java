package org.mujaz.translate.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English names of the cities and countries that datelines name. */
public final class Places {
    private static final String CITIES = "cities.tsv";
    private static final String COUNTRIES = "countries.tsv";
    private static final Gazetteer LIST = Gazetteer.of(CITIES, COUNTRIES);
    private static final Set<String> CITY_NAMES = names(CITIES).collect(Collectors.toSet());
    private static final List<String> NAMES =
            Stream.concat(CITY_NAMES.stream(), names(COUNTRIES)).toList();

    private Places() {}

    /** The usual English name of a place; empty where the lists do not know the whole of it. */
    public static Optional<String> english(String arabic) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        Gazetteer.Found found = tokens.isEmpty() ? null : LIST.at(tokens, 0);
        return found == null || found.to() < tokens.size()
                ? Optional.empty()
                : Optional.of(found.english().get(0));
    }

    /** Whether an English name is a city's. */
    public static boolean isCity(String english) {
        return CITY_NAMES.contains(english);
    }

    /** Whether an English text begins with the name of a city or country. */
    public static boolean isAtBeginning(String english) {
        return NAMES.stream()
                .anyMatch(name -> english.startsWith(name)
                        && (english.length() == name.length() || !Character.isLetter(english.charAt(name.length()))));
    }

    private static Stream<String> names(String list) {
        return WordList.lines(list).stream().map(line -> line.split("\t")[1]);
    }
}
