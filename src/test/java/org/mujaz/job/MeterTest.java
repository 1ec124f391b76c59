package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How far a run says it is, and how long it says it will take still. */
class MeterTest {
    private static final long SECOND = 1_000_000_000L;

    private final Meter meter = new Meter();

    /** 60 seconds of translating and 40 of summarising for each of two chunks of 1600 letters in ten sentences. */
    @Test
    void theTimeLeftCountsSummarisingAsTheChunksBeforeTookIt() {
        meter.step("brief");
        meter.toBrief(2, 3200);
        chunk(0);
        assertThat(meter.progress(100 * SECOND).secondsLeft()).isCloseTo(100, within(1.0));

        meter.chunkBegins(1600, 100 * SECOND);
        meter.rows(5, 100);
        assertThat(meter.progress(130 * SECOND).secondsLeft())
                .as("half translated")
                .isCloseTo(70, within(1.0));
        meter.rows(5, 100);
        meter.chunkTranslated(160 * SECOND);
        assertThat(meter.progress(160 * SECOND).secondsLeft()).as("translated").isCloseTo(40, within(1.0));
        assertThat(meter.progress(180 * SECOND).secondsLeft())
                .as("half summarised")
                .isCloseTo(20, within(1.0));
    }

    @Test
    void aChunkThatTakesLongerThanThoughtIsNeverSaidToBeDone() {
        meter.step("brief");
        meter.toBrief(1, 1600);
        meter.chunkBegins(1600, 0);
        meter.rows(100, 100);
        assertThat(meter.progress(50 * SECOND).done()).isBetween(0.7, 0.9);
        meter.chunkTranslated(50 * SECOND);
        assertThat(meter.progress(5000 * SECOND).done()).isBetween(0.95, 0.999);
    }

    private void chunk(long start) {
        meter.chunkBegins(1600, start * SECOND);
        meter.rows(10, 200);
        meter.chunkTranslated((start + 60) * SECOND);
        meter.chunkMade((start + 100) * SECOND);
        meter.chunkWritten(1);
    }
}
