package org.mujaz.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mujaz.Problem;
import org.mujaz.model.Arithmetic;
import org.mujaz.summarize.BriefCase;
import org.mujaz.translate.TranslateSettings;
import org.mujaz.translate.evaluate.EvaluationPage;
import org.mujaz.translate.evaluate.Pairs;
import org.mujaz.translate.evaluate.Scores;
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

    @Option(
            names = "--beams",
            description = "Beams of the first attempt (default: as a night's, the checkpoint's own or four).")
    private int beams = TranslateSettings.DEFAULT.beams();

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
            systems.add(Measurement.ofFile(file, pairs, glossary));
        }
        for (Path checkpoint : checkpoints) {
            systems.addAll(measurement().pairs(checkpoint, pairs, glossary));
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

    private void keep(Scores system) {
        String name = system.system().replaceAll("[^\\p{Alnum}.-]+", "-").replaceAll("-+$", "");
        String lines = system.lines().stream()
                .map(line -> line.pair().english() + "\n")
                .collect(Collectors.joining());
        write(written.resolve(name + ".txt"), lines);
    }

    private void briefs() {
        List<BriefCase> all = BriefCase.read(input.briefs);
        List<BriefCase> cases = first > 0 ? all.subList(0, Math.min(first, all.size())) : all;
        List<Map<String, Object>> out = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            Measurement.Briefs briefs = measurement().briefs(checkpoint, cases, encoder);
            out.add(EvaluationText.keys(briefs.system(), briefs.scores()));
            if (!json) {
                EvaluationText.text(spec.commandLine().getOut(), out.get(out.size() - 1), briefs.scores());
            }
        }
        if (json) {
            print(out.size() == 1 ? out.get(0) : out);
        }
    }

    private Measurement measurement() {
        TranslateSettings usual = TranslateSettings.DEFAULT;
        TranslateSettings settings = new TranslateSettings(
                beams, usual.retryBeams(), usual.longestTokens(), usual.clauseWords(), !noRetry, !rounded);
        int cores = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return new Measurement(arithmetic, cores, settings);
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
}
