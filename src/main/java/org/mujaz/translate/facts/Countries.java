package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which English stems speak of a country: its name, its people and what belongs to it. Names that are other Arabic words as well
 * (مالي, بنين) are left out.
 */
public final class Countries {
    private static final Gazetteer LIST = Gazetteer.of("countries.tsv");
    private static final Set<String> OTHER_WORDS =
            Set.of("مالي", "بنين", "توفالو", "شاد", "بالاو", "امريكا", "فيجي", "تونغا", "غينيا");
    private static final Map<String, List<String>> STEMS = new HashMap<>();
    private static final List<Set<String>> KIN = new ArrayList<>();
    private static final Set<String> NAMES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder()
                    .setRegion(code)
                    .build()
                    .getDisplayCountry(Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT))
            .flatMap(name -> Arrays.stream(name.split("[^\\p{L}]+")))
            .filter(word -> word.length() >= 4)
            .collect(Collectors.toSet());
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
        country("saudi", "saudi", "kingdom", "riyadh", "ksa");
        country("uae emirates emirati", "emirat", "emarat", "uae", "u.a.e", "abu dhabi", "dubai");
        country("us american america states usa", "united states", "u.s", "us", "america", "washington", "usa");
        country("britain british uk", "brit", "uk", "u.k", "united kingdom", "england", "english", "london");
        country("france french", "fr", "gall");
        country("germany german", "german", "berlin");
        country("spain spanish", "spa", "madrid");
        country("portugal portuguese", "portug");
        country("netherlands dutch", "netherl", "dutch", "holland", "hague");
        country("greece greek", "gree", "hellen", "athens");
        country("turkey türkiye turkish", "turk", "türk", "ankara");
        country("switzerland swiss", "swi", "sui");
        country("denmark danish", "dan", "denm");
        country("sweden swedish", "swed");
        country("norway", "norw");
        country("poland polish", "pol");
        country("finland", "finn", "finl");
        country("ireland", "ir");
        country("philippines", "philip", "filip", "manila");
        country("czechia czech", "czech", "prague");
        country("egypt", "egypt", "cairo", "misr");
        country("jordan", "jordan", "hashemite");
        country("morocco", "morocc", "maghr", "sunset", "evening", "west");
        country("oman omani", "oman", "amman", "sultanate", "muscat");
        country("amman", "oman", "amman");
        country("qatar", "qatar", "diamet", "doha");
        country("bahrain", "bahrain", "kingdom");
        country("kuwait", "kuwait");
        country("congo", "congo", "drc");
        country("korea", "korea", "seoul", "pyongyang");
        country("vatican", "vatican", "holy see", "pope");
        country("ivory ivoire côte", "ivor", "ivoir", "d'ivoir", "cote");
        country("cape cabo verde", "cape", "cabo");
        country("timor timor-leste", "timor");
        country("afghanistan", "afghan", "kabul");
        country("uzbekistan", "uzbek");
        country("kazakhstan", "kazakh");
        country("kyrgyzstan kyrgyz", "kyrgyz");
        country("tajikistan", "tajik");
        country("turkmenistan", "turkmen");
        country("hungary", "hungar", "budapest");
        country("zealand", "zealand", "kiwi");
        country("cyprus", "cypr", "nicosia");
        country("lebanon", "leban", "liban", "beirut");
        country("yemen yemeni", "yemen");
        country("china chinese", "chin", "sino", "beijing");
        country("india", "india", "indo", "delhi");
        country("russia russian", "russ", "moscow");
        country("iran", "iran", "persia", "tehran");
        country("israel", "israel", "occupation", "tel aviv");
        country("palestine", "palest");
        country("tunisia", "tunis");
        country("algeria", "alger", "algiers");
        country("niger", "niger");
        country("peru", "peru");
        country("italy italian", "ital", "rome");
        country("malta", "malt");
        country("chad", "chad");
        country("wales welsh");
        country("iraq iraqi");
        country("un nations");
        country("eu european europe");
        country("gcc gulf");
    }

    private Countries() {}

    /**
     * @param names what it and its people are called, or what stands for it
     * @param stems beginnings of English words that speak of it; none where the beginning of its name does
     */
    private static void country(String names, String... stems) {
        Set<String> kin = Set.of(names.split(" "));
        KIN.add(kin);
        if (stems.length > 0) {
            kin.forEach(name -> STEMS.put(name, List.of(stems)));
        }
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

    /** Whether an English word is a country's name, or its people's. */
    public static boolean isCountry(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(country -> same(country, name))
                || KIN.stream().anyMatch(kin -> kin.contains(name));
    }

    /** France and French, Bahrain and Bahraini. */
    public static boolean same(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.equals(b) || sharesStem(a, b) || KIN.stream().anyMatch(kin -> kin.contains(a) && kin.contains(b));
    }

    /** Whether one of the words is in a text's words, by whatever name. */
    public static boolean hasKin(String word, Set<String> words) {
        return KIN.stream().anyMatch(kin -> kin.contains(word) && kin.stream().anyMatch(words::contains));
    }

    /** All but the last three letters are the same, and four at least. */
    public static boolean sharesStem(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && longer - common <= 3;
    }
}
