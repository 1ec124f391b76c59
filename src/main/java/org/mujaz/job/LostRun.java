package org.mujaz.job;

import org.mujaz.Problem;

/** Another process has taken the run over while this one could not reach the database. */
final class LostRun extends Problem {
    LostRun(long run) {
        super(
                "run " + run,
                "another process has taken it over while the database was away",
                "Nothing to do: that process finishes it");
    }
}
