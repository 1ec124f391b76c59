package org.mujaz.job;

/** How the night hears that it should end before its work does. */
public final class StopSignal {
    private volatile boolean afterChunk;
    private volatile boolean now;
    private volatile boolean lost;

    /** The chunk at hand is finished and written first. */
    public void afterChunk() {
        afterChunk = true;
    }

    /** The chunk at hand is given up. */
    public void now() {
        afterChunk = true;
        now = true;
    }

    /** Another process has taken the run over; nothing may be written any more. */
    void lost() {
        lost = true;
        now();
    }

    boolean isAsked() {
        return afterChunk;
    }

    boolean isNow() {
        return now;
    }

    boolean isLost() {
        return lost;
    }

    /** Raises when the chunk at hand is to be given up. */
    void check() {
        if (now) {
            throw new Abandoned();
        }
    }
}
