package org.mujaz.operate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.mujaz.Problem;
import org.mujaz.job.AnotherRun;
import org.mujaz.job.JobFileProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command line: one command a question or task, each failure one line and an exit code. */
@Command(
        name = "mujaz",
        description = "Reads Arabic press releases at night; English briefs by morning.",
        mixinStandardHelpOptions = true,
        versionProvider = MujazVersion.class,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  failed; what and why is said in one line",
            "  2  the command line or the job file is wrong",
            "  3  done, with items in quarantine",
            "  4  stopped on request; 'restart' goes on",
            "  5  another run of the job is under way; nothing was done"
        })
public final class Mujaz {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int QUARANTINE = 3;
    static final int STOPPED = 4;
    static final int ANOTHER_RUN = 5;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces and the libraries' logs.")
    private boolean debug;

    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        LogSettings.apply(args);
        int code = execute(args);
        System.out.flush();
        LastExit.with(code);
    }

    static int execute(String... args) {
        return Commands.addTo(new CommandLine(new Mujaz()), args)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Mujaz::date)
                .setExecutionExceptionHandler(Mujaz::failed)
                .setExecutionStrategy(Mujaz::orHelp)
                .execute(args);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a date. Write it as 2024-06-12");
        }
    }

    private static int orHelp(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            parsed.commandSpec().commandLine().usage(System.err);
            return USAGE;
        }
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            // Nothing above asks for what is no exception, and Java would print its whole trace.
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), e.toString(), broken(e));
        } finally {
            jobOptions(parsed).forEach(JobOption::close);
        }
    }

    private static Problem broken(Error error) {
        return error instanceof OutOfMemoryError
                ? new Problem(
                        "memory",
                        "Java has no more than %d MB, and this needs more"
                                .formatted(Runtime.getRuntime().maxMemory() >> 20),
                        "Give it more, as MUJAZ_JAVA_OPTIONS=-Xmx4g does, or ask for less",
                        error)
                : new Problem("mujaz", error.toString(), "Run the same command with --debug to see where", error);
    }

    /** Of the command that ran: it is the last one named. */
    private static List<JobOption> jobOptions(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.commandSpec().mixins().values().stream()
                .map(CommandLine.Model.CommandSpec::userObject)
                .filter(JobOption.class::isInstance)
                .map(JobOption.class::cast)
                .toList();
    }

    private static int failed(Exception raised, CommandLine command, ParseResult parsed) {
        Exception failure = raised;
        for (JobOption job : jobOptions(parsed)) {
            failure = job.told(failure);
        }
        boolean debug = parsed.matchedOptionValue("--debug", false)
                || (parsed.hasSubcommand() && parsed.subcommand().matchedOptionValue("--debug", false));
        String said = failure instanceof Problem ? failure.getMessage() : failure.toString();
        System.err.println("mujaz: " + said);
        if (debug) {
            failure.printStackTrace();
        } else if (!(failure instanceof Problem)) {
            System.err.println("mujaz: run the same command with --debug to see where.");
        }
        return failure instanceof JobFileProblem ? USAGE : failure instanceof AnotherRun ? ANOTHER_RUN : FAILED;
    }
}
