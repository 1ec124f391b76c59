package org.mujaz.text;

import java.text.Normalizer;

/**
 * Text as pages, models and the database may see it. Nothing that carries meaning is changed (no letter is folded into
 * another: that is for search only).
 *
 * <ul>
 *   <li>Shapes of letters (U+FB50–FDFF, U+FE70–FEFC) become the letters.
 *   <li>Bidirectional controls, joiners, soft hyphens, byte order marks and variation selectors go.
 *   <li>Other control characters (U+0000 among them), lone surrogates and non-characters go.
 *   <li>Tatweel goes, but not the one of {@code هـ} (Hijri), and one that stands alone is the dash it is used as.
 *   <li>Runs of white space become one space, or one newline where they hold a line end; none at either end.
 *   <li>Composed characters (NFC), so that أ is one character however it was typed.
 * </ul>
 */
public final class ModelText {
    private ModelText() {}

    /** What may be shown, stored and translated. Applying it twice changes nothing. */
    public static String clean(String text) {
        return foldSpace(tatweel(Normalizer.normalize(visible(text), Normalizer.Form.NFC)));
    }

    /**
     * {@link #clean}, with what is only another way of writing the same put into the way the models were tuned on:
     * Arabic-Indic digits and their separators as ASCII, Persian yeh and kaf between Arabic letters as Arabic ones.
     */
    public static String forModel(String text) {
        return Digits.ascii(persianShapes(clean(text)));
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                out.append('\n');
            } else if (c == '\n' || c == '\t' || c == '\f' || c == 0x0B || c == 0x85) {
                out.append(c == '\t' ? ' ' : '\n');
            } else if (Letters.isPresentationForm(c)) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .strip());
            } else if (!Letters.isInvisible(c) && isText(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static String tatweel(String text) {
        if (text.indexOf(Letters.TATWEEL) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != Letters.TATWEEL) {
                out.append(text.charAt(i));
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == Letters.TATWEEL) {
                end++;
            }
            boolean letterBefore = i > 0 && isLetterOrMark(text.charAt(i - 1));
            boolean letterAfter = end < text.length() && isLetterOrMark(text.charAt(end));
            if (!letterBefore && !letterAfter) {
                out.append('-');
            } else if (letterBefore && !letterAfter && isLoneHeh(text, i - 1)) {
                out.append((char) Letters.TATWEEL);
            }
            i = end - 1;
        }
        return out.toString();
    }

    private static boolean isLoneHeh(String text, int at) {
        return text.charAt(at) == Letters.HEH && (at == 0 || !isLetterOrMark(text.charAt(at - 1)));
    }

    private static boolean isLetterOrMark(char c) {
        return Character.isLetter(c) && c != Letters.TATWEEL || Letters.isMark(c);
    }

    private static String foldSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        boolean line = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == 0x2028 || c == 0x2029) {
                line = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else {
                if (out.length() > 0 && (line || space)) {
                    out.append(line ? '\n' : ' ');
                }
                space = false;
                line = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String persianShapes(String text) {
        if (text.indexOf(Letters.KEHEH) < 0 && text.indexOf(Letters.FARSI_YEH) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
            if (c == Letters.KEHEH) {
                out.append((char) Letters.KAF);
            } else if (c == Letters.FARSI_YEH) {
                // At a word's end it may stand for either letter; على, إلى and the like are the commoner by far.
                out.append((char) (ends && FarsiYeh.isMaksura(text, i) ? Letters.ALEF_MAKSURA : Letters.YEH));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
