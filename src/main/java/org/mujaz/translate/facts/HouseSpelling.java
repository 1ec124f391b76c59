package org.mujaz.translate.facts;

import java.util.List;

/**
 * Writes known people as the list spells them ("Loron Nunez" for لوران نونيز becomes "Laurent Nunez"). A name of the English is taken
 * for a spelling of the known one only if every part of it sounds like its part.
 */
final class HouseSpelling {
    private static final double SOUNDS_ALIKE = 0.45;
    private static final double ON_AVERAGE = 0.34;

    private HouseSpelling() {}

    static String mend(String arabic, String english) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        String mended = english;
        for (PersonNames.Person person : PersonNames.in(tokens)) {
            if (!person.spellings().isEmpty()) {
                mended = mend(person.spellings(), mended);
            }
        }
        return mended;
    }

    static String mend(List<String> spellings, String english) {
        EnglishNames names = new EnglishNames(english);
        if (spellings.stream().anyMatch(names::contains)) {
            return english;
        }
        String spelling = spellings.get(0);
        String[] parts = spelling.split("[ \\-]");
        List<EnglishNames.Word> words = names.words();
        for (int i = 0; i + parts.length <= words.size(); i++) {
            List<EnglishNames.Word> window = words.subList(i, i + parts.length);
            if (soundsLike(window, parts) && isTogether(window, english)) {
                String possessive = window.get(parts.length - 1).text().matches(".*['\u2019]s") ? "'s" : "";
                return english.substring(0, window.get(0).start())
                        + spelling
                        + possessive
                        + english.substring(window.get(parts.length - 1).end());
            }
        }
        return english;
    }

    private static boolean soundsLike(List<EnglishNames.Word> window, String[] parts) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean capital = Character.isUpperCase(window.get(i).text().charAt(0));
            if (capital != Character.isUpperCase(parts[i].charAt(0))) {
                return false;
            }
            double distance = Skeleton.distance(window.get(i).bones(), Skeleton.ofLatin(parts[i]));
            if (distance > SOUNDS_ALIKE) {
                return false;
            }
            sum += distance;
        }
        return sum / parts.length <= ON_AVERAGE;
    }

    private static boolean isTogether(List<EnglishNames.Word> window, String english) {
        for (int i = 1; i < window.size(); i++) {
            String between =
                    english.substring(window.get(i - 1).end(), window.get(i).start());
            if (!between.equals(" ") && !between.equals("-")) {
                return false;
            }
        }
        return true;
    }
}
