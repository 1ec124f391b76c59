package org.mujaz.translate.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Corpus BLEU of up to four words with exponential smoothing, equal to sacreBLEU's. */
public final class Bleu implements Metric {
    private static final int ORDER = 4;

    /** Output length, reference length, then matches and totals of each order. */
    @Override
    public double[] counts(String output, String reference) {
        String[] ours = Tokenizer13a.tokens(output.stripTrailing());
        String[] theirs = Tokenizer13a.tokens(reference.stripTrailing());
        double[] counts = new double[2 + 2 * ORDER];
        counts[0] = ours.length;
        counts[1] = theirs.length;
        for (int n = 1; n <= ORDER; n++) {
            Map<List<String>, Integer> left = grams(theirs, n);
            for (Map.Entry<List<String>, Integer> gram : grams(ours, n).entrySet()) {
                counts[1 + n] += Math.min(gram.getValue(), left.getOrDefault(gram.getKey(), 0));
                counts[1 + ORDER + n] += gram.getValue();
            }
        }
        return counts;
    }

    private static Map<List<String>, Integer> grams(String[] words, int size) {
        List<String> list = List.of(words);
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int i = 0; i + size <= words.length; i++) {
            grams.merge(list.subList(i, i + size), 1, Integer::sum);
        }
        return grams;
    }

    @Override
    public double score(double[] sum) {
        if (sum.length == 0 || sum[0] == 0 || sum[2] == 0) {
            return 0;
        }
        double smoothing = 1;
        double logs = 0;
        for (int n = 1; n <= ORDER; n++) {
            double matches = sum[1 + n];
            double total = sum[1 + ORDER + n];
            if (total == 0) {
                return 0;
            }
            if (matches == 0) {
                smoothing *= 2;
                logs += Math.log(100 / (smoothing * total));
            } else {
                logs += Math.log(100 * matches / total);
            }
        }
        double brevity = sum[0] < sum[1] ? Math.exp(1 - sum[1] / sum[0]) : 1;
        return brevity * Math.exp(logs / ORDER);
    }

    @Override
    public String signature() {
        return "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:" + Chrf.SACREBLEU;
    }
}
