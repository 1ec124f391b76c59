package org.mujaz.summarize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mujaz.translate.SentencePair;

/** By shared words of the translation, rare ones counting more: what there is without a sentence encoder. */
final class WordCloseness implements Closeness {

    @Override
    public Sources of(List<SentencePair> sentences) {
        List<List<String>> words =
                sentences.stream().map(p -> Words.content(p.english())).toList();
        Map<String, Integer> frequency = new HashMap<>();
        words.forEach(list -> list.stream().distinct().forEach(w -> frequency.merge(w, 1, Integer::sum)));
        List<Map<String, Double>> vectors =
                words.stream().map(w -> vector(w, frequency, sentences.size())).toList();
        return new Sources() {
            @Override
            public double between(int a, int b) {
                return cosine(vectors.get(a), vectors.get(b));
            }

            @Override
            public double[][] to(List<String> english) {
                return english.stream()
                        .map(text -> vector(Words.content(text), frequency, sentences.size()))
                        .map(v -> IntStream.range(0, vectors.size())
                                .mapToDouble(i -> cosine(v, vectors.get(i)))
                                .toArray())
                        .toArray(double[][]::new);
            }

            @Override
            public double supported() {
                return 0.15;
            }
        };
    }

    private static Map<String, Double> vector(List<String> words, Map<String, Integer> frequency, int sentences) {
        Map<String, Double> weights = new HashMap<>();
        for (String word : words) {
            weights.merge(word, Math.log(1 + sentences / (double) frequency.getOrDefault(word, 1)), Double::sum);
        }
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        weights.replaceAll((word, weight) -> weight / length);
        return weights;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        return a.entrySet().stream()
                .mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0.0))
                .sum();
    }
}
