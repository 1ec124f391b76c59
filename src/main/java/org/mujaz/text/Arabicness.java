package org.mujaz.text;

import java.util.Set;

/**
 * How Arabic a text is, judged by letters, the article and function words. Meant for telling a right decoding from a wrong
 * one and Arabic from other scripts; which language of the Arabic script a text is written in is decided elsewhere.
 */
public final class Arabicness {
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "في",
            "من",
            "على",
            "إلى",
            "الى",
            "عن",
            "مع",
            "أن",
            "ان",
            "إن",
            "التي",
            "الذي",
            "هذا",
            "هذه",
            "ذلك",
            "بين",
            "بعد",
            "قبل",
            "خلال",
            "كما",
            "وقد",
            "قد",
            "لم",
            "لن",
            "لا",
            "ما",
            "كان",
            "كانت",
            "هو",
            "هي",
            "كل",
            "عند",
            "حيث",
            "ثم",
            "أو",
            "او",
            "بن",
            "آل",
            "وفي",
            "ومن",
            "وعلى",
            "غير",
            "تم",
            "أي",
            "به",
            "له",
            "لها",
            "بها",
            "عام",
            "يوم",
            "اليوم",
            "رئيس",
            "وزير",
            "الملك",
            "الأمير",
            "مجلس",
            "دولة",
            "حول",
            "ضد",
            "نحو",
            "أمام",
            "عبر",
            "منذ",
            "حتى",
            "بشأن",
            "وزارة",
            "المملكة",
            "العربية",
            "السعودية",
            "محمد",
            "عبدالله",
            "يبحث",
            "يستقبل",
            "أكد",
            "قال");

    private Arabicness() {}

    /** The share of letters that are of the Arabic script, from 0 to 1; 0 for a text without letters. */
    public static double letterShare(String text) {
        long arabic = text.codePoints().filter(Letters::isArabic).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters == 0 ? 0 : (double) arabic / letters;
    }

    /**
     * How much like Arabic words a decoding reads, a word: above 0.3 for real text, below 0 where bytes were read in the
     * wrong charset.
     */
    public static double wordScore(String text) {
        int words = 0;
        double score = 0;
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sc}\\p{Sk}\\p{Sm}\\p{Cc}\\p{Co}\\p{Cn}]+")) {
            if (word.codePoints().anyMatch(c -> c > 0x7F)) {
                words++;
                score += score(word);
            }
        }
        return words == 0 ? 0 : score / words;
    }

    private static double score(String word) {
        int arabic = 0;
        int foreign = 0;
        int rare = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x0621 && c <= 0x064A) {
                arabic++;
                rare += misplaced(word, i) ? 1 : 0;
            } else if (!Letters.isMark(c) && !Character.isDigit(c)) {
                foreign++;
            }
        }
        if (arabic == 0) {
            return -0.5;
        }
        if (foreign > 0) {
            return -1.5;
        }
        double sense = FUNCTION_WORDS.contains(word)
                ? 2
                : word.startsWith("ال") || word.startsWith("وال") || word.startsWith("بال") || word.startsWith("لل")
                        ? 1.5
                        : 0.4;
        return sense - 1.2 * rare;
    }

    /** Letters where Arabic never has them: teh marbuta or alef maksura inside, hamza or alef hamza below at the end. */
    private static boolean misplaced(String word, int i) {
        char c = word.charAt(i);
        boolean last = i + 1 == word.length();
        boolean before = !last && Letters.isMark(word.charAt(i + 1));
        return switch (c) {
            case 0x0629, 0x0649 -> !last && !before || word.length() == 1;
            case 0x0625 -> last;
            case 0x0621 -> i == 0;
            default -> i > 1 && c == word.charAt(i - 1) && c == word.charAt(i - 2);
        };
    }
}
