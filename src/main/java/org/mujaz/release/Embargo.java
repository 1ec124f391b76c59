package org.mujaz.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What holds an item back for a time.
 *
 * @param stated as its sender wrote it
 * @param until not to be used before; null where that cannot be read from what is stated
 */
record Embargo(String stated, Instant until) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}");

    /** Programs that always write the field fill it so. */
    private static final Set<String> NONE = Set.of("", "false", "no", "none", "null", "0");

    /** The embargo an item states in a field of its own, or null where it states none. */
    static Embargo of(String stated) {
        boolean none = stated == null || NONE.contains(stated.strip().toLowerCase(Locale.ROOT));
        return none ? null : new Embargo(stated.strip(), Times.instant(stated));
    }

    /** As {@link #of}, where the field says when an item is free: many name nothing but the day they send it on. */
    static Embargo before(String stated) {
        Embargo embargo = of(stated);
        return embargo != null
                        && embargo.until() != null
                        && DAY.matcher(embargo.stated()).matches()
                ? new Embargo(stated, embargo.until().minus(Duration.ofDays(1)))
                : embargo;
    }
}
