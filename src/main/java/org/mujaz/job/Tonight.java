package org.mujaz.job;

import java.time.Clock;
import java.time.LocalDate;

/**
 * The run at hand, as its steps know it.
 *
 * @param job the job file
 * @param date the night
 * @param run the run's number
 * @param owner who this process is, in the run's row
 * @param pipeline the version its briefs carry
 * @param stop how it hears that it should end
 * @param meter what it has done so far
 * @param clock what time it is
 */
record Tonight(
        JobFile job,
        LocalDate date,
        long run,
        String owner,
        String pipeline,
        StopSignal stop,
        Meter meter,
        Clock clock) {}
