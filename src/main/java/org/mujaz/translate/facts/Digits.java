package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Figures written in digits: Western, Arabic-Indic and Eastern, with any of the separators in use. */
final class Digits {
    static final char ARABIC_DECIMAL = '\u066B';
    static final char ARABIC_THOUSANDS = '\u066C';
    static final char ARABIC_COMMA = '\u060C';

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final int LONGEST_AMOUNT = 6;

    private Digits() {}

    /** The same text with Western digits and separators. */
    static String western(String text) {
        StringBuilder western = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0660' && c <= '\u0669') {
                western.append((char) ('0' + c - '\u0660'));
            } else if (c >= '\u06F0' && c <= '\u06F9') {
                western.append((char) ('0' + c - '\u06F0'));
            } else if (c == ARABIC_DECIMAL) {
                western.append('.');
            } else if (c == ARABIC_THOUSANDS) {
                western.append(',');
            } else {
                western.append(c);
            }
        }
        return western.toString();
    }

    /** What a figure of Western digits, commas and points may be worth, likeliest first. */
    static List<BigDecimal> values(String figure) {
        List<BigDecimal> values = new ArrayList<>();
        if (GROUPED.matcher(figure).matches()) {
            add(values, figure.replace(",", ""));
        }
        if (DECIMAL.matcher(figure).matches()) {
            add(values, figure.replace(',', '.'));
        }
        if (GROUPED_BY_POINTS.matcher(figure).matches()) {
            add(values, figure.replace(".", ""));
        }
        if (values.isEmpty()) {
            if (figure.indexOf('.') < 0 && figure.indexOf(',') < 0) {
                add(values, figure);
            } else {
                for (String part : figure.split("[.,]")) {
                    add(values, part);
                }
            }
        }
        return values;
    }

    /** Whether the digits name something (a telephone, an account) rather than count it. */
    static boolean isCode(String figure) {
        return figure.chars().allMatch(Character::isDigit)
                && (figure.length() > LONGEST_AMOUNT || figure.length() > 1 && figure.charAt(0) == '0');
    }

    private static void add(List<BigDecimal> values, String digits) {
        BigDecimal value = Fact.exact(new BigDecimal(digits));
        if (!values.contains(value)) {
            values.add(value);
        }
    }
}
