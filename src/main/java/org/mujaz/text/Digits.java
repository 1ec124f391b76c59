package org.mujaz.text;

/** Arabic-Indic (٠–٩) and Eastern (۰–۹) digits and their separators, as ASCII. */
public final class Digits {
    private Digits() {}

    /** The text with every decimal digit in ASCII; ٫ ٬ and ٪ become {@code . , %} where they belong to a number. */
    public static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == Letters.ARABIC_DECIMAL) {
                out.append('.');
            } else if (c == Letters.ARABIC_THOUSANDS) {
                out.append(',');
            } else if (c == Letters.ARABIC_PERCENT) {
                out.append('%');
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }
}
