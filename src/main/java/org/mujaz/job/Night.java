package org.mujaz.job;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.mujaz.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/**
 * One night from outside: opens the database, makes sure that nobody else runs the job, ends what dead processes left,
 * runs the steps, keeps the report and tells whoever wants to know.
 */
public final class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PAUSE = Duration.ofSeconds(2);

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

    /** Which run of which night. */
    private record Plan(LocalDate date, int rerun) {}

    /**
     * Runs the job for a date, or finishes what the last run of that date left.
     *
     * @param date the night
     * @param again whether a completed night is run once more, as a rerun with a number of its own
     * @throws Problem when the night cannot begin
     */
    public Ending run(LocalDate date, boolean again) {
        return told(date, (runs, jdbc) -> plan(runs, date, again));
    }

    /**
     * Runs the night that is due: tonight's, or in the morning the one before where it was missed or is not complete.
     *
     * @param again whether the last night is run once more instead, when it is complete
     */
    public Ending run(boolean again) {
        return told(
                job.nightOf(clock.instant()),
                (runs, jdbc) -> plan(
                        runs,
                        again ? DueNight.last(job, runs, clock.instant()) : DueNight.of(job, runs, clock.instant()),
                        again));
    }

    /**
     * Finishes a run that failed or was stopped.
     *
     * @throws Problem when there is no such run, or the night cannot begin
     */
    public Ending restart(long run) {
        return told(job.nightOf(clock.instant()), (runs, jdbc) -> runs.find(run)
                .filter(found -> found.job().equals(job.name()))
                .map(found -> new Plan(found.date(), found.rerun()))
                .orElseThrow(() -> new NoSuchRun(run, job.name())));
    }

    /**
     * Takes items out of quarantine and runs the last night once more with them. They stay where they are as long as
     * somebody else runs the job: whoever is turned away must be able to say the same again.
     */
    public Ending retry(List<Long> items) {
        return told(job.nightOf(clock.instant()), (runs, jdbc) -> {
            new RetryStore(jdbc).retry(items);
            return plan(runs, DueNight.last(job, runs, clock.instant()), true);
        });
    }

    private Plan plan(RunStore runs, LocalDate date, boolean again) {
        int last = Math.max(0, runs.lastRerun(job.name(), date));
        boolean complete = runs.find(job.name(), date, last)
                .map(run -> run.status().equals("COMPLETED"))
                .orElse(false);
        return new Plan(date, again && complete ? last + 1 : last);
    }

    /** A night that cannot begin, or loses its database for good, leaves no run that tells of its end: it is told here. */
    private Ending told(LocalDate date, BiFunction<RunStore, JdbcClient, Plan> choice) {
        try {
            return run(choice);
        } catch (AnotherRun | NoSuchRun e) {
            throw e;
        } catch (RuntimeException e) {
            new Announcement(job).tell(date, e);
            new MetricsFile(job).failed(clock.instant());
            throw e;
        }
    }

    private Ending run(BiFunction<RunStore, JdbcClient, Plan> choice) {
        long start = System.nanoTime();
        job.inboxWithPatterns().require();
        String pipeline = PipelineVersion.of(job);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (HikariDataSource pool = Database.pool(job.database(), meters);
                RunLockStore lock = new RunLockStore(job.database(), job.name())) {
            Database.migrate(pool, job.database());
            JdbcClient jdbc = JdbcClient.create(pool);
            RunStore runs = new RunStore(jdbc, clock);
            hold(lock, runs);
            endDead(runs);
            Plan plan = choice.apply(runs, jdbc);
            Optional<Run> before = runs.find(job.name(), plan.date(), plan.rerun());
            if (before.isPresent() && before.get().status().equals("COMPLETED")) {
                RunReport report = new ReportStore(jdbc).of(before.get());
                Ending ending = new Ending(before.get(), Ending.Status.ALREADY_COMPLETE, report, List.of(), null);
                if (runs.latest(job.name(), 1).get(0).id() == before.get().id()) {
                    // A start that failed in the meantime may have left word that the night did.
                    new MetricsFile(job).write(ending, meters);
                }
                return ending;
            }
            List<String> notices = new ArrayList<>(missedNights(runs, plan));
            String owner = UUID.randomUUID().toString();
            long run = runs.begin(job.name(), plan.date(), plan.rerun(), pipeline, owner, RunProcess.own());
            MDC.put("run", String.valueOf(run));
            Tonight tonight = new Tonight(job, plan.date(), run, owner, pipeline, stop, new Meter(), clock);
            Ending ending = end(tonight, plan, pool, lock, runs, meters, notices, start);
            LOG.info("Run {} ended {}", run, ending.status());
            new DigestDelivery(job, pool).deliver(ending);
            new Announcement(job).tell(ending);
            new MetricsFile(job).write(ending, meters);
            return ending;
        } catch (DataAccessException e) {
            throw DatabaseProblem.of(job.database(), e);
        } finally {
            MDC.remove("run");
            MDC.remove("step");
        }
    }

    private Ending end(
            Tonight tonight,
            Plan plan,
            HikariDataSource pool,
            RunLockStore lock,
            RunStore runs,
            PrometheusMeterRegistry meters,
            List<String> notices,
            long start) {
        RuntimeException failure = null;
        Ending.Status status;
        try (Heartbeat heartbeat = new Heartbeat(tonight, runs, lock, watcher)) {
            heartbeat.start();
            status = steps(tonight, plan, pool, meters);
        } catch (RuntimeException e) {
            failure = FailureWords.of(job, tonight.run(), e);
            status = Ending.Status.FAILED;
        }
        JdbcClient jdbc = JdbcClient.create(pool);
        RunReport report;
        try {
            report = report(tonight, jdbc, meters, start);
        } catch (DataAccessException e) {
            throw failure == null ? e : failure; // what came first says more
        }
        if (status == Ending.Status.COMPLETED && !report.balances()) {
            status = Ending.Status.FAILED;
            failure = new Problem(
                    "run " + tonight.run(),
                    "the totals do not balance: " + report.balance(),
                    "Ask doctor --reconcile, and report this: it is a fault of Mujaz");
        }
        new HistoryStore(jdbc)
                .silent(clock.instant())
                .forEach(source ->
                        notices.add("%s has sent nothing for %d days; until now it was never silent for more than %d"
                                .formatted(source.name(), source.days(), source.usual())));
        runs.end(
                tonight.run(),
                tonight.owner(),
                status.name(),
                JSON.writeValueAsString(report),
                failure == null ? null : failure.getMessage(),
                failure == null ? null : OutcomeWriter.trace(failure));
        return new Ending(runs.find(tonight.run()).orElseThrow(), status, report, notices, failure);
    }

    /**
     * Runs the steps, and goes on with them where an outage of the database broke them. Writes wait for its end
     * themselves, but reading and the framework's own records do not.
     */
    private Ending.Status steps(Tonight tonight, Plan plan, HikariDataSource pool, PrometheusMeterRegistry meters) {
        long patience = job.database().patience().toNanos();
        long broken = 0;
        int done = 0;
        while (true) {
            try {
                return new Steps(tonight, new LazyConnectionDataSourceProxy(pool), meters, briefings).run(plan.rerun());
            } catch (RuntimeException e) {
                long now = System.nanoTime();
                Progress progress = tonight.meter().progress(now);
                if (broken == 0 || progress.collected() + progress.releasesDone() > done) {
                    broken = now;
                }
                done = progress.collected() + progress.releasesDone();
                if (!DatabaseProblem.mayPass(e)
                        || PatienceEnded.isIn(e)
                        || now - broken > patience
                        || tonight.stop().isAsked()) {
                    throw e;
                }
                LOG.warn("The run goes on from where it was, once the database is back: {}", e.getMessage());
                PatientWrite.sleep(PAUSE);
            }
        }
    }

    /** Nights since the last run on which none ran; what they would have taken is still in the inbox, and taken now. */
    private List<String> missedNights(RunStore runs, Plan plan) {
        Optional<LocalDate> last = runs.lastDateBefore(job.name(), plan.date());
        if (last.isEmpty() || plan.rerun() > 0 || !last.get().plusDays(1).isBefore(plan.date())) {
            return List.of();
        }
        LocalDate from = last.get().plusDays(1);
        LocalDate to = plan.date().minusDays(1);
        return List.of("there was no run for " + (from.equals(to) ? from : from + " to " + to)
                + "; what arrived then is taken now");
    }

    /** Takes the job's lock, or says who has it. */
    private void hold(RunLockStore lock, RunStore runs) {
        try {
            if (lock.hold()) {
                return;
            }
        } catch (SQLException e) {
            throw DatabaseProblem.of(job.database(), e);
        }
        throw AnotherRun.of(job.name(), runs);
    }

    private void endDead(RunStore runs) {
        for (Run dead : runs.endDead(job.name())) {
            watcher.say("run " + dead.id() + " of " + dead.date() + " was left unfinished by its process ("
                    + dead.process() + "); what it wrote is kept");
        }
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
}
