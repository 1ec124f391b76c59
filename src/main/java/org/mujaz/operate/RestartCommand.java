package org.mujaz.operate;

import java.util.concurrent.Callable;
import org.mujaz.job.JobFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = "Goes on with a run that failed or was stopped, from where it was.")
final class RestartCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Mixin
    private LogOption log;

    @Parameters(paramLabel = "RUN", description = "The run's number.")
    private long run;

    @Override
    public Integer call() {
        JobFile file = job.read();
        return Nights.run(file, night -> night.restart(run));
    }
}
