package org.mujaz.operate;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mujaz.job.HistoryStore;
import org.mujaz.job.JobFile;
import org.mujaz.job.Progress;
import org.mujaz.job.Run;
import org.mujaz.job.RunProcess;
import org.mujaz.job.RunStore;
import org.mujaz.job.UnreachableStore;
import org.mujaz.job.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How things stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says whether a run is under way, how far it is and how long it will take; else how the last one"
                + " ended, what is open in quarantine, and which sources fell silent.")
final class StatusCommand implements Callable<Integer> {
    /** A run says every five seconds that it lives; the database may have been away for a while. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    @Mixin
    private JobOption job;

    @Option(names = "--json", description = "JSON.")
    private boolean json;

    @Override
    public Integer call() {
        JobFile file = job.read();
        Clock clock = Clock.systemUTC();
        JdbcClient jdbc = job.ask();
        HistoryStore history = new HistoryStore(jdbc);
        List<Run> latest = new RunStore(jdbc, clock).latest(file.name(), 20);
        Optional<Run> running =
                latest.stream().filter(r -> r.status().equals("RUNNING")).findFirst();
        Optional<Run> ended =
                latest.stream().filter(r -> !r.status().equals("RUNNING")).findFirst();
        List<HistoryStore.Failures> open = history.openByReason(file.name());
        List<HistoryStore.Silent> silent = history.silent(clock.instant());
        List<String> unreachable = new UnreachableStore(jdbc).ofNewest(file.name());
        boolean dead = running.isPresent() && isDead(running.get(), clock);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("running", running.map(RunText::json).orElse(null));
            answer.put("alive", running.isPresent() && !dead);
            answer.put("progress", running.map(StatusCommand::progress).orElse(null));
            answer.put("last", ended.map(RunText::json).orElse(null));
            answer.put("quarantine", open);
            answer.put("silent", silent);
            answer.put("unreachable", unreachable);
            Json.print(answer);
            return Mujaz.DONE;
        }
        running.ifPresent(run -> tellRunning(file, run, dead));
        if (running.isEmpty()) {
            System.out.println("No run is under way.");
        }
        ended.ifPresent(run -> tellLast(file, run));
        open.forEach(
                f -> System.out.println("In quarantine: %d %s, as %s".formatted(f.count(), f.reason(), f.example())));
        silent.forEach(s ->
                System.out.println("%s has sent nothing for %d days; until now it was never silent for more than %d."
                        .formatted(s.name(), s.days(), s.usual())));
        unreachable.forEach(line -> System.out.println("Not fetched from " + line));
        return Mujaz.DONE;
    }

    private static boolean isDead(Run run, Clock clock) {
        return RunProcess.isGone(run)
                || run.heartbeat() == null
                || Duration.between(run.heartbeat(), clock.instant()).abs().compareTo(DEAD_AFTER) > 0;
    }

    private static Progress progress(Run run) {
        return run.progress() == null ? null : Json.read(run.progress(), Progress.class);
    }

    private static void tellRunning(JobFile file, Run run, boolean dead) {
        if (RunProcess.isGone(run)) {
            System.out.println("Run %d of %s is not under way any more: its process (%s) is dead, last heard of at %s."
                    .formatted(run.id(), RunText.name(run), run.process(), RunText.time(run.heartbeat(), file.zone())));
            System.out.println("The next start takes it up where it was; or now: jobs/mujaz restart " + run.id());
            return;
        }
        if (dead) {
            System.out.println("Run %d of %s says that it runs (process %s), but has not been heard of since %s."
                    .formatted(run.id(), RunText.name(run), run.process(), RunText.time(run.heartbeat(), file.zone())));
            System.out.println("Its process is dead, or cannot reach the database. The next start recovers it; or now:"
                    + " jobs/mujaz recover");
            return;
        }
        System.out.println("Run %d of %s is under way since %s (process %s)."
                .formatted(run.id(), RunText.name(run), RunText.time(run.started(), file.zone()), run.process()));
        Progress progress = progress(run);
        if (progress != null) {
            System.out.println("  " + progress.words());
        }
        if (run.stopAsked()) {
            System.out.println("  It was asked to stop, and does after its chunk.");
        }
    }

    private static void tellLast(JobFile file, Run run) {
        System.out.println("The last run, %d of %s, ended %s at %s after %s."
                .formatted(
                        run.id(),
                        RunText.name(run),
                        run.status().toLowerCase(),
                        RunText.time(run.ended(), file.zone()),
                        Words.duration(RunText.took(run))));
        if (run.failure() != null) {
            System.out.println("  " + run.failure());
        }
    }
}
