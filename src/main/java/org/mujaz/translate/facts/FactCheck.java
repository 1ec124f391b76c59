package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mujaz.Mark;

/**
 * Looks for the figures of an Arabic sentence in its English, and for those of the English in the Arabic.
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
        ArabicFigures source = new ArabicFigures(arabic);
        EnglishFigures target = new EnglishFigures(english);
        List<Fact> missing = missing(source, target);
        List<EnglishFigures.Figure> added = added(source, target);
        List<Mark> marks = new ArrayList<>();
        Negation.check(arabic, english).ifPresent(marks::add);
        marks.addAll(NameCheck.check(arabic, english));
        if (missing.size() == 1
                && added.size() == 1
                && missing.get(0).sort() != Fact.Sort.MONTH
                && missing.get(0).sort() != Fact.Sort.WEEKDAY
                && missing.get(0).sort() != Fact.Sort.TIME) {
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
        return missing(new ArabicFigures(arabic), new EnglishFigures(english)).stream()
                .map(Fact::words)
                .toList();
    }

    private static List<Fact> missing(ArabicFigures source, EnglishFigures target) {
        List<Fact> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fact fact : source.facts()) {
            if (!isKept(fact, target) && seen.add(fact.sort() + " " + fact.value())) {
                missing.add(fact);
            }
        }
        return missing;
    }

    private static boolean isKept(Fact fact, EnglishFigures target) {
        return switch (fact.sort()) {
            case CODE -> target.hasDigits(fact.words()) || target.hasValue(fact.value());
            case TIME -> hasTime(fact.value().intValue(), target);
            case MONTH ->
                target.hasMonth(fact.value().intValue()) || target.months().isEmpty() && target.hasValue(fact.value());
            case WEEKDAY -> target.hasWeekday(fact.value().intValue()) || NamedAfterNumbers.has(fact, target);
            case NUMBER, ORDINAL, FRACTION -> hasNumber(fact, target);
        };
    }

    private static boolean hasNumber(Fact fact, EnglishFigures target) {
        if (target.hasValue(fact.value())) {
            return true;
        }
        for (BigDecimal same : fact.same()) {
            if (target.hasValue(same)) {
                return true;
            }
        }
        if (NamedAfterNumbers.has(fact, target)) {
            return true;
        }
        return !fact.parts().isEmpty() && fact.parts().stream().allMatch(target::hasValue);
    }

    private static boolean hasTime(int minutes, EnglishFigures target) {
        int hour = minutes / 60;
        int past = minutes % 60;
        if (target.hasTime(minutes)) {
            return true;
        }
        boolean hasHour = target.hasValue(Fact.of(hour)) || target.hasValue(Fact.of(hour + 12));
        return past == 0
                ? hasHour
                : hasHour && target.hasValue(Fact.of(past))
                        || past == 45 && target.hasValue(Fact.of(15)) && target.hasValue(Fact.of(hour + 1))
                        || hasHour && past == 30 && target.hasWord("half")
                        || target.hasDigits(String.format(Locale.ROOT, "%d%02d", hour, past))
                        || target.hasDigits(String.format(Locale.ROOT, "%d%02d", hour + 12, past));
    }

    private static List<EnglishFigures.Figure> added(ArabicFigures source, EnglishFigures target) {
        List<EnglishFigures.Figure> added = new ArrayList<>();
        for (EnglishFigures.Figure figure : target.figures()) {
            if (!source.explains(figure)) {
                added.add(figure);
            }
        }
        return added;
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
