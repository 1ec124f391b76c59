package org.mujaz.job;

import java.time.Clock;

/** Nights that say when a chunk is with the models, for tests that kill them meanwhile. */
public final class SlowNight {
    private SlowNight() {}

    /** Without models; each chunk takes its time. */
    public static Night of(JobFile job, Watcher watcher, StopSignal stop, long millisAChunk) {
        return new Night(job, watcher, stop, Clock.systemUTC(), PlainBriefing.source(chunk -> {
            say();
            try {
                Thread.sleep(millisAChunk);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** With the job file's checkpoints. */
    public static Night withModels(JobFile job, Watcher watcher, StopSignal stop) {
        return new Night(job, watcher, stop, Clock.systemUTC(), WatchedModels.source(chunk -> say()));
    }

    private static void say() {
        System.out.println("MODEL");
        System.out.flush();
    }
}
