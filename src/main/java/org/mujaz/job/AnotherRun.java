package org.mujaz.job;

import org.mujaz.Problem;

/** Another process holds the job's lock: nothing was done here, and that run tells of its own end. */
public final class AnotherRun extends Problem {
    AnotherRun(String job, String who) {
        super(
                "job " + job,
                "another run of it is under way (" + who + ")",
                "Let it finish, or stop it with: jobs/mujaz stop RUN");
    }
}
