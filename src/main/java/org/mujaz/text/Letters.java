package org.mujaz.text;

/** The code points the rules of this package speak of, by name. */
public final class Letters {
    static final int ALEF_MADDA = 0x0622;
    static final int ALEF_HAMZA_ABOVE = 0x0623;
    static final int ALEF_HAMZA_BELOW = 0x0625;
    static final int ALEF = 0x0627;
    static final int TEH_MARBUTA = 0x0629;
    static final int HEH = 0x0647;
    static final int WAW = 0x0648;
    static final int ALEF_MAKSURA = 0x0649;
    static final int YEH = 0x064A;
    static final int KAF = 0x0643;
    static final int TATWEEL = 0x0640;
    static final int FATHATAN = 0x064B;
    static final int HAMZA_BELOW_MARK = 0x0655;
    static final int SUPERSCRIPT_ALEF = 0x0670;
    static final int ALEF_WASLA = 0x0671;
    static final int KEHEH = 0x06A9;
    static final int FARSI_YEH = 0x06CC;

    static final int ARABIC_COMMA = 0x060C;
    static final int ARABIC_SEMICOLON = 0x061B;
    static final int ARABIC_LETTER_MARK = 0x061C;
    static final int ARABIC_QUESTION_MARK = 0x061F;
    static final int ARABIC_PERCENT = 0x066A;
    static final int ARABIC_DECIMAL = 0x066B;
    static final int ARABIC_THOUSANDS = 0x066C;

    private Letters() {}

    /** A letter of the Arabic block or its supplements (marks, digits and punctuation are none). */
    static boolean isArabic(int c) {
        return c >= 0x0600 && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC && Character.isLetter(c);
    }

    /** The vowel signs and other marks written over and under letters. */
    static boolean isMark(int c) {
        return c >= FATHATAN && c <= 0x065F || c == SUPERSCRIPT_ALEF || c >= 0x06D6 && c <= 0x06ED && c != 0x06DD;
    }

    /** Shapes of letters (isolated, initial, medial, final, ligatures) that stand for the letters themselves. */
    static boolean isPresentationForm(int c) {
        return c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F || c >= 0xFE70 && c <= 0xFEFC;
    }

    /** Characters that steer or join others and are not seen themselves. */
    static boolean isInvisible(int c) {
        return switch (c) {
            case 0x00AD, 0x034F, ARABIC_LETTER_MARK, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0 ->
                true;
            default ->
                c >= 0x200B && c <= 0x200F
                        || c >= 0x202A && c <= 0x202E
                        || c >= 0x2060 && c <= 0x206F
                        || c >= 0xFE00 && c <= 0xFE0F
                        || c >= 0xFFF9 && c <= 0xFFFB
                        || c >= 0xE0000 && c <= 0xE0FFF;
        };
    }

    /** A word without what two writers spell differently: أ إ آ ٱ are ا, ى is ي, ة is ه, ئ before ة stays. */
    public static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded.append(
                    switch (c) {
                        case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
                        case '\u0649', '\u06CC' -> '\u064A';
                        case '\u0629' -> '\u0647';
                        case '\u06A9' -> '\u0643';
                        default -> c;
                    });
        }
        return folded.toString();
    }

    /** Letters of the Arabic script alone, everything between them as one {@code gap}. */
    static String wordsOf(String text, char gap) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetterOfScript(c)) {
                out.append(c);
            } else if (!isMark(c)
                    && c != TATWEEL
                    && !isInvisible(c)
                    && out.length() > 0
                    && out.charAt(out.length() - 1) != gap) {
                out.append(gap);
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == gap ? out.substring(0, end - 1) : out.toString();
    }

    private static boolean isLetterOfScript(char c) {
        return c >= 0x0621 && c <= 0x063A
                || c >= 0x0641 && c <= 0x064A
                || c >= 0x066E && c <= 0x06D3 && !isMark(c)
                || c == 0x06D5
                || c == 0x06EE
                || c == 0x06EF
                || c >= 0x06FA && c <= 0x06FF
                || c >= 0x0750 && c <= 0x077F;
    }
}
