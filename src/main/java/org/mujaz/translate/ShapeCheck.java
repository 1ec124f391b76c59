package org.mujaz.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mujaz.Mark;

/**
 * Checks the shape of a translation, whatever it says:
 *
 * <ul>
 *   <li>script: no Arabic letter is left over, no letter of a third script appears, the source is not copied;
 *   <li>length: characters of the English over characters of the Arabic lie in the band in which 994 of a thousand good translations of
 *       press releases lie (13,881 authored pairs). How many of those shortened, padded or exchanged are found so, with the other rules,
 *       is held by {@code OmissionTest};
 *   <li>repetition: no run of words comes again at once, and no run of five words comes three times.
 * </ul>
 */
final class ShapeCheck implements SentenceCheck {

    /** Up to so many Arabic characters, the ratio lies between low and high. */
    private record Band(int characters, double low, double high) {}

    private static final List<Band> BANDS = List.of(
            new Band(30, 0.35, 3.2),
            new Band(60, 0.75, 1.94),
            new Band(120, 0.80, 1.91),
            new Band(200, 0.92, 1.77),
            new Band(300, 0.99, 1.68),
            new Band(Integer.MAX_VALUE, 1.02, 1.64));

    @Override
    public List<Mark> check(String arabic, String english) {
        List<Mark> marks = new ArrayList<>(2);
        if (english.isBlank()) {
            marks.add(new Mark(Mark.Kind.LENGTH, "the sentence was not translated"));
            return marks;
        }
        script(english).ifPresent(words -> marks.add(new Mark(Mark.Kind.SCRIPT, words)));
        length(arabic, english).ifPresent(words -> marks.add(new Mark(Mark.Kind.LENGTH, words)));
        if (repeats(english) && !repeats(arabic)) {
            marks.add(new Mark(Mark.Kind.REPETITION, "the translation repeats itself"));
        }
        return marks;
    }

    private static Optional<String> script(String english) {
        for (int i = 0; i < english.length(); ) {
            int c = english.codePointAt(i);
            if (Character.isLetter(c)) {
                switch (Character.UnicodeScript.of(c)) {
                    case LATIN, COMMON, INHERITED, GREEK -> {}
                    case ARABIC -> {
                        return Optional.of("part of the Arabic was left untranslated");
                    }
                    default -> {
                        return Optional.of("the translation holds letters of another script");
                    }
                }
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    private static Optional<String> length(String arabic, String english) {
        int characters = arabic.codePointCount(0, arabic.length());
        double ratio = (double) english.codePointCount(0, english.length()) / Math.max(1, characters);
        Band band = BANDS.stream()
                .filter(b -> characters < b.characters)
                .findFirst()
                .orElseThrow();
        if (ratio < band.low) {
            return Optional.of("the translation is short for its source; part of it may be missing");
        }
        if (ratio > band.high) {
            return Optional.of("the translation is long for its source; something may have been added");
        }
        return Optional.empty();
    }

    static boolean repeats(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return repeatsAtOnce(words) || comesThrice(words);
    }

    /** Three words or more said twice in a row, or a single or double word said four times. */
    private static boolean repeatsAtOnce(String[] words) {
        for (int size = 1; size <= words.length / 2; size++) {
            int times = size >= 3 ? 2 : 4;
            int same = 0;
            for (int i = size; i < words.length; i++) {
                same = words[i].equals(words[i - size]) ? same + 1 : 0;
                if (same >= size * (times - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean comesThrice(String[] words) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            String run = String.join(" ", List.of(words).subList(i, i + 5));
            if (seen.merge(run, 1, Integer::sum) >= 3) {
                return true;
            }
        }
        return false;
    }
}
