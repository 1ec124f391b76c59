package org.mujaz.translate.facts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word before a headline's colon that says what kind of item it is. Out of any sentence, such words mean other things as well (تصويب
 * is taking aim, too), and a model that sees no more than the headline takes them for those.
 */
final class HeadWords {
    private static final Map<String, String> WORDS = Map.of(
            "تصويب", "Correction",
            "تصحيح", "Correction",
            "استدراك", "Correction",
            "توضيح", "Clarification",
            "تنويه", "Notice",
            "عاجل", "Urgent");

    private static final Pattern ARABIC =
            Pattern.compile("^\\P{L}{0,3}(?:خبر )?(" + String.join("|", WORDS.keySet()) + ")\\s*[:/]\\s*\\S");
    private static final Pattern ENGLISH = Pattern.compile("^[\\p{L}' ]{1,30}:\\s+");

    private static final Pattern COLON = Pattern.compile(":\\s");

    private HeadWords() {}

    /** The English with its head word as it is to be; unchanged where the Arabic has none. */
    static String mend(String arabic, String english) {
        Matcher matcher = ARABIC.matcher(arabic);
        if (!matcher.find()) {
            return english;
        }
        String word = WORDS.get(matcher.group(1)) + ": ";
        Matcher own = ENGLISH.matcher(english);
        // A model that drops the head word leaves the speaker's name before the colon: "Urgent: Kremlin: no talks".
        boolean dropped = colons(english) <= colons(arabic.substring(matcher.end()));
        return own.find() && !dropped ? own.replaceFirst(word) : word + english;
    }

    private static long colons(String text) {
        return COLON.matcher(text).results().count();
    }
}
