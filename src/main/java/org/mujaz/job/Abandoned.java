package org.mujaz.job;

/**
 * The chunk is given up because the process has to end; its releases stay pending. An error, so that nothing on the way
 * takes it for the failure of a release.
 */
final class Abandoned extends Error {
    Abandoned() {
        super("the run was told to end at once", null, false, false);
    }
}
