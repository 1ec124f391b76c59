package org.mujaz.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mujaz.text.ArabicDates;
import org.mujaz.text.Digits;
import org.mujaz.text.ModelText;

/**
 * A line by which a sender holds a text back: "محظور النشر حتى الساعة 10 صباحا يوم 30 نوفمبر 2026", "EMBARGOED UNTIL 06:00
 * GMT 30 November 2026".
 *
 * <p>It begins with one of the usual phrases and holds nothing else but a day, a time of day and a time zone; a sentence of
 * news that tells of an embargo is none. Where it leaves something open, the latest reading counts, for a text that comes
 * late does less harm than one that comes early:
 *
 * <ul>
 *   <li>A day without a time is waited for until it has ended.
 *   <li>An hour from 1 to 12 without minutes and without "morning" or "evening" is the one of the afternoon (12 is midnight, at
 *       the day's end).
 *   <li>Midnight is the one at the day's end.
 *   <li>Of several days or times the last counts; a day without a year is in the year that brings it nearest to the day the
 *       line is read with.
 *   <li>A time without a zone is in the zone the line is read with.
 * </ul>
 *
 * @param text the line, as it may be shown
 * @param until not to be published before; null where that cannot be read from it
 */
record EmbargoLine(String text, Instant until) {
    private static final int FIRST_LINES = 5;
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 12;
    private static final int HALF_YEAR = 175;
    private static final int YEARS = 2;

    private static final String LEAD = "(?:تنبيه|هام|مهم|ملاحظة|تنويه|strictly|note|important)";
    private static final String NOT_BEFORE = "(?=\\s*:?\\s*(?:حتى|قبل|الى|إلى|لغاية|لحين))";

    /** No news begins so: whatever stands behind it, the text is held back. */
    private static final Pattern PLAIN = Pattern.compile(
            "^(?:" + LEAD + "\\W+)*(?:"
                    + "(?:محظور|ممنوع|مؤجل|خاضع لحظر) (?:من )?(?:ال|لل)?نشر(?:ه|ها)?(?:" + NOT_BEFORE
                    + "|(?=\\s*(?::|$))|(?=\\s+(?:يوم|الساعة|\\d)))|لا (?:ي|ت)نشر" + NOT_BEFORE
                    + "|(?:غير|ليس) (?:مخصص(?:ة)? |قابل(?:ة)? |معد(?:ة)? |صالح(?:ة)? )?للنشر" + NOT_BEFORE
                    + "|(?:غير (?:مخصص|قابل|معد)|ليس) للنشر$|حظر (?:ال)?نشر(?=\\s*(?::|$))|للنشر بعد"
                    + "|(?:under )?embargo(?:ed)?(?=\\s*(?::|until|till|$))|embargoed(?=\\s)"
                    + "|not for (?:publication|release|broadcast)(?=\\s*(?::|before|until|till|$))"
                    + "|(?:hold|held) for release(?=\\s*(?::|until|till|$))|hold until"
                    + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** News may begin so: only a day or a time behind it makes it an embargo. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "^(?:" + LEAD + "\\W+)*(?:(?:محظور|ممنوع)" + NOT_BEFORE + "|(?:يحظر|يمنع) (?:ال)?نشر(?:ه|ها)?" + NOT_BEFORE
                    + "|حظر (?:ال)?نشر|(?:ال)?حظر" + NOT_BEFORE
                    + "|للنشر(?=\\s*(?::|في|يوم|الساعة|ابتداء|اعتبارا|\\d))"
                    + "|embargo|hold|for (?:release|publication)(?=\\s*(?::|at|on|after|from|not|\\d)))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

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

    /** The longer names first: a part of one may be another's. Of two places of one name the one with the later time counts. */
    private static final List<Place> PLACES = Stream.of(
                    "UTC: gmt,utc,z,غرينتش,جرينتش,غرينيتش,جرينيتش,غرينتش العالمي,ت غ,ت\\.غ,العالمي",
                    "Asia/Riyadh: مكة المكرمة,مكة,الرياض,السعودية,المملكة,riyadh,mecca,makkah,ksa,saudi",
                    "Asia/Dubai: دبي,أبوظبي,ابوظبي,أبو ظبي,ابو ظبي,الإمارات,الامارات,dubai,abu dhabi,uae,gst",
                    "Asia/Muscat: مسقط,سلطنة عمان,muscat,oman",
                    "Asia/Kuwait: الكويت,kuwait",
                    "Asia/Bahrain: البحرين,المنامة,bahrain",
                    "Asia/Qatar: الدوحة,قطر,doha,qatar",
                    "Asia/Amman: عمان,عمّان,الأردن,الاردن,amman",
                    "Asia/Beirut: بيروت,لبنان,beirut",
                    "Asia/Damascus: دمشق,سوريا,سورية,damascus",
                    "Asia/Baghdad: بغداد,العراق,baghdad",
                    "Asia/Jerusalem: القدس المحتلة,القدس,jerusalem",
                    "Asia/Gaza: فلسطين,غزة",
                    "Asia/Aden: صنعاء,عدن,اليمن",
                    "Africa/Cairo: القاهرة,مصر,cairo,egypt",
                    "Africa/Khartoum: الخرطوم,السودان,khartoum",
                    "Africa/Tripoli: طرابلس,ليبيا",
                    "Africa/Tunis: تونس,tunis",
                    "Africa/Algiers: الجزائر,algiers",
                    "Africa/Casablanca: الرباط,المغرب,الدار البيضاء,rabat",
                    "Africa/Nouakchott: نواكشوط,موريتانيا",
                    "Europe/London: لندن,london,bst",
                    "Europe/Paris: باريس,جنيف,بروكسل,paris,geneva,brussels,cet,cest",
                    "Europe/Istanbul: أنقرة,إسطنبول,اسطنبول,istanbul",
                    "Europe/Moscow: موسكو,moscow",
                    "America/New_York: نيويورك,واشنطن,new york,washington,et",
                    "-05:00: est",
                    "-04:00: edt")
            .flatMap(Place::all)
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private static final Set<String> FILLERS = Set.of(
            ("حتى قبل بعد الى إلى لغاية لحين من في يوم اليوم الموافق بتاريخ تاريخ الساعة ساعة عند تمام بتوقيت توقيت التوقيت بالتوقيت المحلي محلي محليا"
                            + " لبتوقيت وقت ابتداء ابتداءً اعتبارا و على هذا عام سنة الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت"
                            + " كانون صباح مساء ظهر النشر نشر"
                            + " until till before after from for on at the to of not day date time local publication release"
                            + " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun t hrs hours h")
                    .split(" "));

    /** A name of a place or a zone, whose time it is. */
    private record Place(Pattern name, ZoneId zone, int length) {
        static Stream<Place> all(String told) {
            int colon = told.indexOf(": ");
            ZoneId zone = ZoneId.of(told.substring(0, colon));
            return Arrays.stream(told.substring(colon + 2).split(","))
                    .map(name -> new Place(
                            Pattern.compile("(?i)(?<!\\p{L})(?:ب|ل)?" + name + "(?!\\p{L})"), zone, name.length()));
        }
    }

    /** An hour of a day, as far as it was told. */
    private record Hour(int hour, int minute, String half, boolean minutesTold) {}

    /** A draft without its embargo lines, and the line whose day cannot be read, or null. */
    record Heeded(Draft draft, EmbargoLine unread) {}

    /** Takes the embargo lines out of a draft's headline and first lines; the latest of them, and of its own embargo, counts. */
    static Heeded heed(Draft draft, LocalDate near, ZoneId zone) {
        List<EmbargoLine> found = new ArrayList<>();
        String headline = draft.headline();
        Optional<EmbargoLine> above = headline == null ? Optional.empty() : of(headline, near, zone);
        above.ifPresent(found::add);
        StringBuilder text = new StringBuilder();
        int seen = 0;
        for (String line : draft.text().lines().toList()) {
            Optional<EmbargoLine> here =
                    line.isBlank() || seen >= FIRST_LINES ? Optional.empty() : of(line, near, zone);
            seen += line.isBlank() || here.isPresent() ? 0 : 1;
            here.ifPresentOrElse(found::add, () -> text.append(line).append('\n'));
        }
        if (found.isEmpty()) {
            return new Heeded(draft, null);
        }
        Instant until = Stream.concat(
                        Stream.ofNullable(draft.embargo()), found.stream().map(EmbargoLine::until))
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        EmbargoLine unread =
                found.stream().filter(line -> line.until() == null).findFirst().orElse(null);
        String left = found.size() == 1 && above.isPresent() ? draft.text() : text.toString();
        return new Heeded(draft.under(until, above.isPresent() ? null : headline, left), unread);
    }

    /** The embargo lines among the first of a text, each with its line end. */
    static String linesOf(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .filter(EmbargoLine::isOne)
                .map(line -> line + "\n")
                .collect(java.util.stream.Collectors.joining());
    }

    static boolean isOne(String line) {
        return of(line, LocalDate.EPOCH, java.time.ZoneOffset.UTC).isPresent();
    }

    /**
     * What a line says, if it is one.
     *
     * @param near the day dates without a year are near
     * @param zone of times without one
     */
    static Optional<EmbargoLine> of(String line, LocalDate near, ZoneId zone) {
        if (line.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String shown = ModelText.clean(line).replace('\n', ' ');
        String plain = Digits.ascii(shown)
                .replaceAll("\\p{Mn}", "")
                .replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "")
                .replaceAll("\\s+", " ");
        Matcher phrase = PLAIN.matcher(plain);
        boolean sure = phrase.lookingAt();
        if (plain.length() > LONGEST || !sure && !phrase.usePattern(DOUBTFUL).lookingAt()) {
            return Optional.empty();
        }
        Rest rest = new Rest(plain.substring(phrase.end()), near, zone);
        boolean said = sure
                ? !rest.days.isEmpty() || plain.split(" ").length <= MOST_WORDS
                : rest.unknown == 0 ? !rest.days.isEmpty() || rest.timed : !rest.days.isEmpty() && rest.unknown <= 2;
        return said ? Optional.of(new EmbargoLine(shown, rest.until())) : Optional.empty();
    }

    /** What stands behind the phrase; each part that is understood is taken out of it. */
    private static final class Rest {
        private final LocalDate near;
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Hour> hours = new ArrayList<>();
        private final List<ZoneId> zones = new ArrayList<>();
        private final boolean timed;
        private final int unknown;
        private String text;

        Rest(String told, LocalDate near, ZoneId zone) {
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
                                : LocalDate.of(
                                        Integer.parseInt(m.group(3)), named.getMonthValue(), named.getDayOfMonth()));
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

        private void take(Pattern pattern, java.util.function.Function<Matcher, Hour> hour) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                hours.add(hour.apply(m));
            }
            text = m.replaceAll(" ");
        }

        private void places() {
            for (Place place : PLACES) {
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
    }

    private static List<String> reversed(List<String> hours) {
        List<String> out = new ArrayList<>(hours);
        java.util.Collections.reverse(out);
        return out;
    }
}
