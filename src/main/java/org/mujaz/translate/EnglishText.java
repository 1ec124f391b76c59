package org.mujaz.translate;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the surface of the model's English right; words are never changed.
 *
 * <ul>
 *   <li>white space is folded, none stands before a comma, full stop or closing bracket;
 *   <li>a quotation mark without a partner at the beginning or end is dropped;
 *   <li>a body sentence ends with a mark of punctuation, a headline with none but ? and !;
 *   <li>doubled commas and full stops become one.
 * </ul>
 */
final class EnglishText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern SPACE_BEFORE = Pattern.compile(" +([,.;:!?)\\]])");
    private static final Pattern SPACE_AFTER_OPENING = Pattern.compile("([(\\[]) +");
    private static final Pattern DOUBLED = Pattern.compile("([,;])(?: ?[,;])+");
    private static final Pattern FULL_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");
    private static final Pattern HEADLINE_END = Pattern.compile("[\\s.,;:…]+$");

    /** Words whose capital is owed to their place at the head of a sentence alone. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "The",
            "A",
            "An",
            "And",
            "As",
            "At",
            "In",
            "On",
            "With",
            "Within",
            "While",
            "Which",
            "Where",
            "When",
            "During",
            "For",
            "From",
            "To",
            "By",
            "It",
            "He",
            "She",
            "They",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "Through",
            "Under",
            "His",
            "Her",
            "Its",
            "Their",
            "Also",
            "Including",
            "Praising",
            "Noting",
            "Stressing",
            "Affirming",
            "Pointing",
            "Referring",
            "Adding",
            "Explaining",
            "Expressing",
            "Emphasizing",
            "Wishing",
            "Calling",
            "After",
            "Before",
            "Until",
            "Since",
            "So",
            "But",
            "Or",
            "Then",
            "Especially");

    private EnglishText() {}

    static String sentence(String english) {
        String text = fold(english);
        if (!text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
            text += ".";
        }
        return text;
    }

    static String headline(String english) {
        String text = HEADLINE_END.matcher(fold(english)).replaceFirst("");
        return lonelyQuote(text);
    }

    /** Clauses translated one by one, as one sentence again. */
    static String joined(List<String> clauses) {
        StringBuilder whole = new StringBuilder();
        for (String clause : clauses) {
            String text = fold(clause);
            if (text.isEmpty()) {
                continue;
            }
            if (whole.isEmpty()) {
                whole.append(text);
                continue;
            }
            stripEnd(whole);
            String next = lowered(text);
            whole.append(next.startsWith("and ") ? " " : ", ").append(next);
        }
        return whole.toString();
    }

    /**
     * A sentence with one wording of a term in place of another.
     *
     * @param own what may stand there: a name, or several words; one plain word may mean something else there
     */
    static String reworded(String english, String own, String wording) {
        String bare = own.replaceFirst("^(?:The|the|A|An) ", "").replaceFirst("[.,;:\\s]+$", "");
        boolean name = bare.length() > 2 && (bare.contains(" ") || Character.isUpperCase(bare.charAt(0)));
        return name
                ? Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(bare) + "(?![\\p{L}\\p{N}])")
                        .matcher(english)
                        .replaceAll(Matcher.quoteReplacement(wording))
                : english;
    }

    private static void stripEnd(StringBuilder text) {
        while (!text.isEmpty() && ".,;:".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text.setLength(text.length() - 1);
        }
    }

    private static String lowered(String text) {
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        String bare = first.endsWith(",") ? first.substring(0, first.length() - 1) : first;
        return FUNCTION_WORDS.contains(bare) ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private static String fold(String english) {
        String text = SPACE.matcher(english).replaceAll(" ").strip();
        text = SPACE_BEFORE.matcher(text).replaceAll("$1");
        text = SPACE_AFTER_OPENING.matcher(text).replaceAll("$1");
        text = DOUBLED.matcher(text).replaceAll("$1");
        text = FULL_STOPS.matcher(text).replaceAll(".");
        return lonelyQuote(text);
    }

    private static String lonelyQuote(String text) {
        long quotes = text.chars().filter(c -> c == '"').count();
        if (quotes % 2 == 0) {
            return text;
        }
        if (text.endsWith("\"")) {
            return text.substring(0, text.length() - 1).strip();
        }
        if (text.endsWith("\".")) {
            return text.substring(0, text.length() - 2).strip() + ".";
        }
        return text.startsWith("\"") ? text.substring(1).strip() : text;
    }
}
