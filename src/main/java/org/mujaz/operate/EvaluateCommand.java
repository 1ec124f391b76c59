package org.mujaz.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import org.mujaz.translate.evaluate.EvaluationPage;
import org.mujaz.translate.evaluate.Pairs;
import org.mujaz.translate.evaluate.Scores;
import org.mujaz.translate.facts.FactRules;
import org.mujaz.translate.facts.Glossary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code mujaz evaluate}: how good a checkpoint's translations or briefs are. */
@Command(
        name = "evaluate",
        description = "Measure translations (BLEU, chrF2, figures lost, marks, speed) or briefs (ROUGE, facts).",
        mixinStandardHelpOptions = true,
        footerHeading = "%nJSON keys%n",
        footer = {
            "  --pairs:  system sentences bleu chrf numbersLost sentencesWithNumbers marked tokensPerSecond signatures,",
            "            (with --glossary also glossaryEntries glossaryHonoured)",
            "            and with several systems `compared`: against system bleu chrf (each difference low high p)",
            "  --briefs: system documents generated rouge1 rouge2 rougeL facts factsFound factsAtLinks factsExpected",
            "            factsKept essentialsExpected essentialsKept (facts the headline or first sentence says)"
        })
public final class EvaluateCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Input input;

    /** What is measured on. */
    static final class Input {
        @Option(names = "--pairs", paramLabel = "FILE", description = "Lines of Arabic, one tab, and its English.")
        private Path pairs;

        @Option(
                names = "--briefs",
                paramLabel = "FILE",
                description = "One JSON object a line: id, headline {arabic, english}, sentences [{arabic, english}],"
                        + " briefHeadline, brief. Sentences without English are translated first.")
        private Path briefs;
    }

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            description = "A checkpoint to measure; given again, the others are compared with the first"
                    + " (default: models/gemma-3-270m-press-ar-en).")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--translations",
            paramLabel = "FILE",
            description =
                    "Translations made elsewhere, one a line: measured like a checkpoint's, before the checkpoints.")
    private List<Path> translations = new ArrayList<>();

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Write each system's translations there, one a line, as --translations reads them.")
    private Path written;

    @Option(
            names = "--glossary",
            paramLabel = "FILE",
            description = "A glossary (--pairs): each checkpoint translates without any and with it, and how many of"
                    + " its entries are honoured is counted.")
    private Path glossary;

    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description = "The sentence encoder for --briefs (default: ${DEFAULT-VALUE}).",
            defaultValue = "models/multilingual-e5-small-ar-en")
    private Path encoder;

    @Option(
            names = "--arithmetic",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "AUTO")
    private Arithmetic arithmetic;

    @Option(names = "--beams", description = "Beams of the first attempt (default: 1).", defaultValue = "1")
    private int beams;

    @Option(names = "--no-retry", description = "Leave what fails a check as it is first written.")
    private boolean noRetry;

    @Option(names = "--rounded", description = "Do not try what still fails in unrounded arithmetic.")
    private boolean rounded;

    @Option(names = "--threads", description = "Processor cores to use (default: all).", defaultValue = "0")
    private int threads;

    @Option(names = "--first", paramLabel = "N", description = "Only the first N.", defaultValue = "0")
    private int first;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write an HTML report with plots (--pairs).")
    private Path report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Signals.endAtOnce();
        if (checkpoints.isEmpty() && translations.isEmpty()) {
            checkpoints.add(Path.of("models/gemma-3-270m-press-ar-en"));
        }
        if (input.pairs != null) {
            pairs();
        } else {
            briefs();
        }
        return 0;
    }

    private void pairs() {
        Pairs all = Pairs.read(input.pairs);
        int size = first > 0 ? Math.min(first, all.size()) : all.size();
        Pairs pairs = new Pairs(all.arabic().subList(0, size), all.english().subList(0, size));
        List<Scores> systems = new ArrayList<>();
        for (Path file : translations) {
            systems.add(fromFile(file, pairs));
        }
        for (Path checkpoint : checkpoints) {
            systems.addAll(fromCheckpoint(checkpoint, pairs));
        }
        if (written != null) {
            systems.forEach(this::keep);
        }
        if (report != null) {
            write(report, EvaluationPage.of("Translations of " + input.pairs.getFileName(), systems));
        }
        if (json) {
            Map<String, Object> out = EvaluationText.keys(systems.get(0));
            if (systems.size() > 1) {
                out.put("compared", EvaluationText.compared(systems));
            }
            print(out);
        } else {
            EvaluationText.text(spec.commandLine().getOut(), systems);
        }
    }

    private Scores fromFile(Path file, Pairs pairs) {
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

    private void keep(Scores system) {
        String name = system.system().replaceAll("[^\\p{Alnum}.-]+", "-").replaceAll("-+$", "");
        String lines = system.lines().stream()
                .map(line -> line.pair().english() + "\n")
                .collect(Collectors.joining());
        write(written.resolve(name + ".txt"), lines);
    }

    private List<Scores> fromCheckpoint(Path checkpoint, Pairs pairs) {
        try (LanguageModel model = Models.language(checkpoint, arithmetic, cores());
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
        return new Unrounded(model, checkpoint, cores(), UnaryOperator.identity());
    }

    private Translator translator(LanguageModel model, Unrounded finer, Glossary house) {
        TranslateSettings usual = TranslateSettings.DEFAULT;
        TranslateSettings settings = new TranslateSettings(
                beams, usual.retryBeams(), usual.longestTokens(), usual.clauseWords(), !noRetry, !rounded);
        return new Translator(model, finer, new Forgetful(), settings, new FactRules(house), NameArchive.NONE);
    }

    private int cores() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    private void briefs() {
        List<BriefCase> all = BriefCase.read(input.briefs);
        List<BriefCase> cases = first > 0 ? all.subList(0, Math.min(first, all.size())) : all;
        List<Map<String, Object>> out = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            try (LanguageModel model = Models.language(checkpoint, arithmetic, cores());
                    Unrounded finer = unrounded(model, checkpoint);
                    SentenceEncoder vectors = Files.isDirectory(encoder) ? Models.encoder(encoder, cores()) : null) {
                BriefScores scores = scores(cases, model, finer, vectors);
                out.add(EvaluationText.keys(model.checkpoint().toString(), scores));
                if (!json) {
                    EvaluationText.text(spec.commandLine().getOut(), out.get(out.size() - 1), scores);
                }
            }
        }
        if (json) {
            print(out.size() == 1 ? out.get(0) : out);
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

    private void print(Object value) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
        out.flush();
    }

    private static void write(Path file, String text) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem(file.toString(), "it cannot be written", "Check the folder and the disk", e);
        }
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
