package org.mujaz.job;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One night's run as the table {@code run} has it.
 *
 * @param id its number, by which people name it
 * @param job the job's name
 * @param date the night
 * @param rerun 0, or which repetition an operator asked for
 * @param pipeline the version of checkpoints, settings and rules
 * @param status RUNNING, COMPLETED, FAILED or STOPPED
 * @param started when it first began
 * @param ended when it last ended, or null
 * @param report the run report as JSON, or null
 * @param process host and number of the process that works on it, or last did
 * @param heartbeat when that process last said that it lives
 * @param progress how far it is, as JSON, or null
 * @param stopAsked whether somebody asked it to stop
 * @param failure what stopped it, in one line, or null
 */
public record Run(
        long id,
        String job,
        LocalDate date,
        int rerun,
        String pipeline,
        String status,
        Instant started,
        Instant ended,
        String report,
        String process,
        Instant heartbeat,
        String progress,
        boolean stopAsked,
        String failure) {}
