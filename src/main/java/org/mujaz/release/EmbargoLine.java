package org.mujaz.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Embargo latest = Stream.concat(
                        Stream.ofNullable(draft.embargo()),
                        found.stream().map(line -> new Embargo(line.text(), line.until())))
                .filter(embargo -> embargo.until() != null)
                .max(Comparator.comparing(Embargo::until))
                .orElse(null);
        EmbargoLine unread =
                found.stream().filter(line -> line.until() == null).findFirst().orElse(null);
        String left = found.size() == 1 && above.isPresent() ? draft.text() : text.toString();
        return new Heeded(draft.under(latest, above.isPresent() ? null : headline, left), unread);
    }

    /** The embargo lines among the first of a text, each with its line end. */
    static String linesOf(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .filter(EmbargoLine::isOne)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    static boolean isOne(String line) {
        return of(line, LocalDate.EPOCH, ZoneOffset.UTC).isPresent();
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
        EmbargoTime rest = new EmbargoTime(plain.substring(phrase.end()), near, zone);
        boolean said = sure
                ? rest.namesADay() || plain.split(" ").length <= MOST_WORDS
                : rest.unknown() == 0 ? rest.namesADay() || rest.namesATime() : rest.namesADay() && rest.unknown() <= 2;
        return said ? Optional.of(new EmbargoLine(shown, rest.until())) : Optional.empty();
    }
}
