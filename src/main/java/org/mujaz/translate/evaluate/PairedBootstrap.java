package org.mujaz.translate.evaluate;

import java.util.Random;

/**
 * Whether one system is better than another by more than chance: the same segments drawn again and again with
 * replacement for both (Koehn 2004, as sacreBLEU's {@code --paired-bs} does it).
 *
 * @param baseline score of the first system
 * @param other score of the second
 * @param low the difference's lower bound (2.5 % of the draws lie below)
 * @param high its upper bound
 * @param p how probable a difference as great is when both are equally good
 */
public record PairedBootstrap(double baseline, double other, double low, double high, double p) {
    private static final int DRAWS = 1000;
    private static final long SEED = 12345;

    /** Compares two systems by the counts of their segments. */
    public static PairedBootstrap of(Metric metric, double[][] baseline, double[][] other) {
        if (baseline.length != other.length || baseline.length == 0) {
            throw new IllegalArgumentException(baseline.length + " and " + other.length + " segments");
        }
        double first = metric.score(Metric.sum(baseline));
        double second = metric.score(Metric.sum(other));
        double real = Math.abs(second - first);
        double[] differences = new double[DRAWS];
        Random random = new Random(SEED);
        double mean = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] a = new double[baseline[0].length];
            double[] b = new double[a.length];
            for (int k = 0; k < baseline.length; k++) {
                int segment = random.nextInt(baseline.length);
                for (int i = 0; i < a.length; i++) {
                    a[i] += baseline[segment][i];
                    b[i] += other[segment][i];
                }
            }
            differences[draw] = metric.score(b) - metric.score(a);
            mean += differences[draw] / DRAWS;
        }
        int asGreat = 0;
        for (double difference : differences) {
            asGreat += Math.abs(difference - mean) >= real ? 1 : 0;
        }
        java.util.Arrays.sort(differences);
        return new PairedBootstrap(
                first,
                second,
                differences[(int) (DRAWS * 0.025)],
                differences[(int) (DRAWS * 0.975)],
                (asGreat + 1.0) / (DRAWS + 1.0));
    }
}
