package org.mujaz.summarize;

/**
 * A release's summary, or the reason why it has none.
 *
 * @param summary the summary; null where it failed
 * @param nanos this release's share of the time
 * @param failure what was thrown, or null
 */
public record Summarized(Summary summary, long nanos, RuntimeException failure) {

    public boolean hasFailed() {
        return failure != null;
    }
}
