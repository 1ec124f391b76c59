package org.mujaz.operate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.mujaz.job.JobFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a night, or finishes the one that was interrupted. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the job for a night: collects what arrived, briefs it, publishes the pages.",
            "A night that failed or was stopped is taken up where it was; one that is complete is left alone."
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The job file; the same as --job FILE.")
    private Path file;

    @Mixin
    private JobOption option;

    @Option(
            names = "--date",
            description = "The night (2024-06-12). Default: today, and until day-ends yesterday; for twelve hours more"
                    + " yesterday, where that night was missed, is not complete, or was run at night.")
    private LocalDate date;

    @Option(
            names = "--rerun",
            description = "Run once more although the night is complete; without --date the last one.")
    private boolean rerun;

    @Mixin
    private LogOption log;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        JobFile job = option.read(file, command.commandLine());
        LocalDate tomorrow = LocalDate.now(job.zone()).plusDays(1);
        if (date != null && date.isAfter(tomorrow)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--date " + date + " is still to come. A night can be run a day ahead at most, here " + tomorrow);
        }
        return Nights.run(job, night -> date == null ? night.run(rerun) : night.run(date, rerun));
    }
}
