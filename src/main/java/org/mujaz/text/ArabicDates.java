package org.mujaz.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Arabic texts write them: with Gregorian or Hijri months by any of their names ({@link ArabicMonths}), and in
 * numbers alone (day first).
 *
 * <p>A Hijri date is read strictly by the Umm al-Qura calendar: the 30th of a month of 29 days is no date. Where a
 * Gregorian date stands beside it ("12 شعبان 1436 هـ الموافق 30 مايو 2015 م"), the Gregorian one counts.
 */
public final class ArabicDates {
    private static final String NAMES = alternatives(ArabicMonths.gregorianNames());
    private static final String HIJRI_NAMES = alternatives(ArabicMonths.hijriNames());

    /** day, month name, perhaps a second name of the same month, perhaps year. */
    private static final Pattern GREGORIAN =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?(" + NAMES + ")(?!\\p{L})(?:\\s*[(/،]\\s*(?:"
                    + NAMES + ")\\s*\\)?)?(?:\\s*[,،/-]?\\s*(?:(?:عام|سنة|لعام|لسنة)\\s+)?(\\d{4})(?!\\d))?");

    private static final Pattern HIJRI_DATE = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?("
            + HIJRI_NAMES + ")(?!\\p{L})\\s*[,،/-]?\\s*(?:(?:عام|سنة|لعام|لسنة)\\s+)?(1[34]\\d\\d)(?!\\d)");

    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");

    /** What stands between a Hijri date and its Gregorian equal; with more between them, the second is a date of the news. */
    private static final Pattern EQUAL = Pattern.compile(
            "(?:[^\\p{L}\\n]|(?<!\\p{L})(?:هـ?|هجري[ةا]?|و?(?:الموافقة?|يوافق)|ل?يوم|لـ?|م|ميلادية?|(?:ال)?(?:سبت|أحد|احد|اثنين|إثنين"
                    + "|ثلاثاء|أربعاء|اربعاء|خميس|جمعة))(?!\\p{L}))*");

    private static final int HALF_YEAR = 175;

    private ArabicDates() {}

    /**
     * Where a date stands and which day it names.
     *
     * @param start where it begins in the text
     * @param end just behind it
     * @param date the day
     * @param yearGiven whether the text names the year; where it does not, it is the last one before the day asked with (or within a week
     *     after)
     */
    public record Found(int start, int end, LocalDate date, boolean yearGiven) {}

    /**
     * The first date of a text.
     *
     * @param text any digits
     * @param near the day a date without a year is taken to lie before, or at most a week after
     */
    public static Optional<Found> first(String text, LocalDate near) {
        String plain = Digits.ascii(text);
        Optional<Found> hijri = match(HIJRI_DATE, plain, m -> hijri(m));
        Optional<Found> best = earlier(
                match(GREGORIAN, plain, m -> gregorian(m, near)), match(NUMBERS, plain, m -> numbers(m, 3, 2, 1)));
        best = earlier(best, match(ISO, plain, m -> numbers(m, 1, 2, 3)));
        // A Hijri date with its Gregorian equal behind it: theirs is the place, the Gregorian one is the day.
        if (hijri.isPresent()
                && best.isPresent()
                && best.get().start() > hijri.get().start()) {
            Found h = hijri.get();
            Found g = best.get();
            boolean sameDay = Math.abs(h.date().toEpochDay() - g.date().toEpochDay()) <= 3
                    && EQUAL.matcher(plain.substring(h.end(), g.start())).matches();
            return Optional.of(sameDay ? new Found(h.start(), g.end(), g.date(), g.yearGiven()) : h);
        }
        return best.isPresent() ? best : hijri;
    }

    /** The first Gregorian date of a text; one without a year is in that which brings it nearest to a day. */
    static Optional<Found> gregorian(String plain, LocalDate near) {
        return earlier(
                match(GREGORIAN, plain, m -> gregorian(m, near.plusDays(HALF_YEAR))),
                earlier(match(NUMBERS, plain, m -> numbers(m, 3, 2, 1)), match(ISO, plain, m -> numbers(m, 1, 2, 3))));
    }

    private static Optional<Found> earlier(Optional<Found> a, Optional<Found> b) {
        return a.isEmpty() || b.isPresent() && b.get().start() < a.get().start() ? b : a;
    }

    private static Optional<Found> match(
            Pattern pattern, String text, java.util.function.Function<Matcher, Optional<Found>> day) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            Optional<Found> found = day.apply(m);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> gregorian(Matcher m, LocalDate near) {
        int day = Integer.parseInt(m.group(1));
        int month = ArabicMonths.gregorian(fold(m.group(2)));
        try {
            boolean yearGiven = m.group(3) != null;
            LocalDate date = yearGiven
                    ? LocalDate.of(Integer.parseInt(m.group(3)), month, day)
                    : latest(MonthDay.of(month, day), near);
            return Optional.of(new Found(m.start(), m.end(), date, yearGiven));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> hijri(Matcher m) {
        try {
            HijrahDate date = HijrahChronology.INSTANCE.date(
                    Integer.parseInt(m.group(3)), ArabicMonths.hijri(fold(m.group(2))), Integer.parseInt(m.group(1)));
            return Optional.of(new Found(m.start(), m.end(), LocalDate.from(date), true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> numbers(Matcher m, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(m.group(year)), Integer.parseInt(m.group(month)), Integer.parseInt(m.group(day)));
            return Optional.of(new Found(m.start(), m.end(), date, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last day of that name that is not more than a week after another day: releases do not come from the future. */
    public static LocalDate latest(MonthDay day, LocalDate near) {
        LocalDate bound = near.plusDays(7);
        for (int year = bound.getYear(); year > bound.getYear() - 9; year--) {
            if (day.isValidYear(year) && !day.atYear(year).isAfter(bound)) {
                return day.atYear(year);
            }
        }
        throw new DateTimeException("no such day: " + day);
    }

    private static String fold(String name) {
        return name.replaceAll("\\s+", " ");
    }

    static String alternatives(Collection<String> names) {
        return names.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }
}
