package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which figures one sentence has and the other has not.
 *
 * @param missing what the Arabic states and the English does not
 * @param added what the English states and the Arabic does not
 */
record Difference(List<Fact> missing, List<EnglishFigures.Figure> added) {

    static Difference of(String arabic, String english) {
        ArabicFigures source = new ArabicFigures(arabic);
        EnglishFigures target = new EnglishFigures(english);
        return new Difference(missing(source, target), added(source, target));
    }

    int size() {
        return missing.size() + added.size();
    }

    /** Whether one number stands where another should. */
    boolean isExchange() {
        return missing.size() == 1
                && added.size() == 1
                && switch (missing.get(0).sort()) {
                    case NUMBER, ORDINAL, FRACTION, CODE -> true;
                    case TIME, MONTH, WEEKDAY -> false;
                };
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

    static boolean isKept(Fact fact, EnglishFigures target) {
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
}
