package org.mujaz.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.job.JobFile;
import org.mujaz.job.RetryStore;
import org.mujaz.release.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tries again at once. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Takes items out of quarantine and tries them again at once, in a rerun of the last night.")
final class RetryCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Mixin
    private LogOption log;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = "A release's id, a reason as NOT_ARABIC, or a run's number.")
    private List<String> what;

    @Override
    public Integer call() {
        JobFile file = job.read();
        RetryStore store = new RetryStore(job.ask());
        List<Long> ids = new ArrayList<>();
        what.forEach(one -> ids.addAll(store.open(file.name(), which(one))));
        if (ids.isEmpty()) {
            throw new Problem(
                    String.join(" ", what),
                    "nothing open in quarantine is meant by that",
                    "See jobs/mujaz quarantine list; what was taken out before is tried again by the next run");
        }
        job.close();
        return Nights.run(file, night -> night.retry(ids));
    }

    /** A release's id has twelve hexadecimal digits; a shorter number is a run's. */
    private static RetryStore.Which which(String text) {
        Reason reason = QuarantineCommand.reason(text);
        if (reason != null) {
            return new RetryStore.Which(null, reason.name(), null, null);
        }
        return text.matches("\\d{1,11}")
                ? new RetryStore.Which(null, null, Long.valueOf(text), null)
                : new RetryStore.Which(null, null, null, text);
    }
}
