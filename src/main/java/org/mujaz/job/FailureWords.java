package org.mujaz.job;

import java.util.List;
import org.mujaz.Problem;

/** What made a run fail, told as a Problem. */
final class FailureWords {
    private FailureWords() {}

    static Problem of(JobFile job, long run, List<Throwable> failures) {
        for (Throwable failure : failures) {
            for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
                if (t instanceof Problem problem) {
                    return problem;
                }
            }
        }
        Throwable failure = failures.isEmpty() ? new IllegalStateException("no reason was given") : failures.get(0);
        return of(job, run, failure);
    }

    static Problem of(JobFile job, long run, Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof Problem problem) {
                return problem;
            }
            if (t instanceof java.sql.SQLException || t instanceof org.springframework.dao.DataAccessException) {
                return DatabaseProblem.of(job.database(), failure);
            }
            if (t instanceof OutOfMemoryError) {
                return new Problem(
                        "run " + run,
                        "there is not enough memory",
                        "Give the process more (MUJAZ_JAVA_OPTIONS=-Xmx4g), or lower chunk in the job file",
                        failure);
            }
            if (t instanceof java.io.IOException
                    && String.valueOf(t.getMessage()).contains("No space left")) {
                return new Problem(
                        "run " + run, "the disk is full", "Free space and run the same command again", failure);
            }
        }
        return Steps.unexpected("run " + run, DatabaseProblem.rootCause(failure));
    }
}
