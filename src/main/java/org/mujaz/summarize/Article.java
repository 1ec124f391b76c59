package org.mujaz.summarize;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;

/**
 * A translated release made ready to be summarised.
 *
 * @param release where it comes from
 * @param pairs headline (where there is one) and body
 * @param body the body's sentences
 * @param sources {@code pairs}, ready to be compared with
 * @param day when it speaks
 * @param weights how much each body sentence matters
 */
record Article(
        TranslatedRelease release,
        List<SentencePair> pairs,
        List<SentencePair> body,
        Closeness.Sources sources,
        Day day,
        double[] weights) {

    static Article of(TranslatedRelease release, Closeness closeness) {
        List<SentencePair> pairs = release.sentences();
        List<SentencePair> body = release.body();
        Closeness.Sources sources = closeness.of(pairs);
        double[] weights = Importance.of(body, sources, pairs.size() - body.size());
        return new Article(release, pairs, body, sources, Day.of(release), weights);
    }

    /** The headline's pair, or null. */
    SentencePair headline() {
        return pairs.size() > body.size() ? pairs.get(0) : null;
    }

    /** Where a body sentence stands among {@code pairs}. */
    int place(int bodyIndex) {
        return bodyIndex + pairs.size() - body.size();
    }

    /** As below, with a dateline before it where the release had one: the model was tuned on texts that begin so. */
    String dated(int words) {
        boolean own = !body.isEmpty() && !Dateline.of(body.get(0).english()).isEmpty();
        return (own ? "" : day.dateline(release.release().agency())) + text(words);
    }

    /** The English in at most so many words: the most important sentences, in their order. */
    String text(int words) {
        BitSet kept = new BitSet();
        int left = words;
        for (int i : Importance.order(weights)) {
            int size = Words.count(body.get(i).english());
            if (size <= left || kept.isEmpty()) {
                kept.set(i);
                left -= size;
            }
        }
        return IntStream.range(0, body.size())
                .filter(kept::get)
                .mapToObj(i -> body.get(i).english())
                .collect(Collectors.joining(" "));
    }
}
