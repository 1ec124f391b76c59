package org.mujaz.job;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mujaz.Problem;
import org.mujaz.release.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/**
 * One night from outside: opens the database, makes sure that nobody else runs the job, ends what dead processes left,
 * runs the steps and keeps the report.
 */
public final class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobFile job;
    private final Watcher watcher;
    private final StopSignal stop;
    private final Clock clock;
    private final BriefingSource briefings;

    public Night(JobFile job, Watcher watcher, StopSignal stop, Clock clock) {
        this(job, watcher, stop, clock, ModelBriefing::new);
    }

    Night(JobFile job, Watcher watcher, StopSignal stop, Clock clock, BriefingSource briefings) {
        this.job = job;
        this.watcher = watcher;
        this.stop = stop;
        this.clock = clock;
        this.briefings = briefings;
    }

    /**
     * Runs the job for a date, or finishes what a run of that date left.
     *
     * @param date the night
     * @param again whether a completed night is run once more, as a rerun with a number of its own
     * @throws Problem when the night cannot begin
     */
    public Ending run(LocalDate date, boolean again) {
        long start = System.nanoTime();
        new Inbox(job.inbox(), job.include(), job.exclude()).files();
        String pipeline = PipelineVersion.of(job);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (HikariDataSource pool = Database.pool(job.database(), meters);
                RunLockStore lock = new RunLockStore(job.database(), job.name())) {
            Database.migrate(pool, job.database());
            JdbcClient jdbc = JdbcClient.create(pool);
            RunStore runs = new RunStore(jdbc, clock);
            if (!hold(lock)) {
                throw alreadyRunning(runs);
            }
            for (Run dead : runs.endDead(job.name())) {
                watcher.say("run " + dead.id() + " of " + dead.date() + " was left unfinished by its process ("
                        + dead.process() + "); it can be restarted");
            }
            int rerun = rerun(runs, date, again);
            Optional<Run> before = runs.find(job.name(), date, rerun);
            if (before.isPresent() && before.get().status().equals("COMPLETED")) {
                return new Ending(
                        before.get(),
                        Ending.Status.ALREADY_COMPLETE,
                        new ReportStore(jdbc).of(before.get().id(), ReportStore.Spent.NOTHING),
                        null);
            }
            String owner = UUID.randomUUID().toString();
            long run = runs.begin(job.name(), date, rerun, pipeline, owner, process());
            MDC.put("run", String.valueOf(run));
            Tonight tonight = new Tonight(job, date, run, owner, pipeline, stop, new Meter(), clock);
            RuntimeException failure = null;
            Ending.Status status;
            try (Heartbeat heartbeat = new Heartbeat(tonight, runs, lock, watcher)) {
                heartbeat.start();
                status = new Steps(tonight, new LazyConnectionDataSourceProxy(pool), meters, briefings).run(rerun);
            } catch (RuntimeException e) {
                failure = e;
                status = Ending.Status.FAILED;
            }
            RunReport report = report(tonight, jdbc, meters, start);
            if (status == Ending.Status.COMPLETED && !report.balances()) {
                status = Ending.Status.FAILED;
                failure = new Problem(
                        "run " + run,
                        "the totals do not balance: " + report.balance(),
                        "Run doctor --reconcile, and report this: it is a fault of Mujaz");
            }
            LOG.info("Run {} ended {}", run, status);
            runs.end(
                    run,
                    owner,
                    status.name(),
                    JSON.writeValueAsString(report),
                    failure == null ? null : failure.getMessage(),
                    failure == null ? null : OutcomeWriter.trace(failure));
            return new Ending(runs.find(run).orElseThrow(), status, report, failure);
        } finally {
            MDC.remove("run");
            MDC.remove("step");
        }
    }

    private boolean hold(RunLockStore lock) {
        try {
            return lock.hold();
        } catch (SQLException e) {
            throw DatabaseProblem.of(job.database(), e);
        }
    }

    private Problem alreadyRunning(RunStore runs) {
        String who = runs.latest(job.name(), 10).stream()
                .filter(run -> run.status().equals("RUNNING"))
                .findFirst()
                .map(run -> "run " + run.id() + " of " + run.date() + ", process " + run.process())
                .orElse("just starting");
        return new Problem(
                "job " + job.name(),
                "another run of it is under way (" + who + ")",
                "Let it finish, or stop it with: jobs/mujaz stop RUN");
    }

    private int rerun(RunStore runs, LocalDate date, boolean again) {
        int last = runs.lastRerun(job.name(), date);
        if (last < 0) {
            return 0;
        }
        boolean complete = runs.find(job.name(), date, last)
                .map(run -> run.status().equals("COMPLETED"))
                .orElse(false);
        return again && complete ? last + 1 : last;
    }

    private RunReport report(Tonight tonight, JdbcClient jdbc, PrometheusMeterRegistry meters, long start) {
        Progress progress = tonight.meter().progress(System.nanoTime());
        Timer held = meters.find("hikaricp.connections.usage").timer();
        return new ReportStore(jdbc)
                .of(
                        tonight.run(),
                        new ReportStore.Spent(
                                progress.known(),
                                progress.tokens(),
                                progress.modelNanos() / 1_000_000,
                                held == null ? 0 : (long) held.totalTime(TimeUnit.MILLISECONDS),
                                (System.nanoTime() - start) / 1_000_000));
    }

    private static String process() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host + "/" + ProcessHandle.current().pid();
    }
}
