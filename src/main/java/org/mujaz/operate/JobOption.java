package org.mujaz.operate;

import java.nio.file.Path;
import org.mujaz.job.Database;
import org.mujaz.job.DatabaseProblem;
import org.mujaz.job.JobFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Option;

/** Which job a question is about; its file names the database that answers. */
final class JobOption implements AutoCloseable {
    static final String DEFAULT = "jobs/nightly.yaml";

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "The job file whose database is asked. Default: " + DEFAULT)
    private Path file;

    private JobFile read;
    private SingleConnectionDataSource database;

    JobFile read() {
        read = JobFile.read(file == null ? home().resolve(DEFAULT) : file);
        return read;
    }

    /** What a failure means; where the job's database is to blame, in the operator's words. */
    Exception told(Exception failure) {
        return read == null ? failure : DatabaseProblem.told(read.database(), failure);
    }

    /** The database of the job that was read: one connection until the command ends. */
    JdbcClient ask() {
        if (database == null) {
            database = Database.session(read.database());
        }
        return JdbcClient.create(database);
    }

    @Override
    public void close() {
        if (database != null) {
            database.destroy();
            database = null;
        }
    }

    /** Where Mujaz is installed. */
    static Path home() {
        return Path.of(System.getProperty("mujaz.home", ""));
    }
}
