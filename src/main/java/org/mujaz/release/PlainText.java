package org.mujaz.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mujaz.text.Lines;
import org.mujaz.text.ModelText;
import org.mujaz.text.SentenceSplitter;

/**
 * Plain text as newsrooms send it: the first line with something on it is the headline (a kicker that ends in dots
 * included), the rest is the body, perhaps with a dateline at its head.
 *
 * <p>A text that begins with a dateline has no headline; its first sentence stands in. A text of one short line has no
 * body; the line is both.
 *
 * <p>Several releases in one text are told apart by a separator line where the job file names one, otherwise by a
 * dateline behind a blank line: it and the single short line before it begin the next release.
 */
final class PlainText {
    private static final int LONGEST_HEADLINE = 300;
    private static final int HEADLINE_WORDS = 20;

    private PlainText() {}

    /** The text of each release a file holds. */
    static List<String> releases(String text, String separator) {
        return separator.isEmpty() ? byDateline(text) : bySeparator(text, separator);
    }

    private static List<String> bySeparator(String text, String separator) {
        List<String> out = new ArrayList<>();
        for (String part : text.split("(?m)^\\s*" + Pattern.quote(separator.strip()) + "\\s*$")) {
            if (!part.isBlank()) {
                out.add(part);
            }
        }
        return out.isEmpty() ? List.of(text) : out;
    }

    private static List<String> byDateline(String text) {
        List<String> lines = text.lines().toList();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (startsRelease(lines, i)) {
                starts.add(headlineBefore(lines, i));
            }
        }
        if (starts.size() < 2) {
            return List.of(text);
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            out.add(String.join("\n", lines.subList(from, to)));
        }
        return out;
    }

    private static boolean startsRelease(List<String> lines, int i) {
        boolean blankBefore = i == 0 || isGap(lines.get(i - 1));
        return blankBefore
                && !lines.get(i).isBlank()
                && Dateline.of(ModelText.clean(lines.get(i)).strip() + "\n", java.time.LocalDate.EPOCH)
                        .isPresent();
    }

    /** The line the release with its dateline at {@code i} begins at: its headline's, where there is one. */
    private static int headlineBefore(List<String> lines, int i) {
        int line = i - 1;
        while (line >= 0 && isGap(lines.get(line))) {
            line--;
        }
        boolean headline = line >= 0
                && lines.get(line).strip().length() <= LONGEST_HEADLINE
                && (line == 0 || isGap(lines.get(line - 1)))
                && !endsSentence(lines.get(line).strip());
        int start = headline ? line : i;
        for (int above = start - 1; above >= 0 && isGap(lines.get(above)); above--) {
            // An embargo is that of the release below it, never the last line of the one above.
            start = lines.get(above).isBlank() ? start : above;
        }
        return start;
    }

    private static boolean isGap(String line) {
        return line.isBlank() || EmbargoLine.isOne(line);
    }

    private static boolean endsSentence(String line) {
        return line.endsWith(".") && !line.endsWith("..");
    }

    /** Headline and body of one release. */
    static Parts parts(String text, java.time.LocalDate near) {
        String trimmed = text.strip();
        Optional<Dateline> atTop = Dateline.of(trimmed, near);
        if (atTop.isPresent()) {
            List<String> body = Lines.paragraphs(trimmed.substring(atTop.get().end()));
            return new Parts(firstSentence(body), body, atTop);
        }
        int end = trimmed.indexOf('\n');
        String first = end < 0 ? trimmed : trimmed.substring(0, end).strip();
        List<String> all = Lines.paragraphs(trimmed);
        if (end < 0 || first.length() > LONGEST_HEADLINE) {
            return new Parts(firstSentence(all), all, Optional.empty());
        }
        String rest = trimmed.substring(end).strip();
        Optional<Dateline> dateline = Dateline.of(rest, near);
        List<String> body = Lines.paragraphs(
                dateline.isPresent() ? rest.substring(dateline.get().end()) : rest);
        List<String> told = body.isEmpty() ? all : body;
        // Of a damaged first line nothing may be left that can be seen.
        String headline = Lines.paragraphs(first).stream().findFirst().orElseGet(() -> firstSentence(told));
        return new Parts(headline, told, dateline);
    }

    private static String firstSentence(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            List<String> sentences = SentenceSplitter.sentences(paragraph);
            if (!sentences.isEmpty()) {
                List<String> words = List.of(sentences.get(0).split(" "));
                return words.size() <= HEADLINE_WORDS
                        ? sentences.get(0)
                        : String.join(" ", words.subList(0, HEADLINE_WORDS)) + " …";
            }
        }
        return "";
    }

    /** A release's text in its parts. */
    record Parts(String headline, List<String> body, Optional<Dateline> dateline) {}
}
