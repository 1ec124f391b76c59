package org.mujaz.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The night a start without a date is for. Within twelve hours after {@code day-ends} that is the night before, where it
 * was missed or is not complete: a scheduler that catches up, and an operator who says {@code run} again in the morning,
 * must not use up the night that is still to come.
 */
final class DueNight {
    private static final Duration CATCH_UP = Duration.ofHours(12);

    private DueNight() {}

    static LocalDate of(JobFile job, RunStore runs, Instant now) {
        LocalDate tonight = job.nightOf(now);
        LocalDate before = tonight.minusDays(1);
        Duration since = Duration.between(
                job.dayEnds(), LocalDateTime.ofInstant(now, job.zone()).toLocalTime());
        boolean isMorning = !since.isNegative() && since.compareTo(CATCH_UP) < 0;
        return isMorning && isOpen(job, runs, before) && runs.lastRerun(job.name(), tonight) < 0 ? before : tonight;
    }

    /** The night of the last run, to be run once more. */
    static LocalDate last(JobFile job, RunStore runs, Instant now) {
        return runs.latest(job.name(), 1).stream().findFirst().map(Run::date).orElseGet(() -> job.nightOf(now));
    }

    private static boolean isOpen(JobFile job, RunStore runs, LocalDate night) {
        int rerun = runs.lastRerun(job.name(), night);
        return rerun < 0
                ? runs.lastDateBefore(job.name(), night).isPresent()
                : runs.find(job.name(), night, rerun).stream()
                        .noneMatch(run -> run.status().equals("COMPLETED"));
    }
}
