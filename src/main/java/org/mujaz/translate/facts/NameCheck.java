package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mujaz.Mark;

/**
 * Looks for the countries and people of the Arabic in the English, and for names of the English that the Arabic does not have.
 * Conservative: it asks only for names it knows, and takes any spelling that sounds like them.
 */
final class NameCheck {
    private static final Gazetteer CITIES = Gazetteer.of("cities.tsv");
    private static final double ALIKE = 0.34;
    private static final int STEM = 6;

    /** Cities whose names are common words as well, or become so behind a clitic (للحد, للسيول): nobody can tell by rule. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "كان",
            "الجديده",
            "صور",
            "القائم",
            "الحد",
            "ماليه",
            "مالي",
            "اطار",
            "بورصه",
            "ميدان",
            "البيضاء",
            "الابيض",
            "ليل",
            "الخبر",
            "لحج",
            "سرت",
            "حماه",
            "العيون",
            "اب",
            "مشهد",
            "مسقط",
            "العماره",
            "حجه",
            "العين",
            "الفاو",
            "فاو",
            "لفيف",
            "الكوت",
            "كوت",
            "ابها",
            "حولي",
            "عرعر",
            "سيول",
            "السيول",
            "ستره",
            "جنين",
            "سوسه",
            "المدينه",
            "مدينه خليفه",
            "مدينه سلمان",
            "دار السلام",
            "زواره",
            "درعا",
            "الطور",
            "الزاويه",
            "الداخله",
            "تدمر",
            "حائل",
            "قم",
            "كوبا");

    /** Words that make another thing of a city beside them: القوة القاهرة is force majeure, الرباط الصليبي a ligament. */
    private static final Set<String> OTHER_THING = Set.of("القوه", "قوه", "قاهره", "الصليبي");

    private NameCheck() {}

    static List<Mark> check(String arabic, String english) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        EnglishNames names = new EnglishNames(english);
        List<Mark> marks = new ArrayList<>();
        for (Gazetteer.Found country : Countries.in(tokens)) {
            if (!Countries.isKept(country, names)) {
                marks.add(missing(words(tokens, country.from(), country.to()) + ", "
                        + country.english().get(0)));
            }
        }
        for (Gazetteer.Found city : CITIES.in(tokens)) {
            if (isCity(city, tokens) && !isKept(city, tokens, names)) {
                marks.add(missing(words(tokens, city.from(), city.to()) + ", "
                        + city.english().get(0)));
            }
        }
        for (PersonNames.Person person : PersonNames.in(tokens)) {
            if (!person.isKept(names)) {
                marks.add(missing(words(tokens, person.from(), person.to())));
            }
        }
        for (String name : InventedNames.in(tokens, english)) {
            marks.add(new Mark(Mark.Kind.NAME, "the name " + name + " here sounds like nothing in the Arabic"));
        }
        return marks;
    }

    private static boolean isCity(Gazetteer.Found city, List<ArabicToken> tokens) {
        return !ALSO_WORDS.contains(city.key())
                && tokens.subList(Math.max(0, city.from() - 1), Math.min(tokens.size(), city.to() + 1)).stream()
                        .noneMatch(token -> OTHER_THING.contains(token.folded()));
    }

    /** As the list spells it, in a word of it (Alexandrina, Jahra), or so that each part sounds like it. */
    private static boolean isKept(Gazetteer.Found city, List<ArabicToken> tokens, EnglishNames english) {
        if (city.english().stream()
                .map(name -> name.replaceFirst("^(?:The|Al|El)[ -]", ""))
                .anyMatch(name -> english.contains(name.substring(0, Math.min(name.length(), STEM))))) {
            return true;
        }
        for (int i = city.from(); i < city.to(); i++) {
            String bones = Skeleton.ofArabic(tokens.get(i).text());
            if (Skeleton.weight(bones) >= 1 && english.nearest(bones) > ALIKE) {
                return false;
            }
        }
        return true;
    }

    private static Mark missing(String name) {
        return new Mark(
                Mark.Kind.NAME, "the name (" + name + ") in the Arabic is missing here or spelt very differently");
    }

    private static String words(List<ArabicToken> tokens, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            words.add(tokens.get(i).text());
        }
        return String.join(" ", words);
    }
}
