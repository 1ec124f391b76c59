package org.mujaz.translate;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.Mark;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.translate.facts.FactCheck;

/**
 * The alarm for gross errors that no rule sees: a translation so far from its source in meaning that it must be another sentence's. It
 * says nothing about how good a translation is. Only sentences without a mark are looked at, and of these only such as nothing ties to
 * their source: no figure, date, country or person that both sides hold.
 */
public final class MeaningAlarm {
    /** Of 400 good translations of press releases none lies below, of 400 that are another sentence's 386 do. */
    private static final double FAR = 0.82;

    private static final Mark MARK = new Mark(
            Mark.Kind.MEANING, "the translation means something else than the Arabic; it may be another sentence's");

    private final SentenceEncoder encoder;

    public MeaningAlarm(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** The release with a mark on each such sentence. */
    public TranslatedRelease heard(TranslatedRelease release) {
        List<SentencePair> pairs = new ArrayList<>(release.sentences());
        List<Integer> untied = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).marks().isEmpty()
                    && !FactCheck.hasAnchor(pairs.get(i).arabic())) {
                untied.add(i);
            }
        }
        if (untied.isEmpty()) {
            return release;
        }
        List<float[]> arabic =
                encoder.encode(untied.stream().map(i -> pairs.get(i).arabic()).toList(), SentenceEncoder.Kind.SENTENCE);
        List<float[]> english = encoder.encode(
                untied.stream().map(i -> pairs.get(i).english()).toList(), SentenceEncoder.Kind.SENTENCE);
        int marked = 0;
        for (int k = 0; k < untied.size(); k++) {
            if (SentenceEncoder.cosine(arabic.get(k), english.get(k)) < FAR) {
                SentencePair pair = pairs.get(untied.get(k));
                pairs.set(
                        untied.get(k),
                        new SentencePair(
                                pair.number(),
                                pair.paragraph(),
                                pair.arabic(),
                                pair.english(),
                                List.of(MARK),
                                pair.fromMemory()));
                marked++;
            }
        }
        TranslatedRelease.Stats stats = release.stats();
        return new TranslatedRelease(
                release.release(),
                pairs,
                release.fresh(),
                new TranslatedRelease.Stats(
                        stats.sentences(), stats.fromMemory(), stats.marked() + marked, stats.tokens(), stats.nanos()),
                release.failure());
    }
}
