package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.Mark;
import org.mujaz.model.Answer;
import org.mujaz.model.Decoding;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.model.Task;
import org.mujaz.translate.TranslatedRelease;

/**
 * Writes headline and brief of a chunk of translated releases and ties them to their sources.
 *
 * <p>The model's brief is held against the release sentence by sentence. A faulty brief is written once more by beam
 * search; a sentence that is still not supported is left out, with a mark. The brief is then put together from what stands
 * and from sentences of the translation ({@link Composition}); where nothing stands, or there is no model, from those alone.
 */
public final class Summarizer {
    private final LanguageModel model;
    private final Closeness closeness;
    private final SummarizeSettings settings;

    /**
     * @param model writes the briefs; null, or one that does not support {@link Task#BRIEF}, makes all extractive
     * @param encoder finds what a brief rests on; null falls back to the words they share
     * @param settings how long, and when a sentence counts as supported
     */
    public Summarizer(LanguageModel model, SentenceEncoder encoder, SummarizeSettings settings) {
        this.model = model != null && model.supports(Task.BRIEF) ? model : null;
        this.closeness = encoder == null ? new WordCloseness() : new VectorCloseness(encoder, settings.closeness());
        this.settings = settings;
    }

    /**
     * @param releases translated releases; none may have failed
     * @return one outcome a release, in their order
     */
    public List<Summarized> summarize(List<TranslatedRelease> releases) {
        long start = System.nanoTime();
        RuntimeException[] failures = new RuntimeException[releases.size()];
        Article[] articles = new Article[releases.size()];
        for (int i = 0; i < articles.length; i++) {
            try {
                articles[i] = Article.of(releases.get(i), closeness);
            } catch (RuntimeException e) {
                failures[i] = e;
            }
        }
        Map<Integer, BriefDraft> drafts = drafts(articles);
        List<Summary> summaries = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            Summary summary = null;
            try {
                summary = articles[i] == null ? null : summary(articles[i], drafts.get(i));
            } catch (RuntimeException e) {
                failures[i] = e;
            }
            summaries.add(summary);
        }
        long share = (System.nanoTime() - start) / Math.max(1, releases.size());
        List<Summarized> outcomes = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            outcomes.add(new Summarized(summaries.get(i), share, failures[i]));
        }
        return outcomes;
    }

    private Map<Integer, BriefDraft> drafts(Article[] articles) {
        Map<Integer, BriefDraft> drafts = new HashMap<>();
        if (model == null) {
            return drafts;
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            if (articles[i] != null && !Importance.order(articles[i].weights()).isEmpty()) {
                open.add(i);
            }
        }
        Decoding own = model.preferred();
        write(articles, open, own, drafts);
        open.removeIf(i -> drafts.containsKey(i) && drafts.get(i).faulty() == 0);
        if (settings.retryBeams() > 1 && !settings.second(own).equals(own)) {
            write(articles, open, settings.second(own), drafts);
        }
        return drafts;
    }

    private void write(Article[] articles, List<Integer> which, Decoding decoding, Map<Integer, BriefDraft> drafts) {
        List<Map<String, String>> inputs = which.stream()
                .map(i -> Map.of(
                        "headline", Headlines.of(articles[i]), "text", articles[i].dated(settings.articleWords())))
                .toList();
        List<Answer> answers;
        try {
            answers = inputs.isEmpty()
                    ? List.of()
                    : model.answer(Task.BRIEF, inputs, decoding, LanguageModel.Progress.NONE);
        } catch (RuntimeException e) {
            // A brief the model cannot write is taken from the translation; the night does not fail for it.
            return;
        }
        for (int k = 0; k < answers.size(); k++) {
            Article article = articles[which.get(k)];
            Support support = Support.of(article.release(), article.day());
            drafts.merge(
                    which.get(k),
                    BriefDraft.of(
                            answers.get(k),
                            article,
                            support,
                            new Pairing(article.pairs()),
                            new Offices(
                                    article.pairs(),
                                    Support.home(article.release().release().agency()))),
                    (first, second) -> second.faulty() < first.faulty() ? second : first);
        }
    }

    private Summary summary(Article article, BriefDraft draft) {
        Mended mended = Mended.of(draft, article, settings);
        boolean written = mended.isWritten();
        return tied(
                article,
                written ? mended.headline() : Headlines.of(article),
                mended.sentences(),
                written ? Summary.Method.GENERATED : Summary.Method.EXTRACTIVE,
                written ? mended.marks() : List.of());
    }

    private static Summary tied(
            Article article,
            String headline,
            List<Composition.Sentence> sentences,
            Summary.Method method,
            List<Mark> marks) {
        List<Summary.Link> links = Links.of(article, headline, sentences);
        List<String> english =
                sentences.stream().map(Composition.Sentence::text).toList();
        return new Summary(headline, english, ArabicSummary.of(english, links, article.pairs()), links, method, marks);
    }
}
