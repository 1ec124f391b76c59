package org.mujaz.operate;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mujaz.Problem;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.read.ReadServer;
import org.mujaz.read.ReadSettings;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The web interface. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the briefs as pages, until it is ended with Ctrl-C.",
            "Nothing can be changed there unless --allow-changes is given."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 8;

    /** Kept here, because a logger nobody holds forgets its level. */
    private static final Logger CONTAINER = Logger.getLogger("org.apache");

    @Mixin
    private JobOption job;

    @Option(names = "--port", defaultValue = "8080", description = "Where readers come in. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--management-port",
            defaultValue = "8081",
            description = "Health and metrics, on loopback only; -1 for none. Default: ${DEFAULT-VALUE}")
    private int managementPort;

    @Option(
            names = "--address",
            defaultValue = ReadSettings.LOOPBACK,
            description = "The network address to listen at. Default: ${DEFAULT-VALUE}, this machine only")
    private String address;

    @Option(names = "--allow-changes", description = "Let editors and operators log in (see 'account').")
    private boolean changes;

    @Override
    public Integer call() throws InterruptedException {
        CONTAINER.setLevel(Level.WARNING);
        JobFile file = job.read();
        try (HikariDataSource source = pool(file)) {
            check(file, source);
            try (ReadServer server = ReadServer.start(
                    new ReadSettings(file.name(), address, port, managementPort, changes),
                    source,
                    file.checkpoints().encoder() == null
                            ? null
                            : () -> encoder(file.checkpoints().encoder()),
                    new RunControl(file, source),
                    Clock.systemUTC())) {
                System.out.println(
                        "The briefs are at http://" + address + ":" + server.port() + "/ (Ctrl-C ends this)");
                CountDownLatch ended = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
                ended.await();
            }
        }
        return Mujaz.DONE;
    }

    /** Questions are short: one core leaves the others to whoever else is at work. */
    private static SentenceEncoder encoder(Path directory) {
        return Models.encoder(directory, 1);
    }

    private HikariDataSource pool(JobFile file) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("readers");
        config.setDataSource(Database.questions(file.database()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setReadOnly(!changes);
        return new HikariDataSource(config);
    }

    private static void check(JobFile file, HikariDataSource source) {
        try {
            JdbcClient.create(source)
                    .sql("SELECT COUNT(changed) FROM published")
                    .query(Integer.class)
                    .single();
        } catch (BadSqlGrammarException e) {
            throw new Problem(
                    file.database().shown(),
                    "the database lacks what this version reads",
                    "Run the job once with this version; it brings the tables up to date",
                    e);
        }
    }
}
