package org.mujaz.operate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mujaz.job.HistoryStore;
import org.mujaz.job.JobFile;
import org.mujaz.job.Run;
import org.mujaz.job.Words;

/** Runs on a terminal and as JSON. */
final class RunText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private RunText() {}

    static String time(Instant instant, ZoneId zone) {
        return instant == null ? "-" : TIME.format(instant.atZone(zone));
    }

    static Duration took(Run run) {
        Instant end = run.ended() != null ? run.ended() : run.heartbeat() != null ? run.heartbeat() : run.started();
        Duration took = Duration.between(
                run.started(),
                run.status().equals("RUNNING") ? Clock.systemUTC().instant() : end);
        return took.isNegative() ? Duration.ZERO : took;
    }

    static String name(Run run) {
        return run.date() + (run.rerun() == 0 ? "" : " rerun " + run.rerun());
    }

    static void table(JobFile job, Iterable<HistoryStore.Line> lines) {
        System.out.printf(
                "%6s  %-20s %-10s %-19s %12s %6s %7s %6s %7s%n",
                "run", "night", "status", "started", "took", "read", "briefed", "quar.", "pending");
        for (HistoryStore.Line line : lines) {
            Run run = line.run();
            System.out.printf(
                    "%6d  %-20s %-10s %-19s %12s %6d %7d %6d %7d%n",
                    run.id(),
                    name(run),
                    run.status().toLowerCase(),
                    time(run.started(), job.zone()),
                    Words.duration(took(run)),
                    line.read(),
                    line.briefed(),
                    line.quarantined(),
                    line.pending());
        }
    }

    static Map<String, Object> json(HistoryStore.Line line) {
        Map<String, Object> json = json(line.run());
        json.put("read", line.read());
        json.put("briefed", line.briefed());
        json.put("quarantined", line.quarantined());
        json.put("pending", line.pending());
        return json;
    }

    static Map<String, Object> json(Run run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.id());
        json.put("job", run.job());
        json.put("date", run.date().toString());
        json.put("rerun", run.rerun());
        json.put("status", run.status());
        json.put("started", run.started().toString());
        json.put("ended", run.ended() == null ? null : run.ended().toString());
        json.put("seconds", took(run).toMillis() / 1000.0);
        json.put("pipeline", run.pipeline());
        json.put("process", run.process());
        json.put("failure", run.failure());
        return json;
    }
}
