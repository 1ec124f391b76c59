package org.mujaz.model.hub;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a server asks to wait: {@code Retry-After} in seconds or as a date, or the hub's own {@code RateLimit}. */
final class RetryAfter {
    private static final Pattern RESET = Pattern.compile("(?:^|[;,\\s])t=(\\d{1,6})");

    private RetryAfter() {}

    static Duration of(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        if (!value.isEmpty()) {
            try {
                Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                // By the server's own clock where it tells it: ours may be wrong.
                Instant now = headers.firstValue("Date")
                        .map(told -> ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant())
                        .orElseGet(Instant::now);
                return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        Matcher reset = RESET.matcher(headers.firstValue("RateLimit").orElse(""));
        return reset.find() ? Duration.ofSeconds(Long.parseLong(reset.group(1))) : null;
    }
}
