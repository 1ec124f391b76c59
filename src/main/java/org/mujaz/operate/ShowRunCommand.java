package org.mujaz.operate;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.job.HistoryStore;
import org.mujaz.job.JobFile;
import org.mujaz.job.ReportStore;
import org.mujaz.job.Run;
import org.mujaz.job.RunReport;
import org.mujaz.job.RunStore;
import org.mujaz.job.Words;
import org.mujaz.release.QuarantineStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One run: its steps, its counts, its failures in words. */
@Command(
        name = "show-run",
        mixinStandardHelpOptions = true,
        description = "Shows a run: steps, counts, failures in words; with --debug the stack traces too.")
final class ShowRunCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Parameters(paramLabel = "RUN", description = "The run's number.")
    private long id;

    @Option(names = "--json", description = "JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JobFile file = job.read();
        JdbcClient jdbc = job.ask();
        Run run = new RunStore(jdbc, Clock.systemUTC())
                .find(id)
                .orElseThrow(() -> new Problem("run " + id, "there is no such run", "List them with: jobs/mujaz runs"));
        HistoryStore history = new HistoryStore(jdbc);
        RunReport report = new ReportStore(jdbc).of(run);
        List<QuarantineStore.Entry> quarantine = new QuarantineStore(jdbc, Clock.systemUTC()).ofRun(id);
        boolean debug = spec.root().commandLine().getParseResult().matchedOptionValue("--debug", false)
                || spec.commandLine().getParseResult().matchedOptionValue("--debug", false);
        if (json) {
            Map<String, Object> answer = RunText.json(run);
            answer.put("report", report);
            answer.put("balances", report.balances());
            answer.put(
                    "steps",
                    history.steps(id).stream().map(ShowRunCommand::json).toList());
            answer.put(
                    "quarantine", quarantine.stream().map(QuarantineText::json).toList());
            if (debug) {
                answer.put("trace", history.trace(id));
            }
            Json.print(answer);
            return Mujaz.DONE;
        }
        System.out.println("Run %d of %s for %s: %s, begun %s, %s, pipeline %s, process %s"
                .formatted(
                        run.id(),
                        run.job(),
                        RunText.name(run),
                        run.status().toLowerCase(),
                        RunText.time(run.started(), file.zone()),
                        Words.duration(RunText.took(run)),
                        run.pipeline(),
                        run.process()));
        if (run.failure() != null) {
            System.out.println(run.failure());
        }
        for (HistoryStore.Step step : history.steps(id)) {
            System.out.printf(
                    "  %-8s %-10s %s to %s, %s%n",
                    step.name(),
                    step.status().toLowerCase(),
                    RunText.time(step.started(), file.zone()),
                    RunText.time(step.ended(), file.zone()),
                    Words.count(step.commits(), "chunk"));
        }
        report.lines().forEach(line -> System.out.println("  " + line));
        quarantine.forEach(entry -> QuarantineText.print(entry, debug));
        if (debug && history.trace(id) != null) {
            System.out.println(history.trace(id));
        } else if (run.status().equals("FAILED") || run.status().equals("STOPPED")) {
            System.out.println("Go on with: jobs/mujaz restart " + id);
        }
        return Mujaz.DONE;
    }

    private static Map<String, Object> json(HistoryStore.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", step.name());
        json.put("status", step.status());
        json.put("started", String.valueOf(step.started()));
        json.put("ended", String.valueOf(step.ended()));
        json.put("chunks", step.commits());
        return json;
    }
}
