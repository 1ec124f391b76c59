package org.mujaz.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        description = "List, add, verify and remove checkpoints.",
        synopsisSubcommandLabel = "list|add|verify|remove",
        mixinStandardHelpOptions = true)
public final class ModelsCommand implements Callable<Integer> {
    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Where the checkpoints lie (default: ${DEFAULT-VALUE}).",
            defaultValue = "models",
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
        out.println("Here (" + models + "):");
        for (Checkpoints.Installed each : installed) {
            String origin = each.origin() == null ? "shipped with Mujaz or laid here by hand" : each.origin();
            out.printf(Locale.ROOT, "  %-32s %8s  %s%n", each.name(), size(each.bytes()), origin);
        }
        out.println(installed.isEmpty() ? "  nothing" : "");
        out.println("Catalog ('mujaz models add NAME' brings one in):");
        for (Catalog.Entry entry : Catalog.read(models).entries()) {
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
        spec.commandLine().getOut().println(name + " is ready in " + models.resolve(name));
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

    private Checkpoints checkpoints() {
        Map<String, String> environment = System.getenv();
        return new Checkpoints(models, environment);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000_000 ? bytes / 1_000_000 + " MB" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
