package org.mujaz.operate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.job.Ending;
import org.mujaz.job.JobFile;
import org.mujaz.job.Night;
import org.mujaz.job.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a night, or finishes the one that was interrupted. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the job for a night: collects what arrived, briefs it, publishes the pages.",
            "A night that failed or was stopped is taken up where it was; one that is complete is left alone."
        })
final class RunCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 10;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The job file. Default: jobs/nightly.yaml")
    private Path file;

    @Option(names = "--date", description = "The night (2024-06-12). Default: today, and until day-ends yesterday.")
    private LocalDate date;

    @Option(names = "--rerun", description = "Run once more although the night is complete.")
    private boolean rerun;

    @Option(names = "--json-logs", description = "Log in JSON, one object a line.")
    private boolean jsonLogs;

    @Override
    public Integer call() {
        JobFile job = JobFile.read(file == null ? JobOption.home().resolve(JobOption.DEFAULT) : file);
        Clock clock = Clock.systemUTC();
        LocalDate night = date == null ? job.nightOf(clock.instant()) : date;
        StopSignal stop = new StopSignal();
        Signals.endInOrder(stop);
        Ending ending;
        try (Screen screen = new Screen()) {
            ending = new Night(job, screen, stop, clock).run(night, rerun);
        }
        return tell(job, night, ending);
    }

    private int tell(JobFile job, LocalDate night, Ending ending) {
        long run = ending.run().id();
        String name = "Run %d of %s for %s".formatted(run, job.name(), night);
        switch (ending.status()) {
            case ALREADY_COMPLETE -> {
                System.out.println(name + " is already complete; nothing to do.");
                System.out.println("New files are taken by the next night's run, or now by --rerun.");
                return Mujaz.DONE;
            }
            case FAILED -> {
                ending.report().lines().forEach(line -> System.out.println("  " + line));
                System.err.println("mujaz: " + ending.failure().getMessage());
                System.err.println(name + " failed. What it wrote is kept; the same command goes on from there.");
                return Mujaz.FAILED;
            }
            case STOPPED -> {
                ending.report().lines().forEach(line -> System.out.println("  " + line));
                System.out.println(name + " was stopped. The same command goes on from there.");
                return Mujaz.STOPPED;
            }
            default -> {
                showBriefs(job, run);
                System.out.println(name + " is complete.");
                ending.report().lines().forEach(line -> System.out.println("  " + line));
                System.out.println("  database: " + job.database().shown());
                System.out.println(
                        "  pages:    " + job.pages().resolve(night.toString()).resolve("index.html"));
                return ending.report().quarantined() > 0 ? Mujaz.QUARANTINE : Mujaz.DONE;
            }
        }
    }

    private static void showBriefs(JobFile job, long run) {
        List<Brief> briefs = new BriefStore(JobOption.ask(job)).ofRun(run);
        briefs.stream().limit(MOST_SHOWN).forEach(BriefText::printShort);
        if (briefs.size() > MOST_SHOWN) {
            System.out.println(
                    "… and " + (briefs.size() - MOST_SHOWN) + " more: jobs/mujaz briefs --job " + job.file());
        }
    }
}
