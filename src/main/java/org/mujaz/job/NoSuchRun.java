package org.mujaz.job;

import org.mujaz.Problem;

/** Somebody mistyped a run's number: no night was to begin, and none has failed. */
final class NoSuchRun extends Problem {
    NoSuchRun(long run, String job) {
        super("run " + run, "job " + job + " has no such run", "List them with: jobs/mujaz runs");
    }
}
