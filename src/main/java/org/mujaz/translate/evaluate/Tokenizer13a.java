package org.mujaz.translate.evaluate;

import java.util.regex.Pattern;

/** The tokenizer of mteval-v13a as sacreBLEU has it; BLEU figures compare only where it is the same. */
final class Tokenizer13a {
    private static final Pattern SYMBOL = Pattern.compile("([\\{-~\\[-` -\\&\\(-\\+:-@/])");
    private static final Pattern POINT_AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern POINT_BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
    /** What Python's {@code str.split} splits at. */
    static final Pattern SPACE =
            Pattern.compile("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    private Tokenizer13a() {}

    static String[] tokens(String text) {
        String line = text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
        if (line.indexOf('&') >= 0) {
            line = line.replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
        }
        line = SYMBOL.matcher(" " + line + " ").replaceAll(" $1 ");
        line = POINT_AFTER_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
        line = POINT_BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
        line = DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
        String[] padded = SPACE.split(line);
        int from = padded.length > 0 && padded[0].isEmpty() ? 1 : 0;
        return java.util.Arrays.copyOfRange(padded, from, padded.length);
    }
}
