package org.mujaz.operate;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.job.RunProcess;
import org.mujaz.job.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a run to stop. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Asks a run to stop: it finishes the chunk at hand, then ends, and can be restarted.")
final class StopCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Parameters(paramLabel = "RUN", description = "The run's number.")
    private long run;

    @Override
    public Integer call() {
        job.read();
        RunStore runs = new RunStore(job.ask(), Clock.systemUTC());
        runs.find(run)
                .filter(found -> found.status().equals("RUNNING") && RunProcess.isGone(found))
                .ifPresent(dead -> {
                    throw new Problem(
                            "run " + run,
                            "its process (" + dead.process() + ") is dead, there is nothing to stop",
                            "Go on with it: jobs/mujaz restart " + run);
                });
        if (!runs.askToStop(run)) {
            throw new Problem("run " + run, "it is not under way", "See jobs/mujaz status");
        }
        System.out.println("Run " + run + " stops after its chunk; see jobs/mujaz status.");
        return Mujaz.DONE;
    }
}
