package org.mujaz.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Text and dates as a page may show them.
 *
 * <p>Release text comes from strangers. Templates escape it; what escaping leaves in place, characters that turn the
 * direction of their surroundings or cannot be seen, is taken out here.
 */
final class Shown {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Shown() {}

    /** The text without control characters, bidi controls and invisible fillers; null becomes "". */
    static String text(String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                kept.append((char) c);
            } else if (!hidden(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().strip();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            // Lone surrogates cannot be encoded and would end the writing of the page.
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            // Format characters turn or hide text; only the joiners shape letters (Persian names need them).
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> c == 0xFEFF || c == 0x115F || c == 0x1160 || c == 0x3164;
        };
    }

    static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }
}
