package org.mujaz.operate;

import java.nio.file.Path;
import org.mujaz.job.Database;
import org.mujaz.job.DatabaseProblem;
import org.mujaz.job.JobFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which job a question is about; its file names the database that answers. */
final class JobOption implements AutoCloseable {
    static final String DEFAULT = "jobs/nightly.yaml";

    @Option(names = "--job", paramLabel = "FILE", description = "The job file. Default: " + DEFAULT)
    private Path file;

    private JobFile read;
    private SingleConnectionDataSource database;

    JobFile read() {
        read = JobFile.read(file == null ? home().resolve(DEFAULT) : file);
        return read;
    }

    /** As {@link #read()}; the file may also have been named without the option. */
    JobFile read(Path named, CommandLine line) {
        if (named != null && file != null && !absolute(named).equals(absolute(file))) {
            throw new ParameterException(
                    line, "Both " + named + " and --job " + file + " are given. Name one job file");
        }
        file = named == null ? file : named;
        return read();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
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
