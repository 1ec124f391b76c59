package org.mujaz.job;

/**
 * How a run ended.
 *
 * @param run its number
 * @param status COMPLETED, FAILED, STOPPED, or ALREADY_COMPLETE when there was nothing to do
 * @param report what became of everything
 * @param failure what stopped it, or null
 */
public record Ending(Run run, Status status, RunReport report, RuntimeException failure) {

    /** How it ended. */
    public enum Status {
        COMPLETED,
        FAILED,
        STOPPED,
        ALREADY_COMPLETE
    }
}
