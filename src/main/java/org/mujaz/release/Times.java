package org.mujaz.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as machines write them; what cannot be read is none rather than an error. */
final class Times {
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss[XXX][XX][X]", Locale.ROOT);
    private static final DateTimeFormatter BASIC_DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private Times() {}

    /** The day as the sender's own clock had it (2024-06-12T23:30:00+03:00 is the 12th). */
    static LocalDate day(String text) {
        if (text == null || text.length() < 8) {
            return null;
        }
        try {
            return text.charAt(4) == '-'
                    ? LocalDate.parse(text.strip().substring(0, 10))
                    : LocalDate.parse(text.strip().substring(0, 8), BASIC_DAY);
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            OffsetDateTime mail = mail(text);
            return mail == null ? null : mail.toLocalDate();
        }
    }

    /** An instant; without an offset it is taken as UTC. */
    static Instant instant(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        try {
            return OffsetDateTime.parse(plain).toInstant();
        } catch (DateTimeException ignored) {
            // Not with an offset; the next form.
        }
        try {
            return LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException ignored) {
            // Not without one either.
        }
        try {
            return plain.matches("\\d{8}T\\d{6}[Z+-].*")
                    ? OffsetDateTime.parse(plain, BASIC).toInstant()
                    : plain.matches("\\d{8}T\\d{6}")
                            ? LocalDateTime.parse(plain, BASIC).toInstant(ZoneOffset.UTC)
                            : mail(plain) == null ? null : mail(plain).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OffsetDateTime mail(String text) {
        try {
            return OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
