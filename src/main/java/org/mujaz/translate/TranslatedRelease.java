package org.mujaz.translate;

import java.util.List;
import org.mujaz.release.Release;

/**
 * A release with its English, or with the reason why it has none.
 *
 * @param release the source
 * @param sentences the headline (number 0, where there is one) and the body's sentences, in order
 * @param fresh what the translation memory does not know yet, for the caller to remember when it stores the brief
 * @param stats what it took
 * @param failure what was thrown, or null; a failed release has no sentences
 */
public record TranslatedRelease(
        Release release,
        List<SentencePair> sentences,
        List<TranslationMemory.Entry> fresh,
        Stats stats,
        RuntimeException failure) {
    public TranslatedRelease {
        sentences = List.copyOf(sentences);
        fresh = List.copyOf(fresh);
    }

    static TranslatedRelease failed(Release release, RuntimeException failure) {
        return new TranslatedRelease(release, List.of(), List.of(), Stats.NONE, failure);
    }

    public boolean hasFailed() {
        return failure != null;
    }

    /** The body's sentences, without the headline. */
    public List<SentencePair> body() {
        return sentences.stream().filter(pair -> pair.number() > 0).toList();
    }

    /**
     * @param sentences how many sentences the release has, headline included
     * @param fromMemory how many of them came from the translation memory
     * @param marked how many of them carry a mark
     * @param tokens output tokens the model made for this release, retries included; a sentence that several releases
     *     share counts for the first
     * @param nanos this release's share of the time the model took
     */
    public record Stats(int sentences, int fromMemory, int marked, long tokens, long nanos) {
        public static final Stats NONE = new Stats(0, 0, 0, 0, 0);

        public Stats plus(Stats other) {
            return new Stats(
                    sentences + other.sentences,
                    fromMemory + other.fromMemory,
                    marked + other.marked,
                    tokens + other.tokens,
                    nanos + other.nanos);
        }
    }
}
