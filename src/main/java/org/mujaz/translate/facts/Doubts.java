package org.mujaz.translate.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reasons not to call a sentence checked, too weak for a mark:
 *
 * <ul>
 *   <li>its length lies outside the middle of what good translations have;
 *   <li>a clause behind a comma may be gone;
 *   <li>one side denies more often than the other, whatever explains it;
 *   <li>a month or weekday of the English is not read in the Arabic;
 *   <li>a person or country of the English sounds like nothing in the Arabic;
 *   <li>one side speaks of a rise and the other of a fall.
 * </ul>
 */
final class Doubts {

    /** Up to so many Arabic characters, the ratio lies between low and high in 86 good translations of a hundred. */
    private record Band(int characters, double low, double high) {}

    private static final List<Band> BANDS = List.of(
            new Band(60, 0.97, 1.58),
            new Band(120, 1.04, 1.61),
            new Band(200, 1.12, 1.55),
            new Band(300, 1.15, 1.51),
            new Band(Integer.MAX_VALUE, 1.17, 1.49));

    private static final Set<String> PARTICLES =
            Set.of("لا", "لم", "لن", "ليس", "ليست", "ليسوا", "عدم", "بعدم", "لعدم", "ألا", "لما", "لسنا", "لست");
    private static final Set<String> WITHOUT = Set.of("دون", "بدون", "بلا");
    private static final Set<String> WEAK_PARTICLES =
            Set.of("غير", "نفى", "نفت", "ينفي", "تنفي", "كلا", "سوى", "إلا", "خلا", "خلت", "رفض", "رفضت", "منع", "حظر");
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(not|no|never|cannot|nor|neither|none|nothing|nobody|without|unless|fail(?:ed|s|ure|ing)?|non)\\b|n['\u2019]t\\b"
                    + "|\\bun(?!i|der|til|to|cle|rwa|hcr|esco|sc|dp)\\w{4,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CORE_DENIAL = Pattern.compile(
            "\\b(not|never|cannot|no)\\b(?! ?\\.? ?\\d)(?! (only|more than|less than|later than|fewer than|longer))|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINT = Pattern.compile(
            "[,;:\u2013\u2014(]| - |\\b(and|while|but|as well as|which|as)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UP = Pattern.compile(
            "\\b(rose|rise|rises|risen|rising|increas\\w*|grew|grow\\w*|higher|climb\\w*|jump\\w*|rais\\w*|surg\\w*|up|gain\\w*|soar\\w*|expand\\w*)\\b");
    private static final Pattern DOWN = Pattern.compile(
            "\\b(fell|fall|falls|fallen|falling|decreas\\w*|declin\\w*|drop\\w*|lower\\w*|reduc\\w*|cut|cuts|shr[ai]nk\\w*|down|slump\\w*|plung\\w*|less|los\\w+)\\b");
    private static final Pattern ARABIC_UP = Pattern.compile(
            "(?<!\\p{L})[وف]?(ارتف\\p{L}*|[يت]رتفع|زاد\\p{L}*|زياده|بزياده|نمو|نما|صعد\\p{L}*|صعود|قفز\\p{L}*|رفع\\p{L}*)(?!\\p{L})");
    private static final Pattern ARABIC_DOWN = Pattern.compile(
            "(?<!\\p{L})[وف]?(انخف\\p{L}*|تراجع\\p{L}*|هبط\\p{L}*|هبوط|خفض\\p{L}*|[يت]نخفض|تقلص\\p{L}*|قلص\\p{L}*|تدن\\p{L}*)(?!\\p{L})");

    private Doubts() {}

    static boolean any(String arabic, String english) {
        return isOutOfLength(arabic, english)
                || losesClause(arabic, english)
                || deniesOtherwise(arabic, english)
                || hasStrangeDate(arabic, english)
                || hasStrangeName(arabic, english)
                || turnsRound(arabic, english);
    }

    static boolean isOutOfLength(String arabic, String english) {
        double ratio = (double) english.length() / Math.max(1, arabic.length());
        Band band = BANDS.stream()
                .filter(b -> arabic.length() < b.characters)
                .findFirst()
                .orElseThrow();
        return ratio < band.low || ratio > band.high;
    }

    /** The Arabic goes on behind a comma, and the English has nothing that could begin a second part. */
    static boolean losesClause(String arabic, String english) {
        return (arabic.indexOf('\u060C') >= 0 || arabic.indexOf('\u061B') >= 0)
                && !JOINT.matcher(english).find();
    }

    static boolean deniesOtherwise(String arabic, String english) {
        int strong = 0;
        int without = 0;
        int weak = 0;
        for (ArabicToken token : ArabicToken.of(ArabicToken.clean(arabic))) {
            strong += isIn(PARTICLES, token.text()) ? 1 : 0;
            without += isIn(WITHOUT, token.text()) ? 1 : 0;
            weak += isIn(WEAK_PARTICLES, token.text()) ? 1 : 0;
        }
        return DENIAL.matcher(english).results().count() < strong + without
                || CORE_DENIAL.matcher(english).results().count() > strong + without + weak;
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word)
                || word.length() > 2 && "وف".indexOf(word.charAt(0)) >= 0 && words.contains(word.substring(1));
    }

    /** A month or weekday that the Arabic does not name, not even as another word. */
    static boolean hasStrangeDate(String arabic, String english) {
        EnglishFigures figures = new EnglishFigures(english);
        if (figures.months().isEmpty() && figures.weekdays().isEmpty()) {
            return false;
        }
        Set<Integer> months = new HashSet<>();
        Set<Integer> days = new HashSet<>();
        for (Fact fact : new ArabicFigures(arabic).facts()) {
            switch (fact.sort()) {
                case MONTH -> months.add(fact.value().intValue());
                case WEEKDAY -> days.add(fact.value().intValue());
                default -> {}
            }
        }
        return !months.containsAll(figures.months()) || !days.containsAll(figures.weekdays());
    }

    static boolean turnsRound(String arabic, String english) {
        String folded = ArabicToken.fold(ArabicToken.clean(arabic));
        String lower = english.toLowerCase(Locale.ROOT);
        boolean up = ARABIC_UP.matcher(folded).find();
        boolean down = ARABIC_DOWN.matcher(folded).find();
        return up && !down && !UP.matcher(lower).find() && DOWN.matcher(lower).find()
                || down
                        && !up
                        && !DOWN.matcher(lower).find()
                        && UP.matcher(lower).find();
    }

    static boolean hasStrangeName(String arabic, String english) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        return StrangeNames.any(tokens, english);
    }
}
