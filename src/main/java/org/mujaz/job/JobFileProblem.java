package org.mujaz.job;

import org.mujaz.Problem;

/** Something in a job file that cannot be meant so: the caller's mistake, not the night's. */
public final class JobFileProblem extends Problem {
    JobFileProblem(String where, String what, String remedy) {
        super(where, what, remedy);
    }
}
