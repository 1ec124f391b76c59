package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mujaz.translate.SentencePair;

/**
 * Ties each sentence of a brief to the source sentences it rests on: one of the translation to its own; one the model wrote to the
 * nearest, and to the second nearest only where that holds something of it which the nearest does not.
 */
final class Links {
    /** So many words of a sentence, or one name or figure, make a second source worth a reader's look. */
    private static final int WORDS_OF_ITS_OWN = 2;

    private Links() {}

    static List<Summary.Link> of(Article article, String headline, List<Composition.Sentence> english) {
        List<String> texts = new ArrayList<>();
        texts.add(headline);
        english.forEach(sentence -> texts.add(sentence.text()));
        double[][] closeness = article.sources().to(texts);
        List<Summary.Link> links = new ArrayList<>();
        links.addAll(nearest(article, headline, 0, closeness[0]));
        for (int i = 0; i < english.size(); i++) {
            Composition.Sentence sentence = english.get(i);
            if (sentence.written()) {
                links.addAll(nearest(article, sentence.text(), i + 1, closeness[i + 1]));
            } else {
                links.add(link(article, i + 1, article.place(sentence.source()), closeness[i + 1]));
            }
        }
        return links;
    }

    private static List<Summary.Link> nearest(Article article, String text, int number, double[] closeness) {
        // The source's headline repeats the body; a reader is sent to the sentence that says it in full.
        int from = article.body().isEmpty() ? 0 : article.place(0);
        List<Integer> order = IntStream.range(from, closeness.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -closeness[i])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Summary.Link> links = new ArrayList<>();
        order.stream().limit(1).forEach(i -> links.add(link(article, number, i, closeness)));
        if (order.size() > 1
                && adds(text, article.pairs().get(order.get(0)), article.pairs().get(order.get(1)))) {
            links.add(link(article, number, order.get(1), closeness));
        }
        return links;
    }

    private static Summary.Link link(Article article, int number, int place, double[] closeness) {
        return new Summary.Link(number, article.pairs().get(place).number(), Math.round(closeness[place] * 1e4) / 1e4);
    }

    /** Whether the second sentence holds something of the text that the first does not. */
    private static boolean adds(String text, SentencePair first, SentencePair second) {
        Support one = Support.of(List.of(first), null);
        Support other = Support.of(List.of(second), null);
        for (String fact : EnglishFacts.of(text)) {
            Optional<String> missing = one.missing(fact);
            if (missing.isPresent() && other.missing(fact).isEmpty()) {
                return true;
            }
        }
        Set<String> open = new HashSet<>(Words.content(text));
        open.removeAll(Words.content(first.english()));
        open.retainAll(Words.content(second.english()));
        return open.size() >= WORDS_OF_ITS_OWN;
    }
}
