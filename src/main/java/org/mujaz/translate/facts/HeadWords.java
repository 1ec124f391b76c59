package org.mujaz.translate.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The word before a headline's colon that says what kind of item it is. Out of any sentence, such words mean other things as well (تصويب
 * is taking aim, too), and a model that sees no more than the headline takes them for those.
 */
final class HeadWords {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("تصويب", "Correction");
        WORDS.put("تصحيح", "Correction");
        WORDS.put("استدراك", "Correction");
        WORDS.put("توضيح", "Clarification");
        WORDS.put("تنويه", "Notice");
        WORDS.put("عاجل", "Urgent");
    }

    private static final Pattern ARABIC = Pattern.compile(
            "^\\P{L}{0,3}(?:خبر )?(" + WORDS.keySet().stream().collect(Collectors.joining("|")) + ")\\s*[:/]\\s*\\S");
    private static final Pattern ENGLISH = Pattern.compile("^[\\p{L}' ]{1,30}:\\s+");

    private HeadWords() {}

    /** The English with its head word as it is to be; unchanged where the Arabic has none. */
    static String mend(String arabic, String english) {
        Matcher matcher = ARABIC.matcher(arabic);
        if (!matcher.find()) {
            return english;
        }
        String word = WORDS.get(matcher.group(1)) + ": ";
        Matcher own = ENGLISH.matcher(english);
        return own.find() ? own.replaceFirst(word) : word + english;
    }
}
