package org.mujaz.operate;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.job.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Clears old records. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Clears the records of old finished runs: Spring Batch's rows, and runs that left nothing behind."
                + " Never a brief, a release, an unfinished run or what is open in quarantine.")
final class PurgeCommand implements Callable<Integer> {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})d");

    @Mixin
    private JobOption job;

    @Option(names = "--older-than", required = true, paramLabel = "DAYS", description = "As 90d.")
    private String age;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Matcher matcher = AGE.matcher(age);
        if (!matcher.matches()) {
            throw new ParameterException(spec.commandLine(), "--older-than is a number of days, as 90d");
        }
        System.out.println(
                new Upkeep(job.read(), Clock.systemUTC()).purge(Duration.ofDays(Long.parseLong(matcher.group(1))))
                        + ".");
        return Mujaz.DONE;
    }
}
