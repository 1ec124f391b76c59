package org.mujaz.operate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mujaz.Problem;
import org.mujaz.model.Arithmetic;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.model.Unrounded;
import org.mujaz.summarize.BriefCase;
import org.mujaz.summarize.BriefScores;
import org.mujaz.summarize.SummarizeSettings;
import org.mujaz.summarize.Summarized;
import org.mujaz.summarize.Summarizer;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslateSettings;
import org.mujaz.translate.TranslatedRelease;
import org.mujaz.translate.TranslationMemory;
import org.mujaz.translate.Translator;
import org.mujaz.translate.evaluate.Pairs;
import org.mujaz.translate.evaluate.Scores;
import org.mujaz.translate.facts.FactRules;
import org.mujaz.translate.facts.Glossary;

/** How checkpoints are measured: with what arithmetic, on how many cores, and how their translations are made. */
final class Measurement {
    private final Arithmetic arithmetic;
    private final int cores;
    private final TranslateSettings settings;

    Measurement(Arithmetic arithmetic, int cores, TranslateSettings settings) {
        this.arithmetic = arithmetic;
        this.cores = cores;
        this.settings = settings;
    }

    /** A checkpoint's briefs. */
    record Briefs(String system, BriefScores scores) {}

    /**
     * Translations made elsewhere.
     *
     * @param glossary whose entries are counted, or null
     * @throws Problem where there are fewer lines than pairs
     */
    static Scores ofFile(Path file, Pairs pairs, Path glossary) {
        List<String> lines = Pairs.lines(file);
        if (lines.size() < pairs.size()) {
            throw new Problem(
                    file.toString(),
                    "it has " + lines.size() + " lines for " + pairs.size() + " pairs",
                    "Give one translation a line, in the order of the pairs");
        }
        List<SentencePair> translated = IntStream.range(0, pairs.size())
                .mapToObj(i -> Translator.checked(i + 1, pairs.arabic().get(i), lines.get(i)))
                .toList();
        Glossary counted = glossary == null ? Glossary.NONE : Glossary.ofHouse(glossary);
        return Scores.of(file.getFileName().toString(), pairs, translated, 0, counted);
    }

    /** The checkpoint's translations; with a glossary, without it and with it. */
    List<Scores> pairs(Path checkpoint, Pairs pairs, Path glossary) {
        try (LanguageModel model = Models.language(checkpoint, arithmetic, cores);
                Unrounded finer = unrounded(model, checkpoint)) {
            String name = model.checkpoint().toString();
            if (glossary == null) {
                return List.of(measured(name, pairs, translator(model, finer, Glossary.ofHouse(null)), Glossary.NONE));
            }
            Glossary house = Glossary.ofHouse(glossary);
            return List.of(
                    measured(name + ", no glossary", pairs, translator(model, finer, Glossary.NONE), house),
                    measured(name + ", " + glossary.getFileName(), pairs, translator(model, finer, house), house));
        }
    }

    private static Scores measured(String name, Pairs pairs, Translator translator, Glossary counted) {
        Translator.Sentences done = translator.sentences(pairs.arabic(), LanguageModel.Progress.NONE);
        double seconds = Math.max(1e-9, done.stats().nanos() / 1e9);
        return Scores.of(name, pairs, done.pairs(), done.stats().tokens() / seconds, counted);
    }

    private Unrounded unrounded(LanguageModel model, Path checkpoint) {
        return new Unrounded(model, checkpoint, cores, UnaryOperator.identity());
    }

    private Translator translator(LanguageModel model, Unrounded finer, Glossary house) {
        return new Translator(model, finer, new Forgetful(), settings, new FactRules(house), NameArchive.NONE);
    }

    /**
     * The checkpoint's briefs of releases; those that come without English are translated first.
     *
     * @param encoder the sentence encoder's directory; where there is none, closeness is told by words
     */
    Briefs briefs(Path checkpoint, List<BriefCase> cases, Path encoder) {
        try (LanguageModel model = Models.language(checkpoint, arithmetic, cores);
                Unrounded finer = unrounded(model, checkpoint);
                SentenceEncoder vectors = Files.isDirectory(encoder) ? Models.encoder(encoder, cores) : null) {
            return new Briefs(model.checkpoint().toString(), scores(cases, model, finer, vectors));
        }
    }

    private BriefScores scores(List<BriefCase> cases, LanguageModel model, Unrounded finer, SentenceEncoder vectors) {
        Translator translator = translator(model, finer, Glossary.ofHouse(null));
        List<TranslatedRelease> releases = cases.stream()
                .map(c -> c.isTranslated()
                        ? c.translated()
                        : translator
                                .translate(List.of(c.release()), LanguageModel.Progress.NONE)
                                .get(0))
                .toList();
        List<Summarized> summaries = new Summarizer(model, vectors, SummarizeSettings.DEFAULT).summarize(releases);
        for (Summarized outcome : summaries) {
            if (outcome.hasFailed()) {
                throw outcome.failure();
            }
        }
        return BriefScores.of(
                cases, releases, summaries.stream().map(Summarized::summary).toList());
    }

    /** Measuring again must measure again. */
    private static final class Forgetful implements TranslationMemory {
        @Override
        public Map<String, Entry> find(Map<String, String> sentences) {
            return Map.of();
        }

        @Override
        public void remember(Collection<Entry> entries) {
            // Nothing is kept.
        }
    }
}
