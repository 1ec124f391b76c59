package org.mujaz.summarize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;

/**
 * The day a release speaks on. A brief is read the next morning or years later, and "today" says nothing then: it is written as the
 * date.
 */
final class Day {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);
    private static final int ANY_YEAR = 2023;
    private static final String WEEKDAY = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
    private static final Pattern TODAY = Pattern.compile(
            "(?<before>\\b(?:until|till|to|of|from|since|by|on) )?\\b(?<word>(?:the )?day before yesterday|(?:earlier )?today|tonight|this (?<part>morning|afternoon|evening)"
                    + "|yesterday(?: (?<partbefore>morning|afternoon|evening))?|last (?<night>night|evening))\\b(?!['’\\-])(?:,? "
                    + WEEKDAY + "\\b)?",
            Pattern.CASE_INSENSITIVE);
    /** Before "today": these days, not this day. */
    private static final Pattern TIMES = Pattern.compile(
            "\\b(?:(?:world|humanity)(?: \\p{L}+){0,2}|(?:fac(?:es?|ing)|witness(?:es|ing)?|enjoy(?:s|ing)?|experienc(?:es?|ing)|go(?:es|ing)? through)) $");

    private static final Pattern MONTH_DAY = Pattern.compile(
            "\\b(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.? (?<day>\\d{1,2})\\b|\\b(?<day2>\\d{1,2}) (?<month2>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final LocalDate date;

    private Day(LocalDate date) {
        this.date = date;
    }

    /** The release's own date, or that of the dateline its first sentence was translated with; unknown otherwise. */
    static Day of(TranslatedRelease release) {
        if (release.release().date() != null) {
            return new Day(release.release().date());
        }
        List<SentencePair> body = release.body();
        return new Day(body.isEmpty() ? null : inDateline(body.get(0).english()).orElse(null));
    }

    private static Optional<LocalDate> inDateline(String english) {
        Matcher day = MONTH_DAY.matcher(Dateline.of(english));
        if (!day.find()) {
            return Optional.empty();
        }
        boolean monthFirst = day.group("month") != null;
        try {
            return Optional.of(LocalDate.of(
                    ANY_YEAR,
                    MONTHS.indexOf(day.group(monthFirst ? "month" : "month2")) + 1,
                    Integer.parseInt(day.group(monthFirst ? "day" : "day2"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "October 12", and the two days before it: what a brief may say of it. Empty where it is unknown. */
    String words() {
        return date == null
                ? ""
                : WORDS.format(date) + ". " + WORDS.format(date.minusDays(1)) + ". " + WORDS.format(date.minusDays(2))
                        + ".";
    }

    /** What a dateline says of it, to stand before a text that lost its own: "October 12 (KUNA): ". */
    String dateline(String agency) {
        return date == null ? "" : WORDS.format(date) + (agency == null ? "" : " (" + agency + ")") + ": ";
    }

    /** The sentence with its "today" or "last night" as the date; unchanged inside a quotation or where the day is unknown. */
    String dated(String english) {
        if (date == null) {
            return english;
        }
        Matcher word = TODAY.matcher(english);
        StringBuilder dated = new StringBuilder();
        while (word.find()) {
            String before = english.substring(0, word.start());
            boolean kept = isQuoted(before) || TIMES.matcher(before).find();
            word.appendReplacement(dated, Matcher.quoteReplacement(kept ? word.group() : replacement(word)));
        }
        String whole = word.appendTail(dated).toString();
        return whole.equals(english) ? english : Condensed.capitalised(whole);
    }

    /** Whether what stands before leaves a quotation open. */
    private static boolean isQuoted(String before) {
        return before.chars().filter(c -> c == '"' || c == '“' || c == '”').count() % 2 == 1;
    }

    private String replacement(Matcher word) {
        String said = word.group("word").toLowerCase(Locale.ROOT);
        int ago = said.contains("before") ? 2 : said.matches("(yesterday|last).*") ? 1 : 0;
        String day = WORDS.format(date.minusDays(ago));
        String part = word.group("part") != null
                ? word.group("part")
                : word.group("partbefore") != null ? word.group("partbefore") : word.group("night");
        if (word.group("word").equalsIgnoreCase("tonight")) {
            part = "evening";
        }
        if (word.group("before") != null) {
            return word.group("before") + (part == null ? day : "the " + part + " of " + day);
        }
        String of = part == null ? "" : part.equalsIgnoreCase("night") ? "the night of " : "the " + part + " of ";
        return "on " + of + day;
    }
}
