package org.mujaz.operate;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.job.Database;
import org.mujaz.job.Ending;
import org.mujaz.job.JobFile;
import org.mujaz.job.Night;
import org.mujaz.job.StopSignal;
import org.mujaz.read.CorrectedBrief;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs a night from the command line, and tells how it ended. */
final class Nights {
    private static final int MOST_SHOWN = 10;

    private Nights() {}

    static int run(JobFile job, Function<Night, Ending> how) {
        StopSignal stop = new StopSignal();
        Signals.endInOrder(stop);
        Ending ending;
        try (Screen screen = new Screen()) {
            ending = how.apply(new Night(job, screen, stop, Clock.systemUTC()));
        }
        return tell(job, ending);
    }

    private static int tell(JobFile job, Ending ending) {
        String name = "Run %d of %s for %s".formatted(ending.run().id(), job.name(), RunText.name(ending.run()));
        switch (ending.status()) {
            case ALREADY_COMPLETE -> {
                System.out.println(name + " is already complete; nothing to do.");
                System.out.println("New files are taken by the next night's run, or now by --rerun.");
                return Mujaz.DONE;
            }
            case FAILED -> {
                report(ending);
                System.err.println("mujaz: " + ending.failure().getMessage());
                System.err.println(
                        name + " failed. What it wrote is kept; go on from there with: " + goOn(job, ending));
                return Mujaz.FAILED;
            }
            case STOPPED -> {
                report(ending);
                System.out.println(name + " was stopped. Go on from there with: " + goOn(job, ending));
                return Mujaz.STOPPED;
            }
            default -> {
                showBriefs(job, ending);
                System.out.println(name + " is complete.");
                report(ending);
                System.out.println("  database: " + job.database().shown());
                System.out.println("  pages:    "
                        + job.pages().resolve(ending.run().date().toString()).resolve("index.html"));
                return ending.report().quarantined() > 0 ? Mujaz.QUARANTINE : Mujaz.DONE;
            }
        }
    }

    /** Not every command does when it is given again: what 'retry' takes out of quarantine is not there the next time. */
    private static String goOn(JobFile job, Ending ending) {
        return "jobs/mujaz restart " + ending.run().id() + " --job " + job.file();
    }

    private static void report(Ending ending) {
        ending.report().lines().forEach(line -> System.out.println("  " + line));
        ending.notices().forEach(notice -> System.out.println("  note: " + notice));
    }

    private static void showBriefs(JobFile job, Ending ending) {
        List<Brief> briefs;
        try {
            JdbcClient jdbc = JdbcClient.create(Database.questions(job.database()));
            briefs = CorrectedBrief.of(
                    jdbc, new BriefStore(jdbc).ofRun(ending.run().id(), MOST_SHOWN));
        } catch (DataAccessException e) {
            // The run is complete all the same, and must not be said to have failed.
            System.out.println(
                    "The briefs cannot be shown just now; see them with: jobs/mujaz briefs --job " + job.file());
            return;
        }
        briefs.forEach(BriefText::printShort);
        int more = ending.report().briefed() - briefs.size();
        if (more > 0) {
            System.out.println("… and " + more + " more: jobs/mujaz briefs --job " + job.file());
        }
    }
}
