package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * An Arabic word that holds a number, in every gender, case and common spelling.
 *
 * <ul>
 *   <li>clitics before it are taken off: و ف ب ل ك and the article, one of each at most;
 *   <li>the dual holds a two without a digit: مليونان, ألفين, مئتي;
 *   <li>words that hold a number only in company (أحد, واحد) are {@link Sort#ONE};
 *   <li>plurals of scale words alone (آلاف, ملايين) are no number.
 * </ul>
 *
 * @param sort its part in a number
 * @param value its value
 * @param and whether و stands before it
 * @param article whether the article stands before it
 * @param plural whether it counts only behind another number (آلاف)
 */
record NumberWord(Sort sort, BigDecimal value, boolean and, boolean article, boolean plural) {

    enum Sort {
        ONE,
        UNIT,
        TEN,
        TENS,
        HUNDREDS,
        SCALE,
        ORDINAL,
        FRACTION,
        DECADE
    }

    private record Entry(Sort sort, BigDecimal value, boolean plural) {}

    /** How long a word must be to be taken for a clitic and a number: لست and كست are other words. */
    private static final Map<Character, Integer> SHORTEST_BEHIND = Map.of('ب', 2, 'ل', 3, 'ك', 4);

    private static final Map<String, Entry> WORDS = new HashMap<>();

    static {
        String[][] units = {
            {"اثنان", "اثنين", "اثنتان", "اثنتين"},
            {"ثلاث", "ثلاثة", "ثلاثا"},
            {"أربع", "أربعة", "أربعا"},
            {"خمس", "خمسة", "خمسا"},
            {"ست", "ستة", "ستا"},
            {"سبع", "سبعة", "سبعا"},
            {"ثمان", "ثماني", "ثمانية", "ثمانيا"},
            {"تسع", "تسعة", "تسعا"}
        };
        for (int i = 0; i < units.length; i++) {
            put(Sort.UNIT, i + 2, units[i]);
        }
        put(Sort.ONE, 1, "أحد", "إحدى", "واحد", "واحدة", "واحدا", "حادي", "حادية", "حاد");
        put(Sort.ONE, 2, "اثنا", "اثني", "اثنتا", "اثنتي");
        put(Sort.TEN, 10, "عشر", "عشرة", "عشرا");
        String[] tens = {"عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
        for (int i = 0; i < tens.length; i++) {
            put(Sort.TENS, 10 * (i + 2), tens[i] + "ون", tens[i] + "ين");
            put(Sort.DECADE, 10 * (i + 2), tens[i] + "ينيات", tens[i] + "ينات");
        }
        put(Sort.HUNDREDS, 100, "مئة", "مائة", "ماية", "مية", "مئه");
        put(Sort.HUNDREDS, 200, "مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي", "ميتين");
        String[] hundreds = {"ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
        for (int i = 0; i < hundreds.length; i++) {
            put(Sort.HUNDREDS, 100 * (i + 3), hundreds[i] + "مئة", hundreds[i] + "مائة", hundreds[i] + "ماية");
        }
        put(Sort.HUNDREDS, 800, "ثمانيمئة", "ثمانيمائة");
        scale(1_000L, "ألف");
        scale(1_000_000L, "مليون");
        scale(1_000_000_000L, "مليار", "بليون");
        scale(1_000_000_000_000L, "تريليون", "ترليون");
        plural(1_000L, "آلاف", "ألوف");
        plural(1_000_000L, "ملايين");
        plural(1_000_000_000L, "مليارات", "بلايين");
        plural(1_000_000_000_000L, "تريليونات", "ترليونات");
        String[][] ordinals = {
            {"ثاني", "ثانية", "ثان"},
            {"ثالث", "ثالثة"},
            {"رابع", "رابعة"},
            {"خامس", "خامسة"},
            {"سادس", "سادسة"},
            {"سابع", "سابعة"},
            {"ثامن", "ثامنة"},
            {"تاسع", "تاسعة"},
            {"عاشر", "عاشرة"}
        };
        for (int i = 0; i < ordinals.length; i++) {
            put(Sort.ORDINAL, i + 2, ordinals[i]);
            WORDS.put(ordinals[i][0] + "ا", new Entry(Sort.ORDINAL, Fact.of(i + 2), true));
        }
        fraction("0.5", "نصف");
        fraction("0.3333", "ثلث");
        fraction("0.6667", "ثلثا", "ثلثي", "ثلثان", "ثلثين");
        fraction("0.25", "ربع");
    }

    private static void put(Sort sort, long value, String... words) {
        for (String word : words) {
            WORDS.put(ArabicToken.fold(word), new Entry(sort, Fact.of(value), false));
        }
    }

    private static void scale(long value, String... words) {
        for (String word : words) {
            put(Sort.SCALE, value, word);
            put(Sort.SCALE, value, word + "ا");
            put(Sort.SCALE, 2 * value, word + "ان", word + "ين", word + "ي");
        }
    }

    private static void plural(long value, String... words) {
        for (String word : words) {
            WORDS.put(ArabicToken.fold(word), new Entry(Sort.SCALE, Fact.of(value), true));
        }
    }

    private static void fraction(String value, String... words) {
        for (String word : words) {
            WORDS.put(ArabicToken.fold(word), new Entry(Sort.FRACTION, new BigDecimal(value), false));
        }
    }

    /** ثلثها, نصفهم: a fraction stays a fact, another number only explains one (خامسهم, ثلاثتها). */
    private static NumberWord ofPossessed(String word, boolean and) {
        for (String suffix : new String[] {"هما", "ها", "هم", "هن", "نا", "ه"}) {
            if (word.endsWith(suffix) && word.length() > suffix.length() + 1) {
                String stem = word.substring(0, word.length() - suffix.length());
                Entry entry = WORDS.get(stem);
                if (entry == null && stem.endsWith("ت")) {
                    entry = WORDS.get(stem.substring(0, stem.length() - 1) + "ه");
                }
                if (entry != null) {
                    return new NumberWord(entry.sort, entry.value, and, false, entry.sort != Sort.FRACTION);
                }
            }
        }
        return null;
    }

    /** What number a word holds, or null. */
    static NumberWord of(ArabicToken token) {
        if (token.kind() != ArabicToken.Kind.WORD) {
            return null;
        }
        String word = token.folded();
        Entry entry = WORDS.get(word);
        boolean and = false;
        boolean article = false;
        if (entry == null && word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')) {
            and = word.charAt(0) == 'و';
            word = word.substring(1);
            entry = WORDS.get(word);
        }
        if (entry == null && word.length() > 4 && word.startsWith("لل")) {
            article = true;
            word = word.substring(2);
            entry = WORDS.get(word);
        }
        if (entry == null && word.length() > SHORTEST_BEHIND.getOrDefault(word.charAt(0), Integer.MAX_VALUE)) {
            word = word.substring(1);
            entry = WORDS.get(word);
        }
        if (entry == null && word.length() > 3 && word.startsWith("ال")) {
            article = true;
            word = word.substring(2);
            entry = WORDS.get(word);
        }
        if (entry == null) {
            return ofPossessed(word, and);
        }
        return new NumberWord(entry.sort, entry.value, and, article, entry.plural);
    }
}
