package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts without a date, as schedulers and operators make them: which night they are for. */
class CatchUpTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final LocalDate JUNE_13 = LocalDate.of(2024, 6, 13);

    @TempDir
    Path folder;

    private Rooms rooms;
    private JobFile job;

    @BeforeEach
    void rooms() throws IOException {
        rooms = Rooms.h2(folder);
        job = rooms.job();
        rooms.receive(1);
    }

    /** The machine was off at 02:30 of the 14th, and its scheduler makes up for that at nine. The next night runs as ever. */
    @Test
    void aNightThatWasMissedIsMadeUpForInTheMorningAndUsesUpNoOther() throws IOException {
        assertThat(start("2024-06-13T02:30:00Z").run().date()).isEqualTo(JUNE_12);
        assertThat(start("2024-06-14T09:00:00Z").run().date()).isEqualTo(JUNE_13);
        rooms.receive(2);
        Ending next = start("2024-06-15T02:30:00Z");
        assertThat(next.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(next.run().date()).isEqualTo(JUNE_13.plusDays(1));
        assertThat(next.report().briefed()).isEqualTo(1);
    }

    /** The night failed; in the morning the operator says run again. The next night is not used up by that. */
    @Test
    void theSameCommandGoesOnWithAFailedNightInTheMorning() {
        Ending failed = rooms.night(job, at("2024-06-13T02:30:00Z"), PlainBriefing.source(chunk -> {
                    throw new IllegalStateException("the models broke");
                }))
                .run(false);
        Ending morning = start("2024-06-13T08:00:00Z");
        assertThat(morning.run().id()).isEqualTo(failed.run().id());
        assertThat(morning.report().briefed()).isEqualTo(1);
        assertThat(start("2024-06-14T02:30:00Z").run().date()).isEqualTo(JUNE_13);
    }

    @Test
    void aFailedNightDoesNotHoldUpTheNextEveningsRun() {
        rooms.night(job, at("2024-06-12T22:00:00Z"), PlainBriefing.source(chunk -> {
                    throw new IllegalStateException("the models broke");
                }))
                .run(false);
        Ending evening = start("2024-06-13T22:00:00Z");
        assertThat(evening.run().date()).isEqualTo(JUNE_13);
        assertThat(evening.report().carried()).isEqualTo(1);
    }

    @Test
    void aRerunInTheMorningIsOneOfTheLastNight() throws IOException {
        start("2024-06-13T02:30:00Z");
        rooms.receive(2);
        Ending again = rooms.night(job, at("2024-06-13T09:00:00Z"), PlainBriefing.source())
                .run(true);
        assertThat(again.run().date()).isEqualTo(JUNE_12);
        assertThat(again.run().rerun()).isEqualTo(1);
        assertThat(again.report().briefed()).isEqualTo(1);
        assertThat(start("2024-06-14T02:30:00Z").status()).isEqualTo(Ending.Status.COMPLETED);
    }

    /** Somebody says run after breakfast. Were that the run of the night to come, the scheduler's would find it complete. */
    @Test
    void aStartByDayAfterACompleteNightDoesNotUseUpTheNextOne() throws IOException {
        start("2024-06-13T02:30:00Z");
        rooms.receive(2);
        Ending byDay = start("2024-06-13T10:00:00Z");
        assertThat(byDay.status()).isEqualTo(Ending.Status.ALREADY_COMPLETE);
        assertThat(byDay.run().date()).isEqualTo(JUNE_12);
        Ending night = start("2024-06-14T02:30:00Z");
        assertThat(night.run().date()).isEqualTo(JUNE_13);
        assertThat(night.report().briefed()).isEqualTo(1);
    }

    @Test
    void aJobThatRunsByDayRunsEveryDay() {
        assertThat(start("2024-06-12T12:00:00Z").run().date()).isEqualTo(JUNE_12);
        assertThat(start("2024-06-13T12:00:00Z").run().date()).isEqualTo(JUNE_13);
        assertThat(start("2024-06-14T12:00:00Z").run().date()).isEqualTo(JUNE_13.plusDays(1));
    }

    /** The machine is off on the 13th. The 14th is told of it, and neither it nor the 15th is run a day late for that. */
    @Test
    void aDayThatWasMissedPutsNoLaterDayBack() {
        assertThat(start("2024-06-12T07:00:00Z").run().date()).isEqualTo(JUNE_12);
        Ending next = start("2024-06-14T07:00:00Z");
        assertThat(next.run().date()).isEqualTo(JUNE_13.plusDays(1));
        assertThat(next.notices()).anyMatch(notice -> notice.contains("2024-06-13"));
        assertThat(start("2024-06-15T07:00:00Z").run().date()).isEqualTo(JUNE_13.plusDays(2));
    }

    @Test
    void theFirstStartOfAllIsForToday() {
        assertThat(start("2024-06-12T09:00:00Z").run().date()).isEqualTo(JUNE_12);
    }

    private Ending start(String now) {
        return rooms.night(job, at(now), PlainBriefing.source()).run(false);
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
