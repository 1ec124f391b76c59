package org.mujaz.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences by ICU's rules, with what Arabic press releases need besides:
 *
 * <ul>
 *   <li>Lines wrapped by hand are joined first (ICU ends a sentence at every line end).
 *   <li>The stop of an abbreviation (د. م. ر.س.) or of a list's number ("1. ") ends nothing; three dots neither.
 *   <li>A stop with the next sentence right behind it (بوزارة الداخلية.خلال) ends the sentence.
 *   <li>A short quotation of several sentences stays in one piece; opening marks go with what they open.
 *   <li>A paragraph's end ends a sentence, full stop or not. No character but white space is lost.
 * </ul>
 */
public final class SentenceSplitter {
    private static final int SHORT_QUOTATION = 45;

    private SentenceSplitter() {}

    /** The body's paragraphs, each as its sentences; a paragraph without a letter or digit is left out. */
    public static List<List<String>> paragraphs(String body) {
        List<List<String>> out = new ArrayList<>();
        for (String paragraph : Lines.paragraphs(body)) {
            List<String> sentences = sentences(paragraph);
            if (!sentences.isEmpty()) {
                out.add(sentences);
            }
        }
        return out;
    }

    /** The sentences of one paragraph. */
    public static List<String> sentences(String paragraph) {
        String text = ModelText.clean(paragraph).replace('\n', ' ');
        List<String> out = new ArrayList<>();
        int start = 0;
        BreakIterator breaks = BreakIterator.getSentenceInstance(new ULocale("ar"));
        breaks.setText(text);
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            int end = beforeOpeningMarks(text, start, at);
            if (end < text.length() && (goesOn(text, start, end) || insideShortQuotation(text, start, end))) {
                continue;
            }
            add(out, text.substring(start, end));
            start = end;
        }
        if (start < text.length()) {
            add(out, text.substring(start));
        }
        return out;
    }

    private static void add(List<String> out, String piece) {
        String sentence = piece.strip();
        if (sentence.isEmpty()) {
            return;
        }
        if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
            out.add(sentence);
        } else if (!out.isEmpty()) {
            out.set(out.size() - 1, out.get(out.size() - 1) + " " + sentence);
        }
    }

    private static int beforeOpeningMarks(String text, int start, int at) {
        int end = at;
        while (end > start && isOpening(text, end - 1)) {
            end--;
        }
        return end == start ? at : end;
    }

    private static boolean isOpening(String text, int at) {
        char c = text.charAt(at);
        return c == '«'
                || c == '('
                || c == '['
                || c == '“' && text.indexOf('”', at) > at && at > 0 && !openQuote(text, at);
    }

    private static boolean openQuote(String text, int at) {
        int open = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            open += c == '“' ? 1 : c == '”' ? -1 : 0;
        }
        return open > 0;
    }

    private static boolean goesOn(String text, int start, int end) {
        String before = text.substring(start, end).stripTrailing();
        String after = text.substring(end).stripLeading();
        return endsWithDots(before)
                || isListNumber(before)
                || !before.codePoints().anyMatch(Character::isLetter) && !before.isEmpty() && !hasDigit(before)
                || Abbreviations.goesOn(before, after);
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean endsWithDots(String before) {
        int end = before.length();
        while (end > 0 && Lines.isCloser(before.charAt(end - 1))) {
            end--;
        }
        return end > 0 && before.charAt(end - 1) == '…'
                || end > 1 && before.charAt(end - 1) == '.' && before.charAt(end - 2) == '.';
    }

    private static boolean isListNumber(String before) {
        String number = before.endsWith(".") ? before.substring(0, before.length() - 1) : "x";
        return number.length() <= 3 && !number.isEmpty() && number.codePoints().allMatch(Character::isDigit);
    }

    /** Whether a quotation opened in this sentence is still open here and closes soon. */
    private static boolean insideShortQuotation(String text, int start, int end) {
        int opened = Quotations.openedAt(text, start, end);
        if (opened < 0) {
            return false;
        }
        int closes = Quotations.closesAt(text, opened, end);
        return closes > 0 && words(text, opened, closes) <= SHORT_QUOTATION;
    }

    private static int words(String text, int from, int to) {
        return text.substring(from, to).split("\\s+").length;
    }
}
