package org.mujaz.operate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mujaz.job.HistoryStore;
import org.mujaz.job.JobFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nights so far. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists the runs: status, duration, counts.")
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Option(names = "--status", description = "Only running, completed, failed or stopped ones.")
    private String status;

    @Option(names = "--since", description = "Only nights from this date on.")
    private LocalDate since;

    @Option(names = "--limit", defaultValue = "30", description = "So many at most. Default: ${DEFAULT-VALUE}")
    private int limit;

    @Option(names = "--json", description = "JSON, the newest first.")
    private boolean json;

    @Override
    public Integer call() {
        JobFile file = job.read();
        List<HistoryStore.Line> lines = new HistoryStore(job.ask())
                .runs(file.name(), status == null ? null : status.toUpperCase(Locale.ROOT), since, limit);
        if (json) {
            Json.print(lines.stream().map(RunText::json).toList());
        } else if (lines.isEmpty()) {
            System.out.println("No such runs.");
        } else {
            RunText.table(file, lines);
        }
        return Mujaz.DONE;
    }
}
