package org.mujaz.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a very long sentence where a clause ends, so that each part can be translated by itself: after ؛, after a comma
 * (best where a verb of saying or a participle follows: وأشار, مؤكدا), before و and its like, and only where there is
 * nothing better between two words.
 *
 * <p>The parts joined with one space are the sentence. Commas inside numbers are no boundary.
 */
public final class ClauseSplitter {
    private static final int NOT_WORTH_IT = 6;

    private ClauseSplitter() {}

    /**
     * @param sentence one sentence, white space folded
     * @param maxWords the most words a part may have, at least 2
     */
    public static List<String> split(String sentence, int maxWords) {
        if (maxWords < 2) {
            throw new IllegalArgumentException("maxWords " + maxWords);
        }
        String[] words = sentence.strip().split("\\s+");
        List<String> out = new ArrayList<>();
        divide(words, 0, words.length, maxWords, out);
        return out;
    }

    private static void divide(String[] words, int from, int to, int maxWords, List<String> out) {
        if (to - from <= maxWords) {
            out.add(String.join(" ", List.of(words).subList(from, to)));
            return;
        }
        int best = from + (to - from) / 2;
        double bestWorth = Double.NEGATIVE_INFINITY;
        int margin = to - from > 2 * NOT_WORTH_IT && maxWords > NOT_WORTH_IT ? NOT_WORTH_IT / 2 : 1;
        for (int i = from + margin; i <= to - margin; i++) {
            double worth = boundary(words, i) - unevenness(i, from, to);
            if (worth > bestWorth) {
                best = i;
                bestWorth = worth;
            }
        }
        divide(words, from, best, maxWords, out);
        divide(words, best, to, maxWords, out);
    }

    /** How good a place before word {@code i} is to divide at. */
    private static double boundary(String[] words, int i) {
        String before = words[i - 1];
        char last = before.charAt(before.length() - 1);
        int opens = Starters.strength(words[i]);
        boolean comma = last == '،' || last == ',';
        if (insideNumber(words, i) || words[i].equals("،") || words[i].equals(",") || isJoined(before)) {
            return -5;
        }
        if (last == '؛' || last == ';') {
            return 6;
        }
        if (comma) {
            return 3 + opens * 0.6;
        }
        return opens * 0.8;
    }

    private static boolean insideNumber(String[] words, int i) {
        return Character.isDigit(words[i].charAt(0))
                && Character.isDigit(words[i - 1].charAt(words[i - 1].length() - 1));
    }

    /** Words that never stand at the end of a clause. */
    private static boolean isJoined(String before) {
        return switch (before) {
            case "في",
                    "من",
                    "إلى",
                    "على",
                    "عن",
                    "مع",
                    "بن",
                    "آل",
                    "عبد",
                    "أن",
                    "إن",
                    "قد",
                    "لا",
                    "لم",
                    "لن",
                    "و",
                    "ما",
                    "أو" -> true;
            default -> false;
        };
    }

    /** Grows from 0 in the middle to 4 at the ends. */
    private static double unevenness(int i, int from, int to) {
        double middle = (from + to) / 2.0;
        double off = Math.abs(i - middle) / ((to - from) / 2.0);
        return 4 * off * off;
    }
}
