package org.mujaz.text;

import java.util.Set;

/** Words whose full stop need not end a sentence. */
final class Abbreviations {
    /** Before a name or number, as any single letter: they never end a sentence. Written without the stops inside. */
    private static final Set<String> BEFORE = Set.of(
            "أد", "اد", "صب", "تلف", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "No", "Nos", "Gen", "Col", "Lt", "Sgt",
            "Capt", "Gov", "Sen", "Rep", "Rev", "Hon", "Fig", "Art", "Vol", "vs", "eg", "ie", "Jan", "Feb", "Mar",
            "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    /** After a number, as any single letter: currencies, calendars, measures. */
    private static final Set<String> AFTER_NUMBER = Set.of(
            "هـ", "قم", "بم", "رس", "دك", "دب", "دأ", "رع", "رق", "جم", "دع", "دت", "دج", "لل", "كم", "سم", "مم", "كغ",
            "كلغ", "كجم", "كغم", "مج");

    private Abbreviations() {}

    /**
     * @param before the text up to and with a full stop
     * @param after what follows
     * @return whether the full stop belongs to an abbreviation and the sentence goes on
     */
    static boolean goesOn(String before, String after) {
        int end = before.length();
        if (end == 0 || before.charAt(end - 1) != '.') {
            return false;
        }
        int start = end;
        while (start > 0 && isPart(before.charAt(start - 1))) {
            start--;
        }
        String written = before.substring(start, end);
        String word = written.replace(".", "");
        if (word.isEmpty()) {
            return false;
        }
        if (followsNumber(before, start)) {
            return (AFTER_NUMBER.contains(word) || word.length() == 1) && !Starters.opens(after);
        }
        String bare = word.length() > 1 && word.startsWith("و") ? word.substring(1) : word;
        return bare.length() == 1 || BEFORE.contains(bare) || isSpelt(written);
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || c == '.';
    }

    /** Letters with a stop after each: ر.س. or U.S.A. */
    private static boolean isSpelt(String written) {
        if (written.indexOf('.') == written.length() - 1) {
            return false;
        }
        for (String piece : written.split("\\.")) {
            if (piece.length() > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean followsNumber(String text, int at) {
        int i = at;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        return i > 0 && Character.isDigit(text.charAt(i - 1));
    }
}
