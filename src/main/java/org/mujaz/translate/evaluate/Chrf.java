package org.mujaz.translate.evaluate;

import java.util.HashMap;
import java.util.Map;

/** Corpus chrF2: runs of up to six characters, white space left out, recall counting twice; equal to sacreBLEU's. */
public final class Chrf implements Metric {
    /** The sacreBLEU whose figures these are. */
    static final String SACREBLEU = "2.6.0";

    private static final int ORDER = 6;
    private static final double BETA_SQUARED = 4;

    /** For each order the runs of the output, of the reference, and those in both. */
    @Override
    public double[] counts(String output, String reference) {
        int[] ours =
                Tokenizer13a.SPACE.matcher(output).replaceAll("").codePoints().toArray();
        int[] theirs = Tokenizer13a.SPACE
                .matcher(reference)
                .replaceAll("")
                .codePoints()
                .toArray();
        double[] counts = new double[3 * ORDER];
        for (int n = 1; n <= ORDER; n++) {
            Map<String, Integer> left = grams(theirs, n);
            for (Map.Entry<String, Integer> gram : grams(ours, n).entrySet()) {
                counts[3 * n - 3] += left.isEmpty() ? 0 : gram.getValue();
                counts[3 * n - 1] += Math.min(gram.getValue(), left.getOrDefault(gram.getKey(), 0));
            }
            counts[3 * n - 2] = Math.max(0, theirs.length - n + 1);
        }
        return counts;
    }

    private static Map<String, Integer> grams(int[] characters, int size) {
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + size <= characters.length; i++) {
            grams.merge(new String(characters, i, size), 1, Integer::sum);
        }
        return grams;
    }

    @Override
    public double score(double[] sum) {
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int n = 0; n < sum.length / 3; n++) {
            if (sum[3 * n] > 0 && sum[3 * n + 1] > 0) {
                precision += sum[3 * n + 2] / sum[3 * n];
                recall += sum[3 * n + 2] / sum[3 * n + 1];
                orders++;
            }
        }
        if (orders == 0 || precision + recall == 0) {
            return 0;
        }
        precision /= orders;
        recall /= orders;
        return 100 * (1 + BETA_SQUARED) * precision * recall / (BETA_SQUARED * precision + recall);
    }

    @Override
    public String signature() {
        return "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:" + SACREBLEU;
    }
}
