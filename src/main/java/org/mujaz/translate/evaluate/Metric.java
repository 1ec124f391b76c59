package org.mujaz.translate.evaluate;

import java.util.List;

/** A score of a whole corpus, computed from counts that add up over its segments. */
public interface Metric {

    /** The counts of one segment; always the same number of them. */
    double[] counts(String output, String reference);

    /** The corpus score, 0 to 100, of counts summed over segments. */
    double score(double[] sum);

    /** What exactly was computed, in sacreBLEU's words. */
    String signature();

    /** The counts of every segment. */
    default double[][] counts(List<String> outputs, List<String> references) {
        if (outputs.size() != references.size()) {
            throw new IllegalArgumentException(outputs.size() + " outputs, " + references.size() + " references");
        }
        double[][] counts = new double[outputs.size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = counts(outputs.get(i), references.get(i));
        }
        return counts;
    }

    /** The score of a corpus. */
    default double score(List<String> outputs, List<String> references) {
        return score(sum(counts(outputs, references)));
    }

    static double[] sum(double[][] counts) {
        double[] sum = new double[counts.length == 0 ? 0 : counts[0].length];
        for (double[] segment : counts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += segment[i];
            }
        }
        return sum;
    }
}
