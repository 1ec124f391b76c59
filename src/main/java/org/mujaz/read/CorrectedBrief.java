package org.mujaz.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mujaz.Mark;
import org.mujaz.brief.Brief;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A brief with what editors have put right laid over it. A sentence put right needs no care any more. Where the brief says
 * such a sentence as the machine wrote it, it says it as the editor did; where it says the same in other words nobody can
 * tell whether the mistake is in them, and a mark says that the sentence was corrected since.
 */
public final class CorrectedBrief {
    private final Brief brief;
    private final Corrections corrections;
    private final String whole;
    private final List<Mark> outdated = new ArrayList<>();

    private CorrectedBrief(Brief brief, Corrections corrections) {
        this.brief = brief;
        this.corrections = corrections;
        this.whole = brief.release().whole();
    }

    /** Briefs with what the database has of editors. */
    public static List<Brief> of(JdbcClient jdbc, List<Brief> briefs) {
        Corrections corrections = new CorrectionStore(jdbc).concerning(briefs);
        return briefs.stream().map(brief -> of(brief, corrections)).toList();
    }

    static Brief of(Brief brief, Corrections corrections) {
        return corrections.equals(Corrections.NONE) ? brief : new CorrectedBrief(brief, corrections).laidOver();
    }

    private Brief laidOver() {
        Summary summary = brief.summary();
        String headline = told(0, summary.headline());
        List<String> english = new ArrayList<>();
        for (int i = 0; i < summary.english().size(); i++) {
            english.add(told(i + 1, summary.english().get(i)));
        }
        List<SentencePair> sentences =
                brief.sentences().stream().map(this::mended).toList();
        return new Brief(
                brief.release(),
                brief.pipeline(),
                new Summary(
                        headline,
                        english,
                        summary.arabic(),
                        summary.links(),
                        summary.method(),
                        with(outdated, summary.marks())),
                sentences,
                brief.checkpoint(),
                with(outdated, stillTrue(sentences)),
                brief.runId(),
                brief.written(),
                brief.timings(),
                brief.alsoToldBy());
    }

    private SentencePair mended(SentencePair pair) {
        return new SentencePair(
                pair.number(),
                pair.paragraph(),
                pair.arabic(),
                corrections.mend(pair.arabic(), pair.english()),
                isCorrected(pair) ? List.of() : pair.marks(),
                pair.fromMemory());
    }

    private boolean isCorrected(SentencePair pair) {
        return !corrections.editor(pair.arabic()).isEmpty();
    }

    /** A rerun writes the brief from the editor's words: what is stored then is what the brief was made of. */
    private boolean isCorrectedSince(SentencePair pair) {
        return isCorrected(pair) && !same(pair.english(), corrections.mend(pair.arabic(), pair.english()));
    }

    /** What the brief says in one place, the headline being number 0. */
    private String told(int place, String text) {
        List<SentencePair> sources = brief.summary().links().stream()
                .filter(link -> link.sentence() == place)
                .map(Summary.Link::source)
                .distinct()
                .flatMap(source -> brief.sentences().stream().filter(pair -> pair.number() == source))
                .toList();
        for (SentencePair pair : sources) {
            if (same(text, pair.english())) {
                return isCorrectedSince(pair)
                        ? likewise(text, corrections.mend(pair.arabic(), pair.english()))
                        : corrections.mendNames(whole, text);
            }
        }
        sources.stream().filter(this::isCorrectedSince).forEach(pair -> outdated.add(outdated(place, pair.number())));
        return corrections.mendNames(whole, text);
    }

    private static Mark outdated(int place, int source) {
        return new Mark(
                Mark.Kind.UNSUPPORTED,
                "%s rests on %s, which was corrected since"
                        .formatted(
                                place == 0 ? "the headline" : "sentence " + place + " of the brief",
                                source == 0 ? "the release's headline" : "sentence " + source + " of the release"));
    }

    /** Headlines have no full stop where sentences have one. */
    private static boolean same(String one, String other) {
        return withoutStop(one).equals(withoutStop(other));
    }

    private static String likewise(String text, String corrected) {
        return text.strip().endsWith(".") ? corrected : withoutStop(corrected);
    }

    private static String withoutStop(String text) {
        return Shown.text(text).strip().replaceFirst("\\.$", "");
    }

    /** Without what was said of sentences that are put right, unless it is true of others too. */
    private List<Mark> stillTrue(List<SentencePair> sentences) {
        Set<Mark> gone = new HashSet<>();
        brief.sentences().stream().filter(this::isCorrected).forEach(pair -> gone.addAll(pair.marks()));
        sentences.forEach(pair -> pair.marks().forEach(gone::remove));
        return brief.marks().stream().filter(mark -> !gone.contains(mark)).toList();
    }

    private static List<Mark> with(List<Mark> first, List<Mark> then) {
        List<Mark> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
