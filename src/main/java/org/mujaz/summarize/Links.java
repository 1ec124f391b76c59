package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ties each sentence of a brief to the two source sentences nearest to it. */
final class Links {
    private static final int A_SENTENCE = 2;

    private Links() {}

    static List<Summary.Link> of(Article article, String headline, List<String> english) {
        List<String> texts = new ArrayList<>();
        texts.add(headline);
        texts.addAll(english);
        double[][] closeness = article.sources().to(texts);
        List<Summary.Link> links = new ArrayList<>();
        // The source's headline repeats the body; a reader is sent to the sentence that says it in full.
        int first = article.body().isEmpty() ? 0 : article.place(0);
        for (int sentence = 0; sentence < texts.size(); sentence++) {
            double[] row = closeness[sentence];
            int number = sentence;
            IntStream.range(first, row.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -row[i]).thenComparing(Comparator.naturalOrder()))
                    .limit(A_SENTENCE)
                    .forEach(i -> links.add(
                            new Summary.Link(number, article.pairs().get(i).number(), Math.round(row[i] * 1e4) / 1e4)));
        }
        return links;
    }
}
