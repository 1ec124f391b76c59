package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One release among a hundred that breaks what handles it. */
class PoisonTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final int RELEASES = 100;

    @TempDir
    Path folder;

    /**
     * The database refuses one release's brief, whoever it is written with: its chunk is written release by release,
     * the one goes to quarantine with the database's words, the ninety-nine have their briefs. When the cause is gone,
     * retrying the one brings it in.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void oneReleaseAmongAHundredGoesToQuarantineAloneAndIsBriefedWhenRetried(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 20");
        Database.create(job.database());
        rooms.receiveFirst(RELEASES);
        rooms.ask(job)
                .sql("ALTER TABLE shelf ADD CONSTRAINT poison CHECK (source <> 'release-037.txt')")
                .update();

        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().balance())
                .isEqualTo("read 100 = briefed 99 + duplicate 0 + quarantined 1 + pending 0");
        assertThat(rooms.ask(job)
                        .sql("SELECT detail FROM quarantine")
                        .query(String.class)
                        .single())
                .startsWith("release-037.txt: its brief cannot be written")
                .containsIgnoringCase("poison");
        assertThat(rooms.violations(job)).isEmpty();

        rooms.ask(job).sql("ALTER TABLE shelf DROP CONSTRAINT poison").update();
        RetryStore retry = new RetryStore(rooms.ask(job));
        retry.retry(retry.open(job.name(), new RetryStore.Which(null, "FAILED", null, null)));
        assertThat(rooms.night(job, PlainBriefing.source())
                        .run(JUNE_12, true)
                        .report()
                        .briefed())
                .isEqualTo(1);
        assertThat(rooms.count(job, "brief")).isEqualTo(RELEASES);
        assertThat(rooms.violations(job)).isEmpty();
    }
}
