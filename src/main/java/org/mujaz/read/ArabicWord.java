package org.mujaz.read;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicNormalizer;

/**
 * Reduces an Arabic word to what its forms share, for search only.
 *
 * <p>Letters are folded as Lucene does it (alef forms, final yeh, teh marbuta, vowel signs, tatweel). Then come off:
 *
 * <ul>
 *   <li>conjunction, preposition and article together: ال وال فال بال كال ولل لل …
 *   <li>endings: ها هم هما كم نا (with the ت of a teh marbuta, or the ات of a plural) ات ون ين ان تين تان ية ه ي, at most
 *       twice, never below three letters
 * </ul>
 *
 * <p>A single و ف ب ل ك in front may be a clitic (لوزارة) or the word's own letter (وزارة): no rule can tell. Such a word
 * has two readings, and both are searched; a stem known to begin with its own letter has one. A word also
 * has two where an ending's first letter may be its own: the ت of شركتين belongs to the ending, that of ثابتين does not.
 */
final class ArabicWord {
    private static final int SHORTEST = 3;
    private static final String[] ARTICLES = {
        "وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل"
    };
    private static final String CLITICS = "وفبلك";

    /** Endings that begin with a letter which may belong to the word. */
    private static final String[] AMBIGUOUS = {"اتهما", "اتها", "اتهم", "اتكم", "اتنا", "اته", "تين", "تان"};

    private static final String[] ENDINGS = {
        "تهما", "تها", "تهم", "تكم", "تنا", "ته", "هما", "يات", "ها", "هم", "كم", "نا", "ات", "ون", "ين", "ان", "يه",
        "وا", "ه", "ي"
    };

    /** Stems whose first letter is their own, however often it is a clitic elsewhere. */
    private static final Set<String> OWN_LETTER = Set.of(
            "وزار",
            "وزير",
            "وزراء",
            "وفد",
            "وفود",
            "وطن",
            "وكال",
            "وكيل",
            "وحد",
            "وقع",
            "وصل",
            "وصول",
            "وفق",
            "وفا",
            "وضع",
            "واجب",
            "واقع",
            "والد",
            "وثيق",
            "وثائق",
            "وسائل",
            "وسيل",
            "وسط",
            "وظائف",
            "وظيف",
            "وقت",
            "وقف",
            "وقاي",
            "ولاي",
            "بلد",
            "بلاد",
            "بنك",
            "بنوك",
            "بحر",
            "برنامج",
            "برامج",
            "بيان",
            "بيئ",
            "بناء",
            "بطول",
            "باريس",
            "بريطان",
            "بروتوكول",
            "برلمان",
            "بعث",
            "بلدي",
            "بيت",
            "بيع",
            "بترول",
            "بغداد",
            "بيروت",
            "بدا",
            "بحث",
            "بحوث",
            "لجن",
            "لقاء",
            "لغ",
            "لبن",
            "ليب",
            "لندن",
            "ليل",
            "لاعب",
            "لقاح",
            "لوائح",
            "لواء",
            "لائح",
            "كهرباء",
            "كتاب",
            "كتب",
            "كويت",
            "كور",
            "كلم",
            "كلي",
            "كلف",
            "كامل",
            "كبير",
            "كبار",
            "كرم",
            "كريم",
            "فرنس",
            "فلسطين",
            "فريق",
            "فرق",
            "فعال",
            "فعل",
            "فتح",
            "فرص",
            "فخام",
            "فرع",
            "فضل",
            "فضاء",
            "فكر",
            "فترة",
            "فتر",
            "فيصل",
            "فهد",
            "فوز",
            "فئ");

    private ArabicWord() {}

    /** Whether the word holds an Arabic letter and so belongs here. */
    static boolean is(CharSequence word) {
        return word.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /** The word's stems, the likeliest first. */
    static Set<String> stems(String word) {
        char[] letters = word.toCharArray();
        int length = new ArabicNormalizer().normalize(letters, letters.length);
        String folded = new String(letters, 0, length);
        Set<String> stems = new LinkedHashSet<>();
        for (String article : ARTICLES) {
            if (folded.startsWith(article) && folded.length() - article.length() >= SHORTEST) {
                String rest = folded.substring(article.length());
                // In للجنة the article's lam and the word's own have become one.
                String own = article.endsWith("لل") ? withoutEndings("ل" + rest) : "";
                if (OWN_LETTER.contains(own)) {
                    stems.add(own);
                } else {
                    read(rest, stems);
                }
                return stems;
            }
        }
        read(folded, stems);
        String bare = folded;
        // و or ف may stand before another clitic: ولوزارة has three readings.
        for (int i = 0; i < 2; i++) {
            if (bare.length() <= SHORTEST
                    || CLITICS.indexOf(bare.charAt(0)) < 0
                    || i > 0 && "وف".indexOf(folded.charAt(0)) < 0
                    || OWN_LETTER.contains(withoutEndings(bare))) {
                break;
            }
            bare = bare.substring(1);
            read(bare, stems);
        }
        return stems;
    }

    private static void read(String word, Set<String> stems) {
        stems.add(withoutEndings(word));
        for (String ending : AMBIGUOUS) {
            if (comesOff(ending, word)) {
                stems.add(withoutEnding(without(ending.substring(1), word)));
            }
        }
    }

    private static String withoutEndings(String word) {
        String stem = word;
        for (int i = 0; i < 2; i++) {
            String shorter = withoutEnding(stem);
            if (shorter.length() == stem.length()) {
                break;
            }
            stem = shorter;
        }
        return stem;
    }

    private static String withoutEnding(String word) {
        for (String[] endings : new String[][] {AMBIGUOUS, ENDINGS}) {
            for (String ending : endings) {
                if (comesOff(ending, word)) {
                    return without(ending, word);
                }
            }
        }
        return word;
    }

    private static boolean comesOff(String ending, String word) {
        return word.endsWith(ending) && word.length() - ending.length() >= SHORTEST;
    }

    private static String without(String ending, String word) {
        return word.substring(0, word.length() - ending.length());
    }
}
