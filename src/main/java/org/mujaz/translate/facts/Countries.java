package org.mujaz.translate.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which English stems speak of a country: its name, its people and what belongs to it. Names that are other Arabic words as well
 * (مالي, بنين) are left out.
 */
final class Countries {
    private static final Gazetteer LIST = Gazetteer.of("countries.tsv");
    private static final Set<String> OTHER_WORDS =
            Set.of("مالي", "بنين", "توفالو", "شاد", "بالاو", "امريكا", "فيجي", "تونغا", "غينيا");
    private static final Map<String, List<String>> STEMS = new HashMap<>();
    private static final Set<String> COMMON = Set.of(
            "the",
            "republic",
            "of",
            "kingdom",
            "state",
            "and",
            "united",
            "democratic",
            "people's",
            "islamic",
            "federal",
            "arab",
            "south",
            "north",
            "new",
            "east",
            "islands",
            "saint",
            "socialist",
            "union",
            "principality",
            "sultanate",
            "san",
            "hashemite",
            "hellenic",
            "oriental",
            "plurinational",
            "bolivarian",
            "confederation",
            "federation",
            "federative",
            "central",
            "equatorial",
            "great",
            "northern");

    static {
        stems("saudi", "saudi", "kingdom", "riyadh", "ksa");
        stems("emirates", "emirat", "emarat", "uae", "abu dhabi", "dubai");
        stems("uae", "emirat", "emarat", "uae", "u.a.e", "abu dhabi");
        stems("states", "united states", "u.s", "us", "america", "washington", "usa");
        stems("america", "america", "united states", "u.s", "us");
        stems("britain", "brit", "uk", "u.k", "united kingdom", "england", "english", "london");
        stems("france", "fr", "gall");
        stems("french", "fr");
        stems("germany", "german", "berlin");
        stems("spain", "spa", "madrid");
        stems("portugal", "portug");
        stems("portuguese", "portug");
        stems("netherlands", "netherl", "dutch", "holland", "hague");
        stems("greece", "gree", "hellen", "athens");
        stems("turkey", "turk", "türk", "ankara");
        stems("türkiye", "turk", "türk", "ankara");
        stems("swiss", "swi");
        stems("denmark", "dan", "denm");
        stems("sweden", "swed");
        stems("norway", "norw");
        stems("poland", "pol");
        stems("finland", "finn", "finl");
        stems("ireland", "ir");
        stems("philippines", "philip", "filip", "manila");
        stems("czechia", "czech", "prague");
        stems("czech", "czech", "prague");
        stems("egypt", "egypt", "cairo", "misr");
        stems("jordan", "jordan", "hashemite");
        stems("morocco", "morocc", "maghr", "sunset", "evening", "west");
        stems("oman", "oman", "amman", "sultanate", "muscat");
        stems("amman", "oman", "amman");
        stems("qatar", "qatar", "diamet", "doha");
        stems("bahrain", "bahrain", "kingdom");
        stems("kuwait", "kuwait");
        stems("congo", "congo", "drc");
        stems("korea", "korea", "seoul", "pyongyang");
        stems("vatican", "vatican", "holy see", "pope");
        stems("ivory", "ivor", "ivoir", "d'ivoir", "cote");
        stems("ivoire", "ivor", "ivoir");
        stems("côte", "ivor", "ivoir");
        stems("cape", "cape", "cabo");
        stems("cabo", "cape", "cabo");
        stems("verde", "cape", "cabo");
        stems("timor", "timor");
        stems("timor-leste", "timor");
        stems("afghanistan", "afghan", "kabul");
        stems("uzbekistan", "uzbek");
        stems("kazakhstan", "kazakh");
        stems("kyrgyzstan", "kyrgyz");
        stems("kyrgyz", "kyrgyz");
        stems("tajikistan", "tajik");
        stems("turkmenistan", "turkmen");
        stems("hungary", "hungar", "budapest");
        stems("zealand", "zealand", "kiwi");
        stems("cyprus", "cypr", "nicosia");
        stems("lebanon", "leban", "liban", "beirut");
        stems("yemen", "yemen");
        stems("china", "chin", "sino", "beijing");
        stems("india", "india", "indo", "delhi");
        stems("russian", "russ", "moscow");
        stems("russia", "russ", "moscow");
        stems("iran", "iran", "persia", "tehran");
        stems("israel", "israel", "occupation", "tel aviv");
        stems("palestine", "palest");
        stems("tunisia", "tunis");
        stems("algeria", "alger", "algiers");
        stems("niger", "niger");
        stems("peru", "peru");
        stems("italy", "ital", "rome");
        stems("italian", "ital", "rome");
        stems("malta", "malt");
        stems("switzerland", "swi", "sui");
        stems("chad", "chad");
    }

    private Countries() {}

    private static void stems(String word, String... stems) {
        STEMS.put(word, List.of(stems));
    }

    /** The countries of a sentence, one a name. */
    static List<Gazetteer.Found> in(List<ArabicToken> tokens) {
        return LIST.in(tokens).stream()
                .filter(found -> !OTHER_WORDS.contains(found.key()))
                .toList();
    }

    /** Whether an English sentence speaks of the country in some way. */
    static boolean isKept(Gazetteer.Found country, EnglishNames english) {
        Set<String> stems = new HashSet<>();
        for (String name : country.english()) {
            for (String word : name.toLowerCase(Locale.ROOT).split("[ ]")) {
                if (!COMMON.contains(word)) {
                    stems.addAll(STEMS.getOrDefault(word, List.of(word.substring(0, Math.min(5, word.length())))));
                }
            }
            if (name.contains("United States")) {
                stems.addAll(STEMS.get("states"));
            } else if (name.contains("United Kingdom")) {
                stems.addAll(STEMS.get("britain"));
            }
        }
        for (EnglishNames.Word word : english.words()) {
            String lower = word.text().toLowerCase(Locale.ROOT);
            if (stems.stream()
                    .anyMatch(stem -> stem.equals("us") ? word.text().equals("US") : lower.startsWith(stem))) {
                return true;
            }
        }
        return stems.stream().anyMatch(stem -> (stem.contains(" ") || stem.contains(".")) && english.contains(stem));
    }
}
