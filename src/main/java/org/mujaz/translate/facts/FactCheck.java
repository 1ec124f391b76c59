package org.mujaz.translate.facts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mujaz.Mark;

/**
 * Looks for the figures of an Arabic sentence and their units in its English, and for those of the English in the Arabic.
 *
 * <p>Pure and fast: rules only. It is written to be believed: what a careful translator may write for a figure
 * ("half a million", "a dozen", "doubled") counts as kept, so that a mark nearly always means an error.
 */
public final class FactCheck {
    private FactCheck() {}

    /**
     * What differs between the two sentences.
     *
     * @return one mark a figure that is missing, changed or added; empty when all are kept
     */
    public static List<Mark> compare(String arabic, String english) {
        Difference difference = Difference.of(arabic, english);
        List<Fact> missing = difference.missing();
        List<EnglishFigures.Figure> added = difference.added();
        List<Mark> marks = new ArrayList<>();
        Negation.check(arabic, english).ifPresent(marks::add);
        marks.addAll(NameCheck.check(arabic, english));
        Bounds.check(arabic, english).ifPresent(marks::add);
        marks.addAll(Units.check(arabic, english));
        marks.addAll(HijriMonths.check(arabic, english));
        marks.addAll(Counterparts.check(arabic, english));
        if (difference.isExchange()) {
            marks.add(new Mark(
                    Mark.Kind.NUMBER,
                    "the Arabic has " + show(missing.get(0)) + " where the English has "
                            + added.get(0).words()));
            return marks;
        }
        for (Fact fact : missing) {
            marks.add(new Mark(Mark.Kind.NUMBER, name(fact) + " in the Arabic is missing here"));
        }
        for (EnglishFigures.Figure figure : added) {
            marks.add(new Mark(Mark.Kind.NUMBER, "the number " + figure.words() + " here is not in the Arabic"));
        }
        return marks;
    }

    /** The figures, dates and times of the Arabic that are not in the English, as they stand in the Arabic. */
    public static List<String> lost(String arabic, String english) {
        return Difference.of(arabic, english).missing().stream()
                .map(Fact::words)
                .toList();
    }

    /** Whether the Arabic holds a figure, date, country or person that a translation without marks holds, too. */
    public static boolean hasAnchor(String arabic) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        return !new ArabicFigures(arabic).facts().isEmpty()
                || !Countries.in(tokens).isEmpty()
                || !PersonNames.in(tokens).isEmpty();
    }

    private static String name(Fact fact) {
        return switch (fact.sort()) {
            case TIME -> "the time " + fact.words();
            case MONTH -> "the month " + Months.ENGLISH.get(fact.value().intValue() - 1);
            case WEEKDAY -> "the day " + Months.ENGLISH_DAYS.get(fact.value().intValue() - 1);
            case ORDINAL -> "the ordinal " + show(fact);
            case FRACTION -> "the fraction " + fact.words();
            case NUMBER, CODE -> "the number " + show(fact);
        };
    }

    private static String show(Fact fact) {
        String words = fact.words();
        if (words.chars().noneMatch(c -> c >= '\u0600' && c <= '\u06FF')) {
            return words;
        }
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(fact.value()) + " (" + words + ")";
    }
}
