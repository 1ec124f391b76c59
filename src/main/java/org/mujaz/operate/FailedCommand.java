package org.mujaz.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mujaz.job.HistoryStore;
import org.mujaz.job.JobFile;
import org.mujaz.job.UnreachableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What went wrong and is still open. */
@Command(
        name = "failed",
        mixinStandardHelpOptions = true,
        description = "Lists runs that failed and are not finished, what is open in quarantine, by reason, and"
                + " the sources the last run could not fetch from.")
final class FailedCommand implements Callable<Integer> {
    private static final int MOST = 20;

    @Mixin
    private JobOption job;

    @Option(names = "--json", description = "JSON.")
    private boolean json;

    @Override
    public Integer call() {
        JobFile file = job.read();
        HistoryStore history = new HistoryStore(job.ask());
        List<HistoryStore.Line> runs = history.runs(file.name(), "FAILED", null, MOST);
        List<HistoryStore.Failures> items = history.openByReason(file.name());
        List<String> unreachable = new UnreachableStore(job.ask()).ofNewest(file.name());
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("runs", runs.stream().map(RunText::json).toList());
            answer.put("items", items);
            answer.put("unreachable", unreachable);
            Json.print(answer);
            return Mujaz.DONE;
        }
        if (runs.isEmpty() && items.isEmpty() && unreachable.isEmpty()) {
            System.out.println("Nothing has failed.");
        }
        for (HistoryStore.Line line : runs) {
            System.out.println("run %d of %s, %d pending: %s"
                    .formatted(
                            line.run().id(),
                            RunText.name(line.run()),
                            line.pending(),
                            line.run().failure()));
            System.out.println("       jobs/mujaz restart " + line.run().id());
        }
        for (HistoryStore.Failures failures : items) {
            System.out.println("%d in quarantine, %s; one of them: %s"
                    .formatted(failures.count(), failures.reason(), failures.example()));
            System.out.println("       jobs/mujaz quarantine list --reason " + failures.reason());
        }
        unreachable.forEach(line -> System.out.println("not fetched from " + line));
        return Mujaz.DONE;
    }
}
