package org.mujaz.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mujaz.Mark;
import org.mujaz.Problem;
import org.mujaz.brief.Brief;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.model.Unrounded;
import org.mujaz.read.EventStore;
import org.mujaz.read.Meanings;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summarized;
import org.mujaz.summarize.Summarizer;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.MeaningAlarm;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;
import org.mujaz.translate.TranslationMemory;
import org.mujaz.translate.Translator;
import org.mujaz.translate.facts.FactRules;
import org.mujaz.translate.facts.Glossary;
import org.mujaz.translate.facts.GlossaryStore;

/** The real briefing: translates the chunk's sentences together, then writes its briefs together. */
final class ModelBriefing implements Briefing {
    private final Tonight tonight;
    private final TranslationMemory memory;
    private final NameArchive names;
    private final GlossaryStore editors;
    private final EventStore events;
    private LanguageModel translating;
    private Unrounded finer;
    private LanguageModel summing;
    private SentenceEncoder encoder;
    private MeaningAlarm alarm;
    private Translator translator;
    private Summarizer summarizer;

    ModelBriefing(
            Tonight tonight, TranslationMemory memory, NameArchive names, GlossaryStore editors, EventStore events) {
        this.tonight = tonight;
        this.memory = memory;
        this.names = names;
        this.editors = editors;
        this.events = events;
    }

    @Override
    public List<Outcome> brief(List<Release> releases) {
        open();
        try {
            return encoder == null
                    ? together(releases, Map.of())
                    : new BriefedOnce(events, encoder, this::together).brief(releases);
        } catch (OutOfMemoryError together) {
            if (releases.size() == 1) {
                Release giant = releases.get(0);
                return List.of(new Outcome.Failed(
                        giant,
                        giant.source() + ": there is not enough memory to brief it. Give the process more memory, or"
                                + " lower limits.text-characters in the job file.",
                        together));
            }
            // Which one is too large for the memory shows when each is alone.
            return releases.stream()
                    .flatMap(one -> brief(List.of(one)).stream())
                    .toList();
        }
    }

    private List<Outcome> together(List<Release> releases, Map<String, float[]> meanings) {
        List<TranslatedRelease> translated =
                translator.translate(releases, (rows, tokens) -> tonight.stop().check()).stream()
                        .map(one -> alarm == null || one.hasFailed() ? one : alarm.heard(one))
                        .toList();
        tonight.meter().chunkTranslated(System.nanoTime());
        List<TranslatedRelease> good =
                translated.stream().filter(t -> !t.hasFailed()).toList();
        List<Summarized> summaries = summarizer.summarize(good);
        List<Outcome> outcomes = new ArrayList<>();
        for (TranslatedRelease one : translated) {
            int place = good.indexOf(one);
            outcomes.add(
                    place < 0
                            ? failed(one.release(), "translated", one.failure())
                            : outcome(
                                    one,
                                    summaries.get(place),
                                    meanings.get(one.release().id())));
        }
        return outcomes;
    }

    private Outcome outcome(TranslatedRelease translated, Summarized summarized, float[] meaning) {
        Release release = translated.release();
        if (summarized.hasFailed()) {
            return failed(release, "summarised", summarized.failure());
        }
        Summary summary = summarized.summary();
        Brief brief = new Brief(
                release,
                tonight.pipeline(),
                summary,
                translated.sentences(),
                checkpoints(),
                marks(release, translated.sentences(), summary),
                tonight.run(),
                tonight.clock().instant(),
                new Brief.Timings(translated.stats().nanos() / 1_000_000, summarized.nanos() / 1_000_000));
        return new Outcome.Briefed(
                brief, translated.fresh(), encoder == null ? null : Meanings.of(brief, meaning, encoder));
    }

    private static Outcome failed(Release release, String done, RuntimeException failure) {
        String detail = failure instanceof Problem problem
                ? release.source() + ": " + problem.getMessage()
                : release.source() + ": it could not be " + done + " ("
                        + DatabaseProblem.firstLine(DatabaseProblem.rootCause(failure))
                        + "). Look at the trace, put it right and retry.";
        return new Outcome.Failed(release, detail, failure);
    }

    private static List<Mark> marks(Release release, List<SentencePair> sentences, Summary summary) {
        Set<Mark> marks = new LinkedHashSet<>(release.marks());
        marks.addAll(summary.marks());
        sentences.forEach(pair -> marks.addAll(pair.marks()));
        return List.copyOf(marks);
    }

    private String checkpoints() {
        Set<String> names = new LinkedHashSet<>();
        names.add(translating.checkpoint().toString());
        if (summing != null) {
            names.add(summing.checkpoint().toString());
        }
        if (encoder != null) {
            names.add(encoder.checkpoint().toString());
        }
        return String.join(", ", names);
    }

    /** The models are loaded with the first chunk: a night without releases does without them. */
    private void open() {
        if (translator != null) {
            return;
        }
        CheckpointSettings paths = tonight.job().checkpoints();
        translating = metered(Models.language(paths.translate(), paths.arithmetic(), paths.cores()));
        finer = new Unrounded(translating, paths.translate(), paths.cores(), this::metered);
        if (paths.translate().equals(paths.brief())) {
            summing = translating;
        } else if (paths.brief() != null) {
            summing = metered(Models.language(paths.brief(), paths.arithmetic(), paths.cores()));
        }
        if (paths.encoder() != null) {
            encoder =
                    new MeteredEncoder(Models.encoder(paths.encoder(), paths.cores()), tonight.meter(), tonight.stop());
        }
        alarm = encoder == null ? null : new MeaningAlarm(encoder);
        summarizer = new Summarizer(summing, encoder, tonight.job().brief());
        translator = new Translator(
                translating,
                finer,
                memory,
                tonight.job().translate(),
                new FactRules(Glossary.ofHouse(tonight.job().glossary()).with(editors.spellings())),
                names);
    }

    private LanguageModel metered(LanguageModel model) {
        return new MeteredModel(model, tonight.meter(), tonight.stop());
    }

    /** Leaves the models open when the chunk was given up: their thread is still at work, and the process ends. */
    @Override
    public void close() {
        if (tonight.stop().isNow()) {
            return;
        }
        if (encoder != null) {
            encoder.close();
        }
        if (summing != null && summing != translating) {
            summing.close();
        }
        if (translating != null) {
            finer.close();
            translating.close();
        }
    }
}
