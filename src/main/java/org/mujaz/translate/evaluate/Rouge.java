package org.mujaz.translate.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ROUGE F-measures (0 to 100) of a brief against a reference, as Google's rouge-score computes them without stemming.
 *
 * @param one single words
 * @param two pairs of words
 * @param longest the longest common run with gaps
 */
public record Rouge(double one, double two, double longest) {

    public static Rouge of(String brief, String reference) {
        List<String> ours = words(brief);
        List<String> theirs = words(reference);
        return new Rouge(
                grams(ours, theirs, 1), grams(ours, theirs, 2), f(longest(ours, theirs), ours.size(), theirs.size()));
    }

    /** The mean over briefs. */
    public static Rouge mean(List<Rouge> scores) {
        return new Rouge(
                scores.stream().mapToDouble(Rouge::one).average().orElse(0),
                scores.stream().mapToDouble(Rouge::two).average().orElse(0),
                scores.stream().mapToDouble(Rouge::longest).average().orElse(0));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static double grams(List<String> ours, List<String> theirs, int size) {
        Map<List<String>, Integer> left = new HashMap<>();
        for (int i = 0; i + size <= theirs.size(); i++) {
            left.merge(theirs.subList(i, i + size), 1, Integer::sum);
        }
        int matches = 0;
        for (int i = 0; i + size <= ours.size(); i++) {
            List<String> gram = ours.subList(i, i + size);
            int count = left.getOrDefault(gram, 0);
            if (count > 0) {
                matches++;
                left.put(gram, count - 1);
            }
        }
        return f(matches, ours.size() - size + 1, theirs.size() - size + 1);
    }

    private static double f(int matches, int ours, int theirs) {
        return matches == 0 ? 0 : 100.0 * 2 * matches / (ours + theirs);
    }

    private static int longest(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }
}
