package org.mujaz.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.text.ArabicDates;

/**
 * When an {@link EmbargoLine} ends: the day, time and zone that stand behind its phrase. Each part that is understood is taken
 * out of the text; where something is left, not all was.
 */
final class EmbargoTime {
    private static final int HALF_YEAR = 175;
    private static final int YEARS = 2;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern ENGLISH_DAY_FIRST =
            Pattern.compile("(?i)(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?" + MONTH
                    + "(?![a-z])\\.?(?:,?\\s*((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern ENGLISH_MONTH_FIRST = Pattern.compile("(?i)(?<![a-z])" + MONTH
            + "\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s*((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern ERA = Pattern.compile("^\\s*(?:م|هـ|ميلادي(?:ة|ا)?|هجري(?:ة|ا)?)(?![\\p{L}\\p{M}])");

    private static final List<String> HOURS = List.of(
            "الواحدة",
            "الثانية",
            "الثالثة",
            "الرابعة",
            "الخامسة",
            "السادسة",
            "السابعة",
            "الثامنة",
            "التاسعة",
            "العاشرة",
            "الحادية عشرة?",
            "الثانية عشرة?");
    private static final String MORNING = "صباحا?|ص|فجرا|الفجر|a\\.?m\\.?";
    private static final String NOON = "ظهرا|الظهر|noon";
    private static final String EVENING = "مساءا?|م|عصرا|العصر|ليلا|p\\.?m\\.?";
    private static final String HALF = "(?<half>" + MORNING + "|" + NOON + "|" + EVENING + ")(?![\\p{L}\\p{M}])";
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<![\\d:+-])(?:(?<hour>\\d{1,2})(?:\\s?[:.h]\\s?(?<minute>\\d{2})(?::\\d{2})?)?|(?<military>[0-2]\\d[0-5]\\d)(?:\\s*(?:hrs|hours|h))?)(?![\\d:])"
                    + "\\s*(?:" + HALF + ")?");
    private static final Pattern SPOKEN = Pattern.compile("(?<!\\p{L})(?<word>" + String.join("|", reversed(HOURS))
            + ")(?!\\p{L})\\s*(?<part>و?ال?نصف|والربع|والثلث|إلا (?:ال)?ربعا?)?(?!\\p{L})\\s*(?:" + HALF + ")?");
    private static final Pattern MIDNIGHT = Pattern.compile("(?i)(?:12|00:00|0000)?\\s*(?:منتصف (?:ال)?ليل|midnight)");
    private static final Pattern LONE_NOON = Pattern.compile("(?i)(?<!\\p{L})(?:" + NOON + ")(?!\\p{L})");
    private static final Pattern LONE_HALF = Pattern.compile("(?i)(?<![\\p{L}\\d])(?:" + HALF + ")");

    private static final Pattern OFFSET =
            Pattern.compile("(?i)(?<!\\p{L})(?:gmt|utc)?\\s?([+-]\\d{1,2}(?::?[0-5]\\d)?)(?![\\d:/-])");

    private static final Set<String> FILLERS = Set.of(
            ("حتى قبل بعد الى إلى لغاية لحين من في يوم اليوم الموافق بتاريخ تاريخ الساعة ساعة عند تمام بتوقيت توقيت التوقيت بالتوقيت المحلي محلي محليا"
                            + " لبتوقيت وقت ابتداء ابتداءً اعتبارا و على هذا عام سنة الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت"
                            + " كانون صباح مساء ظهر النشر نشر"
                            + " until till before after from for on at the to of not day date time local publication release"
                            + " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun t hrs hours h")
                    .split(" "));

    /** An hour of a day, as far as it was told. */
    private record Hour(int hour, int minute, String half, boolean minutesTold) {}

    private final LocalDate near;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Hour> hours = new ArrayList<>();
    private final List<ZoneId> zones = new ArrayList<>();
    private final boolean timed;
    private final int unknown;
    private String text;

    EmbargoTime(String told, LocalDate near, ZoneId zone) {
        this.near = near;
        this.text = told;
        while (day()) {
            // Each one, until there is none.
        }
        offsets();
        hours();
        places();
        if (zones.isEmpty()) {
            zones.add(zone);
        }
        timed = !hours.isEmpty();
        unknown = (int) Pattern.compile("[^\\p{L}\\p{M}\\d]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .count();
    }

    boolean namesADay() {
        return !days.isEmpty();
    }

    boolean namesATime() {
        return timed;
    }

    /** How many words were not understood. */
    int unknown() {
        return unknown;
    }

    /** Null where it is not certain that all was understood. */
    Instant until() {
        if (days.isEmpty() || unknown > 0) {
            return null;
        }
        LocalDate day = days.stream().max(LocalDate::compareTo).orElseThrow();
        // "30 نوفمبر 2000" may be the hour.
        boolean odd = day.getYear() < 1900
                || !timed && (day.isAfter(near.plusYears(YEARS)) || day.isBefore(near.minusYears(YEARS)));
        if (odd) {
            return null;
        }
        if (!timed) {
            return latest(day, 24 * 60);
        }
        try {
            return hours.stream()
                    .map(hour -> latest(day, minutes(hour)))
                    .max(Instant::compareTo)
                    .orElseThrow();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant latest(LocalDate day, int minutes) {
        return zones.stream()
                .map(zone -> day.plusDays(minutes / (24 * 60))
                        .atStartOfDay()
                        .plus(minutes % (24 * 60), ChronoUnit.MINUTES)
                        .atZone(zone)
                        .toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private boolean day() {
        Optional<ArabicDates.Found> found = ArabicDates.first(text, near.plusDays(HALF_YEAR));
        if (found.isPresent()) {
            days.add(found.get().date());
            String behind = ERA.matcher(text.substring(found.get().end())).replaceFirst("");
            text = text.substring(0, found.get().start()) + " , " + behind;
            return true;
        }
        return english(ENGLISH_DAY_FIRST, 1, 2) || english(ENGLISH_MONTH_FIRST, 2, 1);
    }

    private boolean english(Pattern pattern, int day, int month) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return false;
        }
        try {
            MonthDay named = MonthDay.of(
                    MONTHS.indexOf(m.group(month).substring(0, 3).toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(m.group(day)));
            days.add(
                    m.group(3) == null
                            ? ArabicDates.latest(named, near.plusDays(HALF_YEAR))
                            : LocalDate.of(Integer.parseInt(m.group(3)), named.getMonthValue(), named.getDayOfMonth()));
        } catch (DateTimeException e) {
            return false;
        }
        text = text.substring(0, m.start()) + " , " + text.substring(m.end());
        return true;
    }

    private void offsets() {
        Matcher m = OFFSET.matcher(text);
        if (m.find()) {
            try {
                zones.add(ZoneId.of(m.group(1).replaceFirst("^([+-]\\d{2}):?(\\d{2})$", "$1:$2")));
                text = m.replaceFirst(" ");
            } catch (DateTimeException e) {
                // It stays and makes the line one that is not understood.
            }
        }
    }

    private void hours() {
        take(MIDNIGHT, m -> new Hour(24, 0, null, true));
        take(
                CLOCK,
                m -> m.group("military") != null
                        ? new Hour(
                                Integer.parseInt(m.group("military").substring(0, 2)),
                                Integer.parseInt(m.group("military").substring(2)),
                                m.group("half"),
                                true)
                        : new Hour(
                                Integer.parseInt(m.group("hour")),
                                m.group("minute") == null ? 0 : Integer.parseInt(m.group("minute")),
                                m.group("half"),
                                m.group("minute") != null));
        take(SPOKEN, m -> {
            int minute = minute(m.group("part"));
            int hour = spoken(m.group("word")) - (minute == 45 ? 1 : 0);
            return new Hour(hour == 0 ? 12 : hour, minute, m.group("half"), false);
        });
        if (hours.isEmpty()) {
            take(LONE_NOON, m -> new Hour(12, 0, "noon", true));
        }
        Matcher lone = LONE_HALF.matcher(text);
        if (lone.find()) {
            String half = lone.group("half");
            hours.replaceAll(hour ->
                    hour.half() == null ? new Hour(hour.hour(), hour.minute(), half, hour.minutesTold()) : hour);
            text = lone.replaceFirst(" ");
        }
    }

    private void take(Pattern pattern, Function<Matcher, Hour> hour) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            hours.add(hour.apply(m));
        }
        text = m.replaceAll(" ");
    }

    private void places() {
        for (EmbargoZone place : EmbargoZone.ALL) {
            Matcher m = place.name().matcher(text);
            if (m.find()) {
                zones.add(place.zone());
                text = m.replaceAll(" ");
            }
        }
    }

    private static int minutes(Hour told) {
        int hour = told.hour();
        String half = told.half() == null ? "" : told.half().toLowerCase(Locale.ROOT);
        if (hour > 24 || told.minute() > 59 || hour == 24 && told.minute() > 0) {
            throw new DateTimeException("no such time");
        }
        if (half.matches(MORNING)) {
            hour = hour == 12 ? 0 : hour;
        } else if (half.matches(NOON)) {
            hour = hour < 6 ? hour + 12 : hour;
        } else if (half.matches("p\\.?m\\.?")) {
            hour = hour < 12 ? hour + 12 : hour;
        } else if (half.equals("ليلا") && hour < 5) {
            // "2 ليلا" is past midnight already.
            return hour * 60 + told.minute();
        } else if (half.matches(EVENING) || !told.minutesTold() && hour > 0) {
            // Noon or midnight: nobody writes "12 in the evening" for noon.
            hour = hour <= 12 ? hour + 12 : hour;
        }
        return hour * 60 + told.minute();
    }

    private static int spoken(String word) {
        for (int i = HOURS.size() - 1; i >= 0; i--) {
            if (word.matches(HOURS.get(i))) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no hour: " + word);
    }

    private static int minute(String part) {
        if (part == null) {
            return 0;
        }
        return part.contains("نصف") ? 30 : part.contains("ثلث") ? 20 : part.startsWith("و") ? 15 : 45;
    }

    private static List<String> reversed(List<String> hours) {
        List<String> out = new ArrayList<>(hours);
        Collections.reverse(out);
        return out;
    }
}
