package org.mujaz.job;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does to the records while no run is under way: ending dead runs, clearing old ones. */
public final class Upkeep {
    private final JobFile job;
    private final Clock clock;

    public Upkeep(JobFile job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    /** Ends the runs of dead processes, so that they can be restarted; also those the framework calls unknown. */
    public List<Run> recover() {
        try (HikariDataSource pool = opened();
                RunLockStore lock = held(pool)) {
            lock.mustBeHeld();
            RunStore runs = runs(pool);
            List<Run> dead = runs.endDead(job.name());
            Steps.recover(job, new LazyConnectionDataSourceProxy(pool));
            return dead;
        }
    }

    /** What was cleared, in one line. */
    public String purge(Duration olderThan) {
        try (HikariDataSource pool = opened();
                RunLockStore lock = held(pool)) {
            lock.mustBeHeld();
            PurgeStore.Purged purged = new TransactionTemplate(new JdbcTransactionManager(pool))
                    .execute(status -> new PurgeStore(JdbcClient.create(pool))
                            .purge(job.name(), clock.instant().minus(olderThan)));
            return Words.count(purged.executions(), "record") + " of Spring Batch and "
                    + Words.count(purged.runs(), "run") + " that left nothing behind were cleared";
        }
    }

    /** The lock is a row of one of the tables: they are made or brought up to date before it is asked for. */
    private HikariDataSource opened() {
        HikariDataSource pool = Database.pool(job.database(), new SimpleMeterRegistry());
        try {
            Database.migrate(pool, job.database());
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private RunStore runs(DataSource source) {
        return new RunStore(JdbcClient.create(source), clock);
    }

    private RunLockStore held(DataSource source) {
        RunLockStore lock = new RunLockStore(job.database(), job.name());
        try {
            if (lock.hold()) {
                return lock;
            }
        } catch (SQLException e) {
            lock.close();
            throw DatabaseProblem.of(job.database(), e);
        }
        throw AnotherRun.of(job.name(), runs(source));
    }
}
