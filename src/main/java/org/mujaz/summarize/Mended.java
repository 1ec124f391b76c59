package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mujaz.Mark;

/** A model's brief with its faulty sentences left out or replaced, and marks that say so. */
record Mended(String headline, List<String> english, List<Mark> marks) {
    private static final Pattern LEANS_BACK =
            Pattern.compile("^(?:He|She|It|They|His|Her|Its|Their|This|These|Both)\\b");

    /** The mended brief, or null where nothing of the draft can stand. */
    static Mended of(BriefDraft draft, Article article, SummarizeSettings settings) {
        List<String> english = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        boolean previousLeftOut = false;
        for (int i = 0; i < draft.sentences().size(); i++) {
            String sentence = draft.sentences().get(i);
            String fault = draft.faults().get(i);
            boolean leans = LEANS_BACK.matcher(sentence).find() && (previousLeftOut || english.isEmpty());
            previousLeftOut = fault != null || leans;
            if (!previousLeftOut && english.size() < settings.sentences()) {
                english.add(sentence);
            } else if (fault != null) {
                marks.add(new Mark(Mark.Kind.UNSUPPORTED, "a sentence the model wrote was taken out: " + fault));
            }
        }
        if (english.isEmpty()) {
            return null;
        }
        replace(english, gaps, article);
        fill(english, article);
        String headline = draft.headline();
        if (draft.headlineFault() != null) {
            headline = Headlines.of(article);
            marks.add(new Mark(Mark.Kind.UNSUPPORTED, "the model's headline was replaced: " + draft.headlineFault()));
        }
        return new Mended(headline, List.copyOf(english), List.copyOf(marks));
    }

    /** A sentence that was taken out, and before which of those kept it stood. */
    private record Gap(int before, String sentence) {}

    /** Where a sentence was taken out, the sentence of the translation it was made from takes its place. */
    private static void replace(List<String> english, List<Gap> gaps, Article article) {
        List<Integer> told = new ArrayList<>();
        english.forEach(sentence -> told.add(nearest(sentence, article)));
        int added = 0;
        for (Gap gap : gaps) {
            int source = nearest(gap.sentence(), article);
            if (!told.contains(source) && article.weights()[source] > 0) {
                told.add(source);
                english.add(gap.before() + added++, Extract.text(article, source));
            }
        }
    }

    private static int nearest(String sentence, Article article) {
        double[] closeness = article.sources().to(List.of(sentence))[0];
        int nearest = 0;
        for (int i = 1; i < article.body().size(); i++) {
            nearest = closeness[article.place(i)] > closeness[article.place(nearest)] ? i : nearest;
        }
        return nearest;
    }

    /** A brief has two sentences at least, where the release has as many. */
    private static void fill(List<String> english, Article article) {
        if (english.size() >= 2) {
            return;
        }
        int nearest = nearest(english.get(0), article);
        int more = Extract.next(article, List.of(nearest));
        if (more >= 0) {
            english.add(more < nearest ? 0 : 1, Extract.text(article, more));
        }
    }
}
