package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.Mark;

/**
 * Looks for the countries and people of the Arabic in the English, and for names of the English that the Arabic does not have.
 * Conservative: it asks only for names it knows, and takes any spelling that sounds like them.
 */
final class NameCheck {
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
