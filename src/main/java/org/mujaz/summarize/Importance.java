package org.mujaz.summarize;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mujaz.Mark;
import org.mujaz.translate.SentencePair;

/**
 * How much a release's sentences matter: those close to many others say what the release is about, and a press release
 * says it early. Who was present, thanks and prayers matter less; a translation that is cut, loops or is not English
 * not at all.
 */
final class Importance {
    private static final Pattern MINOR = Pattern.compile(
            "(?i)^(the (meeting|session|ceremony|event|interview|reception|visit) was attended|.{0,60}\\b(attended|accompanied) by\\b"
                    + "|(he|she) (also )?(expressed|conveyed) (his|her) (thanks|gratitude|appreciation|condolences)"
                    + "|at the (beginning|outset|start|end)|the .{0,40} (accompan|was accompanied))");
    private static final Set<Mark.Kind> UNFIT = Set.of(Mark.Kind.REPETITION, Mark.Kind.SCRIPT, Mark.Kind.CUT);

    private Importance() {}

    /** A weight for each body sentence; 0 for those unfit to stand in a brief. */
    static double[] of(List<SentencePair> body, Closeness.Sources sources, int offset) {
        int n = body.size();
        double[] central = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double close = sources.between(i + offset, j + offset);
                central[i] += close / Math.max(1, n - 1);
                central[j] += close / Math.max(1, n - 1);
            }
        }
        double low = IntStream.range(0, n).mapToDouble(i -> central[i]).min().orElse(0);
        double high = IntStream.range(0, n).mapToDouble(i -> central[i]).max().orElse(1);
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double centrality = high > low ? (central[i] - low) / (high - low) : 1;
            double position = 1 / (1 + 0.5 * i);
            double weight = 0.05 + 0.45 * centrality + 0.55 * position;
            String english = body.get(i).english();
            if (MINOR.matcher(english).find()) {
                weight *= 0.35;
            }
            weights[i] = isFit(body.get(i)) ? weight : 0;
        }
        return weights;
    }

    static boolean isFit(SentencePair pair) {
        return !pair.english().isBlank() && pair.marks().stream().noneMatch(mark -> UNFIT.contains(mark.kind()));
    }

    /** Places of the weights, the greatest first. */
    static List<Integer> order(double[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .filter(i -> weights[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
