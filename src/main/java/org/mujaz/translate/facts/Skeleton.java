package org.mujaz.translate.facts;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The consonants of a name, written alike for Arabic and Latin letters, and how far two of them are apart.
 *
 * <ul>
 *   <li>vowels, ع, ء and letters doubled in Latin fall out; w, y and h are weak and cost little, and so does the second of two like
 *       letters (Hadidi, الحديدي; Mohammed, محمد; Allah, الله);
 *   <li>letters that writers exchange (k q g, s z th, d dh, j g, p b, v f) lie close;
 *   <li>the article stands apart from the name and falls out in either script.
 * </ul>
 */
final class Skeleton {
    private static final double WEAK = 0.2;
    private static final double CLOSE = 0.4;
    private static final String[] CLOSE_TOGETHER = {
        "kgxGr", "szTS", "tdTDz", "jgSyz", "bf", "mn", "xh", "kS", "sTSx", "Gw", "kj", "wf", "wb", "ts", "jd", "rl"
    };

    private Skeleton() {}

    static String ofArabic(String word) {
        String folded = ArabicToken.fold(word);
        if (folded.startsWith("ال") && folded.length() > 4) {
            folded = folded.substring(2);
        }
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char bone =
                    switch (c) {
                        case 'ب', 'پ' -> 'b';
                        case 'ت', 'ط' -> 't';
                        case 'ث' -> 'T';
                        case 'ج', 'چ' -> 'j';
                        case 'ح', 'ه' -> i == folded.length() - 1 && c == 'ه' ? 0 : 'h';
                        case 'خ' -> 'x';
                        case 'د', 'ض' -> 'd';
                        case 'ذ', 'ظ' -> 'D';
                        case 'ر' -> 'r';
                        case 'ز' -> 'z';
                        case 'س', 'ص' -> 's';
                        case 'ش' -> 'S';
                        case 'غ' -> 'G';
                        case 'ف', 'ڤ' -> 'f';
                        case 'ق', 'ك' -> 'k';
                        case 'گ' -> 'g';
                        case 'ل' -> 'l';
                        case 'م' -> 'm';
                        case 'ن' -> 'n';
                        case 'و' -> 'w';
                        case 'ي' -> 'y';
                        default -> 0;
                    };
            add(bones, bone, false);
        }
        return bones.toString();
    }

    static String ofLatin(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o');
        if (plain.matches("(al|el|an|ar|as|ash|at|ad|az)-.{2,}")) {
            plain = plain.substring(plain.indexOf('-') + 1);
        }
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char next = i + 1 < plain.length() ? plain.charAt(i + 1) : 0;
            char bone;
            int skip = 0;
            if (next == 'h' && "sckgdtpz".indexOf(c) >= 0) {
                bone = "SSxGDTfj".charAt("sckgdtpz".indexOf(c));
                skip = 1;
            } else {
                bone = switch (c) {
                    case 'b', 'p' -> 'b';
                    case 'c' -> "eiy".indexOf(next) >= 0 && next != 0 ? 's' : 'k';
                    case 'd' -> 'd';
                    case 'f', 'v' -> 'f';
                    case 'g' -> 'g';
                    case 'h' -> i == plain.length() - 1 ? 0 : 'h';
                    case 'j' -> 'j';
                    case 'k', 'q' -> 'k';
                    case 'l' -> 'l';
                    case 'm' -> 'm';
                    case 'n' -> 'n';
                    case 'r' -> 'r';
                    case 's' -> 's';
                    case 't' -> 't';
                    case 'w' -> 'w';
                    case 'y' -> 'y';
                    case 'z' -> 'z';
                    case 'x' -> 'k';
                    default -> 0;
                };
                if (c == 'x') {
                    add(bones, 'k', false);
                    bone = 's';
                }
            }
            add(bones, bone, i > 0 && plain.charAt(i - 1) == c);
            i += skip;
        }
        return bones.toString();
    }

    private static void add(StringBuilder bones, char bone, boolean doubled) {
        if (bone != 0 && !(doubled && bones.length() > 0 && bones.charAt(bones.length() - 1) == bone)) {
            bones.append(bone);
        }
    }

    /** From 0 (alike) to 1 (nothing in common): the cost of making one of the other, by the longer one's length. */
    static double distance(String a, String b) {
        double longest = Math.max(weight(a), weight(b));
        if (longest == 0) {
            return a.isEmpty() == b.isEmpty() ? 0 : 0.5;
        }
        double[] row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            row[j] = row[j - 1] + cost(b, j - 1);
        }
        for (int i = 1; i <= a.length(); i++) {
            double diagonal = row[0];
            row[0] += cost(a, i - 1);
            for (int j = 1; j <= b.length(); j++) {
                double best = Math.min(
                        diagonal + exchange(a.charAt(i - 1), b.charAt(j - 1)),
                        Math.min(row[j] + cost(a, i - 1), row[j - 1] + cost(b, j - 1)));
                diagonal = row[j];
                row[j] = best;
            }
        }
        return Math.min(1, row[b.length()] / longest);
    }

    /** How much there is to compare: 1 for a consonant, less for a weak one. */
    static double weight(String bones) {
        double weight = 0;
        for (int i = 0; i < bones.length(); i++) {
            weight += cost(bones, i);
        }
        return weight;
    }

    private static double cost(String bones, int at) {
        int before = at - 1;
        while (before >= 0 && isWeak(bones.charAt(before))) {
            before--;
        }
        return isWeak(bones.charAt(at)) || before >= 0 && bones.charAt(before) == bones.charAt(at) ? WEAK : 1;
    }

    private static boolean isWeak(char bone) {
        return bone == 'w' || bone == 'y' || bone == 'h';
    }

    private static double exchange(char a, char b) {
        if (a == b) {
            return 0;
        }
        for (String group : CLOSE_TOGETHER) {
            if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
                return CLOSE;
            }
        }
        return isWeak(a) && isWeak(b) ? WEAK : 1;
    }
}
