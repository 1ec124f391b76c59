package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a figure of the Arabic in the place of the one wrong figure of the English. It acts only where there can be no doubt: one
 * figure is missing, one stands there without a reason, and with the exchange nothing differs any more.
 */
final class FigureMender {
    private static final BigDecimal MILLION = Fact.of(1_000_000);
    private static final BigDecimal BILLION = Fact.of(1_000_000_000);
    private static final BigDecimal TRILLION = Fact.of(1_000_000_000_000L);
    private static final Pattern MONTH = Pattern.compile("\\b(" + String.join("|", Months.ENGLISH)
            + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\b\\.|(?=\\s\\d)))");
    private static final Pattern DAY = Pattern.compile("\\b(" + String.join("|", Months.ENGLISH_DAYS) + ")\\b");

    private FigureMender() {}

    /** The English with its one wrong figure put right; unchanged where it is not as plain as that. */
    static String mend(String arabic, String english) {
        Difference difference = Difference.of(arabic, english);
        String mended = english;
        if (isPlain(difference)) {
            for (int i = difference.missing().size() - 1; i >= 0; i--) {
                EnglishFigures.Figure wrong = difference.added().get(i);
                mended = mended.substring(0, wrong.start())
                        + written(difference.missing().get(i))
                        + mended.substring(ordinalEnd(mended, wrong));
            }
        } else if (difference.missing().size() == 1) {
            mended = mendName(arabic, english, difference.missing().get(0));
        }
        return Difference.of(arabic, mended).size() < difference.size() ? mended : english;
    }

    /** One wrong figure for one right one, or several that differ from theirs by a digit at most. */
    private static boolean isPlain(Difference difference) {
        List<Fact> missing = difference.missing();
        List<EnglishFigures.Figure> added = difference.added();
        if (difference.isExchange()) {
            return isOfOneKind(missing.get(0), added.get(0));
        }
        if (missing.size() < 2 || missing.size() != added.size()) {
            return false;
        }
        for (int i = 0; i < missing.size(); i++) {
            String right = missing.get(i).value().toPlainString();
            String wrong = added.get(i).words().replaceAll("\\D", "");
            if (missing.get(i).sort() != Fact.Sort.NUMBER || !isOneDigitAway(right, wrong)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one digit more, less or other makes one figure of the other. */
    static boolean isOneDigitAway(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }

    /** A count is never put for an ordinal, nor a part for the whole it may have been added up to. */
    private static boolean isOfOneKind(Fact right, EnglishFigures.Figure wrong) {
        boolean ordinal = right.sort() == Fact.Sort.ORDINAL;
        return ordinal == wrong.ordinal() && !wrong.words().endsWith("," + right.words());
    }

    private static int ordinalEnd(String english, EnglishFigures.Figure figure) {
        boolean suffix = figure.ordinal()
                && figure.digits()
                && english.substring(figure.end()).matches("(?s)(st|nd|rd|th)\\b.*");
        return suffix ? figure.end() + 2 : figure.end();
    }

    /** A month or weekday, where the English has just one that the Arabic has not. */
    private static String mendName(String arabic, String english, Fact fact) {
        boolean month = fact.sort() == Fact.Sort.MONTH;
        if (!month && fact.sort() != Fact.Sort.WEEKDAY) {
            return english;
        }
        Set<Integer> right = new ArabicFigures(arabic)
                .facts().stream()
                        .filter(other -> other.sort() == fact.sort())
                        .map(other -> other.value().intValue())
                        .collect(Collectors.toSet());
        List<String> names = month ? Months.ENGLISH : Months.ENGLISH_DAYS;
        Matcher matcher = (month ? MONTH : DAY).matcher(english);
        String mended = english;
        int wrong = 0;
        while (matcher.find()) {
            String found = matcher.group(1);
            int number = 1;
            while (!names.get(number - 1).startsWith(found.substring(0, 3))) {
                number++;
            }
            if (!right.contains(number)) {
                wrong++;
                mended = english.substring(0, matcher.start())
                        + names.get(fact.value().intValue() - 1)
                        + english.substring(matcher.end());
            }
        }
        return wrong == 1 ? mended : english;
    }

    /** The figure as an English text writes it. */
    static String written(Fact fact) {
        String words = fact.words();
        BigDecimal value = fact.value();
        if (fact.sort() == Fact.Sort.CODE) {
            return words;
        }
        if (fact.sort() == Fact.Sort.TIME) {
            // Noon and midnight are minute 0 of their half day.
            int minutes = value.intValue();
            return String.format(Locale.ROOT, "%d:%02d", minutes < 60 ? 12 : minutes / 60, minutes % 60);
        }
        if (fact.sort() == Fact.Sort.ORDINAL) {
            return ordinal(value.longValue());
        }
        if (fact.sort() == Fact.Sort.FRACTION) {
            return switch (value.toPlainString()) {
                case "0.5" -> "half";
                case "0.25" -> "a quarter";
                case "0.3333" -> "one-third";
                case "0.6667" -> "two-thirds";
                default -> value.toPlainString();
            };
        }
        if (words.matches("\\d{1,4}")) {
            return words;
        }
        BigDecimal scale =
                value.compareTo(TRILLION) >= 0 ? TRILLION : value.compareTo(BILLION) >= 0 ? BILLION : MILLION;
        if (value.compareTo(MILLION) >= 0
                && value.divide(scale).stripTrailingZeros().scale() <= 3) {
            String name = scale.equals(TRILLION) ? " trillion" : scale.equals(BILLION) ? " billion" : " million";
            return plain(value.divide(scale, 3, RoundingMode.UNNECESSARY)) + name;
        }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private static String ordinal(long value) {
        boolean teen = value % 100 >= 11 && value % 100 <= 13;
        String suffix = teen ? "th" : value % 10 == 1 ? "st" : value % 10 == 2 ? "nd" : value % 10 == 3 ? "rd" : "th";
        return value + suffix;
    }
}
