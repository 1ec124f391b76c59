package org.mujaz.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs of one to four letters, word edges included, and whole words weigh for each of some classes (a log-linear
 * model). The file it is read from says what it was fitted to.
 */
final class LetterModel {
    private static final int LONGEST_RUN = 4;
    private static final char EDGE = '_';

    private final double[] beforehand;
    private final Map<String, short[]> weights;

    private LetterModel(double[] beforehand, Map<String, short[]> weights) {
        this.beforehand = beforehand;
        this.weights = weights;
    }

    /**
     * Reads a model.
     *
     * @param name a file beside this class: lines that begin with {@code #} explain; each other one holds a run, a tab
     *     and what it weighs for each class in hundredths of a nat, commas between, nothing for zero; no run at
     *     all stands for what a text weighs before anything is read
     */
    static LetterModel read(String name) {
        Map<String, short[]> weights = new HashMap<>();
        try (InputStream in = LetterModel.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    weights.put(line.substring(0, tab), numbers(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        short[] first = weights.remove("");
        double[] beforehand = new double[first.length];
        add(beforehand, first);
        return new LetterModel(beforehand, weights);
    }

    private static short[] numbers(String list) {
        String[] parts = list.split(",", -1);
        short[] out = new short[parts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = parts[i].isEmpty() ? 0 : Short.parseShort(parts[i]);
        }
        return out;
    }

    /** Whether it has met the letter. */
    boolean knows(char letter) {
        return weights.containsKey(String.valueOf(letter));
    }

    /** What words weigh for each class, in nats. */
    double[] weigh(List<String> words) {
        double[] out = beforehand.clone();
        for (String word : words) {
            String framed = EDGE + word + EDGE;
            for (int length = 1; length <= LONGEST_RUN; length++) {
                for (int i = 0; i + length <= framed.length(); i++) {
                    add(out, weights.get(framed.substring(i, i + length)));
                }
            }
            if (framed.length() > LONGEST_RUN) {
                add(out, weights.get(framed));
            }
        }
        return out;
    }

    private static void add(double[] sum, short[] hundredths) {
        for (int i = 0; hundredths != null && i < sum.length; i++) {
            sum[i] += hundredths[i] / 100.0;
        }
    }
}
