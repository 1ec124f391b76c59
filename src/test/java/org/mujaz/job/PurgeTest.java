package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must still be known once old records are cleared. */
class PurgeTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    /** One night read nothing but a withdrawal, and one nothing but a file that could not be used, which was dropped. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void nightsThatReadSomethingStayAndWhatTheyReadIsNotReadAgain(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive(
                "kill.json", "{\"id\": \"17\", \"agency\": \"BNA\", \"status\": \"canceled\", \"text\": \"سحب\"}");
        rooms.briefed(job, JUNE_12, 0);
        rooms.receive("empty.txt", "");
        rooms.briefed(job, JUNE_12.plusDays(1), 0);
        rooms.briefed(job, JUNE_12.plusDays(2), 0);
        RetryStore quarantine = new RetryStore(rooms.ask(job));
        quarantine.drop(quarantine.open(job.name(), new RetryStore.Which(null, null, null, null)));

        assertThat(new Upkeep(job, Clock.systemUTC()).purge(Duration.ZERO)).contains("1 run that left nothing behind");
        assertThat(rooms.count(job, "tombstone")).isEqualTo(1);
        assertThat(rooms.briefed(job, JUNE_12.plusDays(3), 0).report().read()).isZero();
        assertThat(rooms.violations(job)).isEmpty();
    }
}
