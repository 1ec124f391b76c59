package org.mujaz.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.mujaz.Problem;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Opens the job's database: a pool for the night, single connections for a question asked on the command line.
 *
 * <p>H2 is opened so that the first process serves the others ({@code AUTO_SERVER}): {@code status} and {@code stop}
 * work while the night runs, and a second night meets the first one's lock. H2 then insists on closing itself when the
 * process is told to end, which is why SIGTERM is caught before that ({@code operate.Signals}).
 *
 * <p>H2 2.4 keeps what is committed in memory for half a second before it writes ({@code WRITE_DELAY}); a kill or a full
 * disk in that time takes it back. Here a commit is in the file when it returns. It parses a statement anew that is not
 * among a session's last eight; a release takes more different ones. What goes wrong is told by us, not in a file of H2's.
 */
public final class Database {
    private static final String H2_OPTIONS =
            ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000;WRITE_DELAY=0;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0";

    static {
        // A pooled connection is looked at every time it is taken: after an outage a dead one would fail the chunk.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    private Database() {}

    /** The night's pool; the schema is brought up to date first. */
    static HikariDataSource pool(DatabaseSettings settings, MeterRegistry meters) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("mujaz");
        if (isFile(settings)) {
            config.setDataSource(each(settings));
        } else {
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(settings.pool());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setMaxLifetime(settings.maxLifetime().toMillis());
        config.setInitializationFailTimeout(1); // one attempt: what is wrong for good is said at once
        config.setMetricRegistry(meters);
        long until = System.nanoTime() + settings.connectTimeout().toNanos();
        while (true) {
            try {
                return new HikariDataSource(config);
            } catch (RuntimeException e) {
                if (!DatabaseProblem.isOutage(e) || System.nanoTime() > until) {
                    throw DatabaseProblem.of(settings, e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection for each question; a database that was never made is said to be missing. */
    public static DataSource questions(DatabaseSettings settings) {
        mustExist(settings);
        return each(settings);
    }

    private static DataSource each(DatabaseSettings settings) {
        return isFile(settings)
                ? new FileConnections.Each(url(settings), settings.user(), settings.password(), h2File(settings))
                : new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
    }

    /** One connection for all that a command asks, so that an H2 file is opened once. Whoever asks for it closes it. */
    public static SingleConnectionDataSource session(DatabaseSettings settings) {
        mustExist(settings);
        return isFile(settings)
                ? new FileConnections.One(url(settings), settings.user(), settings.password(), h2File(settings))
                : new SingleConnectionDataSource(settings.url(), settings.user(), settings.password(), true);
    }

    private static void mustExist(DatabaseSettings settings) {
        if (!isMade(settings)) {
            throw new Problem(
                    settings.shown(),
                    "there is no database yet",
                    "Run the job first, or name the right file with --job");
        }
    }

    /** Whether there is one to be asked; the first night makes an embedded one. */
    static boolean isMade(DatabaseSettings settings) {
        return !isFile(settings) || Files.exists(h2File(settings));
    }

    /** Makes an empty database, as the first night does. */
    public static void create(DatabaseSettings settings) {
        migrate(each(settings), settings);
    }

    /** Creates or updates the tables. */
    static void migrate(DataSource source, DatabaseSettings settings) {
        try {
            Flyway flyway = flyway(source, settings);
            if (hadTables(settings) && flyway.info().current() == null) {
                throw DatabaseProblem.emptied(settings);
            }
            flyway.migrate();
            if (isFile(settings)) {
                FileConnections.hasTables(h2File(settings));
            }
        } catch (FlywayException e) {
            throw DatabaseProblem.of(settings, e);
        }
    }

    /** What of the schema a database has, and what it lacks. */
    static MigrationInfoService migrations(DatabaseSettings settings) {
        try {
            return flyway(questions(settings), settings).info();
        } catch (FlywayException e) {
            throw DatabaseProblem.of(settings, e);
        }
    }

    /** Whether the embedded database's file was given its tables before now. */
    static boolean hadTables(DatabaseSettings settings) {
        return isFile(settings) && FileConnections.hadTables(h2File(settings));
    }

    private static Flyway flyway(DataSource source, DatabaseSettings settings) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/" + (settings.isH2() ? "h2" : "postgresql"))
                .load();
    }

    static Path h2File(DatabaseSettings settings) {
        String rest = settings.url().substring("jdbc:h2:file:".length());
        int options = rest.indexOf(';');
        return Path.of((options < 0 ? rest : rest.substring(0, options)) + ".mv.db");
    }

    private static String url(DatabaseSettings settings) {
        return isFile(settings) ? settings.url() + H2_OPTIONS : settings.url();
    }

    private static boolean isFile(DatabaseSettings settings) {
        return settings.url().startsWith("jdbc:h2:file:");
    }
}
