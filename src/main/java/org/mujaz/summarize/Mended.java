package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.Mark;

/** A model's brief with its faulty sentences replaced, and marks that say so. */
record Mended(String headline, List<Composition.Sentence> sentences, List<Mark> marks) {

    /** The mended brief; where nothing of the draft can stand, or there is none, it is made of the translation alone. */
    static Mended of(BriefDraft draft, Article article, SummarizeSettings settings) {
        if (draft == null) {
            String headline = Headlines.of(article);
            return new Mended(headline, new Composition(article, settings, List.of(), headline).sentences(), List.of());
        }
        List<String> written = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < draft.sentences().size(); i++) {
            String fault = draft.faults().get(i);
            written.add(fault == null ? draft.sentences().get(i) : null);
            if (fault != null) {
                marks.add(new Mark(Mark.Kind.UNSUPPORTED, "a sentence the model wrote was taken out: " + fault));
            }
        }
        boolean telling = Headlines.isTelling(article.headline());
        String headline = telling ? Headlines.of(article) : draft.headline();
        if (!telling && draft.headlineFault() != null) {
            headline = Headlines.of(article);
            marks.add(new Mark(Mark.Kind.UNSUPPORTED, "the model's headline was replaced: " + draft.headlineFault()));
        }
        List<Composition.Sentence> sentences = new Composition(article, settings, written, headline).sentences();
        return new Mended(headline, sentences, List.copyOf(marks));
    }

    boolean isWritten() {
        return sentences.stream().anyMatch(Composition.Sentence::written);
    }
}
