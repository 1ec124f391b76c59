package org.mujaz.job;

import org.mujaz.Problem;

/** Another process holds the job's lock: nothing was done here, and that run tells of its own end. */
public final class AnotherRun extends Problem {
    private AnotherRun(String job, String who) {
        super(
                "job " + job,
                "another run of it is under way (" + who + ")",
                "Let it finish, or stop it with: jobs/mujaz stop RUN");
    }

    /** With the run that has the lock, as far as it is written down yet. */
    static AnotherRun of(String job, RunStore runs) {
        return new AnotherRun(
                job,
                runs.latest(job, 10).stream()
                        .filter(run -> run.status().equals("RUNNING"))
                        .findFirst()
                        .map(run -> "run " + run.id() + " of " + run.date() + ", process " + run.process())
                        .orElse("just starting"));
    }
}
