package org.mujaz.job;

import java.util.List;

/**
 * How a run ended.
 *
 * @param run the run as the database has it
 * @param status COMPLETED, FAILED, STOPPED, or ALREADY_COMPLETE when there was nothing to do
 * @param report what became of everything
 * @param notices what else somebody should know: missed nights, sources that fell silent
 * @param failure what stopped it, or null
 */
public record Ending(Run run, Status status, RunReport report, List<String> notices, RuntimeException failure) {
    public Ending {
        notices = List.copyOf(notices);
    }

    /** How it ended. */
    public enum Status {
        COMPLETED,
        FAILED,
        STOPPED,
        ALREADY_COMPLETE
    }

    boolean isComplete() {
        return status == Status.COMPLETED || status == Status.ALREADY_COMPLETE;
    }

    /** Whether somebody should look: a failure, something in quarantine, or a notice. */
    public boolean needsAttention() {
        return status == Status.FAILED || status == Status.STOPPED || report.quarantined() > 0 || !notices.isEmpty();
    }

    /** The run in one line. */
    public String headline() {
        return "Mujaz %s %s: %s, %d briefed, %d in quarantine, %d pending"
                .formatted(
                        run.job(),
                        run.date(),
                        status.name().toLowerCase().replace('_', ' '),
                        report.briefed(),
                        report.quarantined(),
                        report.pending());
    }
}
