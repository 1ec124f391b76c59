package org.mujaz.operate;

import java.nio.file.Path;
import org.mujaz.job.Database;
import org.mujaz.job.DatabaseProblem;
import org.mujaz.job.JobFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/** Which job a question is about; its file names the database that answers. */
final class JobOption {
    static final String DEFAULT = "jobs/nightly.yaml";

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "The job file whose database is asked. Default: " + DEFAULT)
    private Path file;

    private JobFile read;

    JobFile read() {
        read = JobFile.read(file == null ? home().resolve(DEFAULT) : file);
        return read;
    }

    /** What a failure means; where the job's database is to blame, in the operator's words. */
    Exception told(Exception failure) {
        return read == null ? failure : DatabaseProblem.told(read.database(), failure);
    }

    static JdbcClient ask(JobFile job) {
        return JdbcClient.create(Database.questions(job.database()));
    }

    /** Where Mujaz is installed. */
    static Path home() {
        return Path.of(System.getProperty("mujaz.home", ""));
    }
}
