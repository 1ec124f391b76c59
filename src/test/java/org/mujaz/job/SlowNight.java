package org.mujaz.job;

import java.time.Clock;

/** A night whose models take their time and say when they begin, for tests that kill it meanwhile. */
public final class SlowNight {
    private SlowNight() {}

    public static Night of(JobFile job, Watcher watcher, StopSignal stop, long millisAChunk) {
        return new Night(job, watcher, stop, Clock.systemUTC(), PlainBriefing.source(chunk -> {
            System.out.println("MODEL");
            System.out.flush();
            try {
                Thread.sleep(millisAChunk);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
