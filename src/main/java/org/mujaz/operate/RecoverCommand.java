package org.mujaz.operate;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.job.Run;
import org.mujaz.job.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends what dead processes left. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description =
                "Ends the runs of dead processes, so that they can be restarted. Every start does this by itself.")
final class RecoverCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Override
    public Integer call() {
        List<Run> dead = new Upkeep(job.read(), Clock.systemUTC()).recover();
        if (dead.isEmpty()) {
            System.out.println("No run was left by a dead process.");
        }
        dead.forEach(run -> System.out.println("Run %d of %s is marked failed; go on with: jobs/mujaz restart %d"
                .formatted(run.id(), RunText.name(run), run.id())));
        return Mujaz.DONE;
    }
}
