package org.mujaz.operate;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mujaz.model.Arithmetic;
import org.mujaz.model.hub.Catalog;
import org.mujaz.model.hub.Checkpoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code mujaz models}: which checkpoints there are, and bringing in others. */
@Command(
        name = "models",
        description = "List, add, verify, remove and time checkpoints.",
        synopsisSubcommandLabel = "list|add|verify|remove|bench",
        mixinStandardHelpOptions = true)
public final class ModelsCommand implements Callable<Integer> {
    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Where the checkpoints lie (default: models, beside the program).",
            scope = ScopeType.INHERIT)
    private Path models;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return list();
    }

    @Command(description = "What is here, and what the catalog names.", mixinStandardHelpOptions = true)
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        List<Checkpoints.Installed> installed = checkpoints().installed();
        out.println("Here (" + models() + "):");
        for (Checkpoints.Installed each : installed) {
            String origin = each.origin() == null ? "shipped with Mujaz or laid here by hand" : each.origin();
            out.printf(Locale.ROOT, "  %-32s %8s  %s%n", each.name(), size(each.bytes()), origin);
        }
        out.println(installed.isEmpty() ? "  nothing" : "");
        out.println("Catalog ('mujaz models add NAME' brings one in):");
        for (Catalog.Entry entry : Catalog.read(models()).entries()) {
            out.printf("  %-32s %s%n", entry.name(), entry.id());
            line(out, entry.task(), entry.languages(), entry.family());
            line(out, entry.licence(), prefixed("download ", entry.download()), prefixed("memory ", entry.memory()));
            entry.quality().forEach(figure -> line(out, figure));
        }
        out.flush();
        return 0;
    }

    private static void line(PrintWriter out, String... parts) {
        String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
        if (!text.isEmpty()) {
            out.println("      " + text);
        }
    }

    private static String prefixed(String prefix, String text) {
        return text == null ? null : prefix + text;
    }

    @Command(
            description = {
                "Bring a checkpoint in; a broken attempt goes on where it stopped.",
                "Reads HF_TOKEN, HF_ENDPOINT, HTTPS_PROXY and NO_PROXY from the environment."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(
                            paramLabel = "SOURCE",
                            description = "Name in the catalog, owner/name, owner/name@revision, address or folder.")
                    String source,
            @Option(names = "--as", paramLabel = "NAME", description = "What to call it here.") String as) {
        String name;
        try (TransferBar bar = new TransferBar(spec.commandLine().getErr())) {
            name = checkpoints().add(source, as, bar);
        }
        spec.commandLine().getOut().println(name + " is ready in " + models().resolve(name));
        return 0;
    }

    @Command(
            description = "Compare every file with what was recorded when it was brought in.",
            mixinStandardHelpOptions = true)
    int verify(@Parameters(paramLabel = "NAME", description = "A checkpoint that is here.") String name) {
        List<String> differences;
        try (TransferBar bar = new TransferBar(spec.commandLine().getErr())) {
            differences = checkpoints().verify(name, bar);
        }
        PrintWriter out = spec.commandLine().getOut();
        differences.forEach(difference -> out.println(name + ": " + difference));
        out.println(differences.isEmpty() ? name + " is as recorded" : name + " is not as recorded");
        return differences.isEmpty() ? 0 : 1;
    }

    @Command(description = "Remove a checkpoint from the disk.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME", description = "A checkpoint that is here.") String name) {
        checkpoints().remove(name);
        spec.commandLine().getOut().println(name + " is removed");
        return 0;
    }

    @Command(
            description = "Load time, memory and steady-state tokens a second of a checkpoint on this machine.",
            mixinStandardHelpOptions = true)
    int bench(
            @Parameters(paramLabel = "NAME", description = "A checkpoint that is here, or a directory.") String name,
            @Option(
                            names = "--sentences",
                            paramLabel = "FILE",
                            description = "One input a line (default: the samples).")
                    Path sentences,
            @Option(
                            names = "--first",
                            paramLabel = "N",
                            description = "So many inputs, repeated where there are fewer.",
                            defaultValue = "0")
                    int first,
            @Option(names = "--beams", description = "Beams of the search (default: 1).", defaultValue = "1") int beams,
            @Option(
                            names = "--tokens",
                            paramLabel = "N",
                            description = "Exactly so many tokens an answer.",
                            defaultValue = "0")
                    int tokens,
            @Option(
                            names = "--arithmetic",
                            description = "${COMPLETION-CANDIDATES} (default: AUTO).",
                            defaultValue = "AUTO")
                    Arithmetic arithmetic,
            @Option(names = "--threads", description = "Processor cores to use (default: all).", defaultValue = "0")
                    int threads,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        Path here = models().resolve(name);
        int cores = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        Signals.endAtOnce();
        ModelsBench bench =
                new ModelsBench(Files.isDirectory(here) ? here : Path.of(name), arithmetic, cores, beams, tokens);
        ModelsBench.Result result = bench.run(ModelsBench.sentences(sentences, JobOption.home(), first));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(result.json());
        } else {
            out.printf(Locale.ROOT, "loaded in        %.1f s%n", result.loadSeconds());
            out.printf("resident memory  %d MB, at most %d MB%n", result.loadedMegabytes(), result.peakMegabytes());
            out.printf(
                    Locale.ROOT,
                    "output tokens/s  %.0f (%d tokens for %d inputs in %.1f s, %d cores, %s, %d beams)%n",
                    result.tokensPerSecond(),
                    result.tokens(),
                    result.inputs(),
                    result.seconds(),
                    cores,
                    arithmetic,
                    beams);
        }
        out.flush();
        return 0;
    }

    /** Where the checkpoints lie: as asked, or beside the program. */
    private Path models() {
        return models == null ? JobOption.home().resolve("models") : models;
    }

    private Checkpoints checkpoints() {
        Map<String, String> environment = System.getenv();
        return new Checkpoints(models(), environment);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000_000 ? bytes / 1_000_000 + " MB" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
