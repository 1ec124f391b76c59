package org.mujaz.text;

/** How Arabic a text's script is; which language of that script it is written in is decided elsewhere. */
public final class Arabicness {
    private Arabicness() {}

    /** The share of letters that are of the Arabic script, from 0 to 1; 0 for a text without letters. */
    public static double letterShare(String text) {
        long arabic = text.codePoints().filter(Letters::isArabic).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters == 0 ? 0 : (double) arabic / letters;
    }
}
