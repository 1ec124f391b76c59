package org.mujaz.release;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mujaz.text.Fingerprint;
import org.mujaz.text.FunctionWords;
import org.mujaz.text.Letters;

/**
 * What two releases have in common, to find one statement sent by two agencies. Runs of three words are compared; a
 * number or a single word that the other lacks makes it another story: releases are full of set phrases in which only
 * names differ, and "fell" for "rose" is one word. So does a denial that it lacks, or another order: "5 killed, 3 injured" is not
 * "3 killed, 5 injured". Particles and honorifics do not count.
 */
final class Likeness {
    private static final int RUN = 3;
    private static final int ROWS = 4;
    private static final int BANDS = 16;
    private static final int SHORTEST = 25;
    private static final Pattern DENIAL =
            Pattern.compile("[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|عدم|دون|بدون|نفي|نفت|ينفي|تنفي)");
    private static final double COMMON_RUNS = 0.88;

    private final List<String> words;
    private final Set<Long> runs;
    private long[] bands;

    Likeness(String body) {
        words = List.of(Fingerprint.words(body).split(" "));
        runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(mix(String.join(" ", words.subList(i, i + RUN)).hashCode() * 31L
                    + words.get(i).hashCode()));
        }
    }

    /** Hashes of which nearly equal texts share at least one; none for a text too short to compare. */
    long[] bands() {
        if (bands == null) {
            bands = words.size() < SHORTEST ? new long[0] : hashes();
        }
        return bands;
    }

    private long[] hashes() {
        long[] smallest = new long[ROWS * BANDS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (long run : runs) {
            for (int i = 0; i < smallest.length; i++) {
                smallest[i] = Math.min(smallest[i], mix(run + i * 0x9E3779B97F4A7C15L));
            }
        }
        long[] out = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash ^ smallest[band * ROWS + row]);
            }
            out[band] = hash;
        }
        return out;
    }

    /** Whether the earlier release already tells all that this one does. */
    boolean isToldBy(Likeness earlier) {
        if (words.size() < SHORTEST || runs.isEmpty()) {
            return false;
        }
        long common = runs.stream().filter(earlier.runs::contains).count();
        List<String> known = folded(earlier.words);
        List<String> own = folded(words);
        return common >= COMMON_RUNS * runs.size()
                && inOrder(own, known)
                && known.stream().allMatch(word -> !DENIAL.matcher(word).matches() || own.contains(word));
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Letters::folded).toList();
    }

    /** Whether the words that count stand in this order among others. */
    private static boolean inOrder(List<String> words, List<String> others) {
        int at = 0;
        for (String word : words) {
            if (FunctionWords.has(word)) {
                continue;
            }
            while (at < others.size() && !others.get(at).equals(word)) {
                at++;
            }
            if (at == others.size()) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
