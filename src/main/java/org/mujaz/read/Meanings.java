package org.mujaz.read;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.brief.Brief;
import org.mujaz.model.SentenceEncoder;

/**
 * What a release and each of its sentences mean, as the encoder says.
 *
 * @param release the release's id
 * @param encoder which weights encoded
 * @param vectors the whole release's first, then the sentences'
 */
public record Meanings(String release, String encoder, List<Numbered> vectors) {
    /** The number that stands for the whole release. */
    static final int WHOLE = -1;

    public Meanings {
        vectors = List.copyOf(vectors);
    }

    /** The vector of one sentence. */
    record Numbered(int number, Meaning meaning) {}

    /**
     * Encodes a brief's release. The Arabic is encoded, not its translation: what the machine got wrong must not decide
     * what is found.
     */
    public static Meanings of(Brief brief, SentenceEncoder encoder) {
        List<String> whole = List.of(brief.release().whole());
        return of(brief, encoder.encode(whole, SentenceEncoder.Kind.RELEASE).get(0), encoder);
    }

    /** Encodes the sentences of a brief's release, of which it is known already what it means as a whole. */
    public static Meanings of(Brief brief, float[] whole, SentenceEncoder encoder) {
        List<Numbered> vectors = new ArrayList<>();
        vectors.add(new Numbered(WHOLE, Meaning.of(whole)));
        List<float[]> sentences = encoder.encode(
                brief.sentences().stream().map(pair -> pair.arabic()).toList(), SentenceEncoder.Kind.SENTENCE);
        for (int i = 0; i < sentences.size(); i++) {
            vectors.add(new Numbered(brief.sentences().get(i).number(), Meaning.of(sentences.get(i))));
        }
        return new Meanings(brief.release().id(), encoder.checkpoint().toString(), vectors);
    }
}
