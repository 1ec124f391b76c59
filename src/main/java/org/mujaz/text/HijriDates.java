package org.mujaz.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hijri dates of an Arabic text beside their Gregorian ones, by the Umm al-Qura calendar ({@link HijrahDate}), and those an author gives
 * in both calendars held against each other.
 *
 * <p>Nothing is guessed: a date without a year has no conversion, nor has the 30th of a month that has 29 days; a month or a year alone is
 * a span of days.
 */
public final class HijriDates {
    /** Where the new moon is looked for, a month may begin a day or two apart from the calculated calendar. */
    private static final int DAYS_APART = 2;

    private static final List<String> MONTHS = List.of(
            "Muharram",
            "Safar",
            "Rabi al-Awwal",
            "Rabi al-Thani",
            "Jumada al-Ula",
            "Jumada al-Akhirah",
            "Rajab",
            "Shaaban",
            "Ramadan",
            "Shawwal",
            "Dhu al-Qadah",
            "Dhu al-Hijjah");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String NAMES = ArabicDates.alternatives(ArabicMonths.hijriNames());
    private static final String YEAR = "(?:(?:ال)?(?:عام|سنة)\\s+|لعام\\s+|لسنة\\s+)?(1[34]\\d\\d)(?!\\d)";
    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\d/])(?:(\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?)?(?<!\\p{L})(" + NAMES
                    + ")(?!\\p{L})\\s*[,،/-]?\\s*(?:من\\s+)?" + YEAR + "(?!\\s*م(?!\\p{L}))");
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d/.-])(?:(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})\\s?[/-]\\s?(1[34]\\d\\d)|(1[34]\\d\\d)\\s?[/-]\\s?(\\d{1,2})\\s?[/-]\\s?(\\d{1,2}))"
                    + "(?=\\s*(?:ه(?!\\p{L})|هـ|هجري))");
    private static final Pattern YEAR_ALONE =
            Pattern.compile("(?<![\\d/.-])(1[34]\\d\\d)(?=\\s*(?:ه(?!\\p{L})|هـ|هجري|للهجرة))");
    private static final String ERA = "\\s*(?:هـ|ه(?!\\p{L})|هجري\\p{L}*|للهجرة|م(?!\\p{L})|ميلادي\\p{L}*)?\\s*";
    private static final Pattern BETWEEN = Pattern.compile(
            ERA
                    + "(?:[،,(/-]\\s*)?(?:(?:ال|و|وال)?م?وافق\\p{L}*|يوافق\\p{L}*)?\\s*(?:ل\\p{L}*\\s+)?(?:يوم\\s+\\p{L}+\\s*)?[(،]?\\s*");

    private HijriDates() {}

    /**
     * One Hijri date.
     *
     * @param hijri as an English text writes it: "12 Shaaban 1436"
     * @param from its day, or the first of its month or year
     * @param to its day, or the last
     * @param stated the Gregorian day the author gives beside it, or null
     */
    public record Conversion(String hijri, LocalDate from, LocalDate to, LocalDate stated) {

        /** Whether the author gives another day than the calendar does, by more than the sight of the moon explains. */
        public boolean disagrees() {
            return stated != null && from.equals(to) && daysApart() > DAYS_APART;
        }

        private long daysApart() {
            return Math.abs(ChronoUnit.DAYS.between(from, stated));
        }

        /** Both calendars in words, without a full stop. */
        public String words() {
            String gregorian = from.equals(to) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
            String both = hijri + " AH is " + gregorian + " by the Umm al-Qura calendar";
            return disagrees()
                    ? both + ", but the Arabic gives " + DAY.format(stated) + ", " + daysApart() + " days apart"
                    : both;
        }
    }

    /** @param conversion null where it cannot be converted; what it covers is no other date all the same */
    private record Found(int start, int end, Conversion conversion) {}

    /** The Hijri dates of a text that can be converted, in their order, each once. */
    public static List<Conversion> in(String text) {
        String plain = Digits.ascii(text);
        List<Found> found = new ArrayList<>();
        add(
                found,
                plain,
                WRITTEN,
                m -> ofParts(m.group(3), ArabicMonths.hijri(m.group(2).replaceAll("\\s+", " ")), m.group(1)));
        add(
                found,
                plain,
                FIGURES,
                m -> m.group(3) != null
                        ? ofParts(m.group(3), Integer.parseInt(m.group(2)), m.group(1))
                        : ofParts(m.group(4), Integer.parseInt(m.group(5)), m.group(6)));
        add(found, plain, YEAR_ALONE, m -> ofParts(m.group(1), 0, null));
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return found.stream()
                .map(Found::conversion)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private interface Reading {
        Optional<Conversion> of(Matcher matcher);
    }

    private static void add(List<Found> found, String text, Pattern pattern, Reading reading) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            int start = m.start();
            int end = m.end();
            if (found.stream().noneMatch(other -> other.start < end && start < other.end)) {
                Conversion converted = reading.of(m)
                        .map(c -> new Conversion(
                                c.hijri,
                                c.from,
                                c.to,
                                stated(text, start, end, c).orElse(null)))
                        .orElse(null);
                found.add(new Found(start, end, converted));
            }
        }
    }

    /** A day, a month (no day) or a year (month 0) of the Hijri calendar; empty where it does not have such a one. */
    private static Optional<Conversion> ofParts(String year, int month, String day) {
        try {
            int y = Integer.parseInt(year);
            HijrahDate first =
                    HijrahChronology.INSTANCE.date(y, Math.max(1, month), day == null ? 1 : Integer.parseInt(day));
            HijrahDate last = day != null
                    ? first
                    : first.plus(1, month == 0 ? ChronoUnit.YEARS : ChronoUnit.MONTHS)
                            .minus(1, ChronoUnit.DAYS);
            String words = (day == null ? "" : first.get(ChronoField.DAY_OF_MONTH) + " ")
                    + (month == 0 ? "" : MONTHS.get(month - 1) + " ")
                    + y;
            return Optional.of(new Conversion(words, LocalDate.from(first), LocalDate.from(last), null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The Gregorian date right behind it, or right before it. */
    private static Optional<LocalDate> stated(String text, int start, int end, Conversion conversion) {
        String behind = text.substring(end);
        Optional<LocalDate> after = ArabicDates.gregorian(behind, conversion.from)
                .filter(g -> BETWEEN.matcher(behind.substring(0, g.start())).matches())
                .map(ArabicDates.Found::date);
        if (after.isPresent()) {
            return after;
        }
        String before = text.substring(Math.max(0, start - 60), start);
        Optional<LocalDate> last = Optional.empty();
        for (int at = 0; at < before.length(); ) {
            String rest = before.substring(at);
            Optional<ArabicDates.Found> g = ArabicDates.gregorian(rest, conversion.from);
            if (g.isEmpty()) {
                break;
            }
            if (BETWEEN.matcher(rest.substring(g.get().end())).matches()) {
                last = Optional.of(g.get().date());
            }
            at += g.get().end();
        }
        return last;
    }
}
