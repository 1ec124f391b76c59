package org.mujaz.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The night a start without a date is for. Within twelve hours after {@code day-ends} that is the night before, where it
 * was missed or is not complete: a scheduler that catches up, and an operator who says {@code run} again in the morning,
 * must not use up the night that is still to come. Nor must somebody who says {@code run} by day after a good night:
 * where the night before was run at night, it is that one, which is complete. A job that runs by day has its next date,
 * also behind a day that was missed: to make up for it would put every day after it a day late.
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
        boolean isBefore = isOpen(job, runs, before) || ranAtNight(job, runs, before);
        return isMorning && isBefore && runs.lastRerun(job.name(), tonight) < 0 ? before : tonight;
    }

    /** Whether a night's first run began after the twelve hours that follow its own {@code day-ends}. */
    private static boolean ranAtNight(JobFile job, RunStore runs, LocalDate night) {
        Instant evening =
                night.atTime(job.dayEnds()).plus(CATCH_UP).atZone(job.zone()).toInstant();
        return runs.find(job.name(), night, 0)
                .filter(run -> !run.started().isBefore(evening))
                .isPresent();
    }

    /** The night of the last run, to be run once more. */
    static LocalDate last(JobFile job, RunStore runs, Instant now) {
        return runs.latest(job.name(), 1).stream().findFirst().map(Run::date).orElseGet(() -> job.nightOf(now));
    }

    private static boolean isOpen(JobFile job, RunStore runs, LocalDate night) {
        int rerun = runs.lastRerun(job.name(), night);
        return rerun < 0
                ? runs.lastDateBefore(job.name(), night)
                        .filter(last -> ranAtNight(job, runs, last))
                        .isPresent()
                : runs.find(job.name(), night, rerun).stream()
                        .noneMatch(run -> run.status().equals("COMPLETED"));
    }
}
