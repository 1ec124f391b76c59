package org.mujaz.summarize;

import java.util.List;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.translate.SentencePair;

/** By the sentence encoder, from the English straight to the Arabic: a slip of the translation does not hide its source. */
record VectorCloseness(SentenceEncoder encoder, double supported) implements Closeness {

    @Override
    public Sources of(List<SentencePair> sentences) {
        List<float[]> vectors =
                encoder.encode(sentences.stream().map(SentencePair::arabic).toList(), SentenceEncoder.Kind.SENTENCE);
        return new Sources() {
            @Override
            public double between(int a, int b) {
                return SentenceEncoder.cosine(vectors.get(a), vectors.get(b));
            }

            @Override
            public double[][] to(List<String> english) {
                return encoder.encode(english, SentenceEncoder.Kind.SENTENCE).stream()
                        .map(v -> vectors.stream()
                                .mapToDouble(source -> SentenceEncoder.cosine(v, source))
                                .toArray())
                        .toArray(double[][]::new);
            }

            @Override
            public double supported() {
                return supported;
            }
        };
    }
}
