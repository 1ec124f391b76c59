package org.mujaz.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as machines write them; what cannot be read is null rather than an error. */
final class Times {
    private static final Pattern MOMENT = Pattern.compile("(?i)(?<day>\\d{4}-\\d{2}-\\d{2}|\\d{8})"
            + "(?:[T\\s]*(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d+)?)?)?"
            + "\\s*(?:Z|UTC|GMT|(?<offset>[+-]\\d{2}(?::?\\d{2})?))?");
    /** Eight digits of a longer number are no day. */
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{8}(?=(?:\\d{4}|\\d{6})?(?!\\d))");

    private static final DateTimeFormatter BASIC_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** The day as the sender's own clock had it (2024-06-12T23:30:00+03:00 is the 12th). */
    static LocalDate day(String text) {
        return day(text, ZoneOffset.UTC);
    }

    /**
     * As {@link #day(String)}.
     *
     * @param zone whose day a number of seconds is of, which tells no clock
     */
    static LocalDate day(String text, ZoneId zone) {
        String plain = text == null ? "" : text.strip();
        Instant epoch = epoch(plain);
        if (epoch != null) {
            return LocalDate.ofInstant(epoch, zone);
        }
        Matcher m = DAY.matcher(plain);
        try {
            if (m.lookingAt()) {
                return LocalDate.parse(m.group().replace("-", ""), BASIC_DAY);
            }
        } catch (DateTimeException e) {
            return null;
        }
        OffsetDateTime mail = mail(plain);
        return mail == null ? null : mail.toLocalDate();
    }

    /** An instant; without an offset it is taken as UTC. A day alone is the end of it, for nobody is to be early. */
    static Instant instant(String text) {
        String plain = text == null ? "" : text.strip();
        Matcher m = MOMENT.matcher(plain);
        try {
            if (!m.matches()) {
                OffsetDateTime mail = mail(plain);
                return mail != null ? mail.toInstant() : epoch(plain);
            }
            LocalDate day = LocalDate.parse(m.group("day").replace("-", ""), BASIC_DAY);
            LocalDateTime local = m.group("hour") == null ? day.plusDays(1).atStartOfDay() : day.atTime(time(m));
            return local.toInstant(m.group("offset") == null ? ZoneOffset.UTC : ZoneOffset.of(m.group("offset")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(Matcher m) {
        return LocalTime.of(
                Integer.parseInt(m.group("hour")),
                Integer.parseInt(m.group("minute")),
                m.group("second") == null ? 0 : Integer.parseInt(m.group("second")));
    }

    /** Seconds or milliseconds since 1970. */
    private static Instant epoch(String text) {
        return text.matches("\\d{10}")
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : text.matches("\\d{13}") ? Instant.ofEpochMilli(Long.parseLong(text)) : null;
    }

    /** As mails have it; behind the offset a comment may name the zone. */
    private static OffsetDateTime mail(String text) {
        try {
            String plain =
                    text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
            return OffsetDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
