package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights that failed, were stopped or lost their process: what a restart finds, and what the next night takes over. */
class RestartTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final LocalDate JUNE_13 = LocalDate.of(2024, 6, 13);

    @TempDir
    Path folder;

    /**
     * The night fails on its first run because the models break at the second chunk: two releases have their briefs,
     * three do not. The operator starts it again, and on the second run exactly the three are briefed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aNightThatFailedInTheMiddleOfTheBriefStepFinishesExactlyTheRest(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(5);
        AtomicInteger chunks = new AtomicInteger();
        Ending first = rooms.night(job, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        throw new IllegalStateException("the models broke");
                    }
                }))
                .run(JUNE_12, false);

        assertThat(first.status()).isEqualTo(Ending.Status.FAILED);
        assertThat(first.failure()).hasMessageContaining("the models broke");
        assertThat(first.report().briefed()).isEqualTo(2);
        assertThat(first.report().pending()).isEqualTo(3);
        assertThat(first.report().balances()).isTrue();

        List<String> briefedAgain = new ArrayList<>();
        Ending second = rooms.night(job, PlainBriefing.source(chunk -> chunk.forEach(r -> briefedAgain.add(r.id()))))
                .run(JUNE_12, false);

        assertThat(second.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(second.run().id()).isEqualTo(first.run().id());
        assertThat(briefedAgain).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.report().briefed()).isEqualTo(5);
        assertThat(second.report().balance()).isEqualTo("read 5 = briefed 5 + duplicate 0 + quarantined 0 + pending 0");
        assertThat(rooms.count(job, "brief")).isEqualTo(5);
        assertThat(folder.resolve("pages/2024-06-12/index.html")).isNotEmptyFile();
    }

    /**
     * The database went away just as the framework was about to write that its step had failed, and was back for the record of
     * the execution: that one has failed, and its step is said to run for ever. The night goes on all the same.
     */
    @Test
    void aStepThatIsSaidToRunInAnExecutionThatHasEndedDoesNotHoldUpTheNight() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(4);
        assertThat(rooms.briefed(job, JUNE_12, 2).status()).isEqualTo(Ending.Status.FAILED);
        assertThat(rooms.ask(job)
                        .sql(
                                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STATUS = 'FAILED'")
                        .update())
                .isEqualTo(1);
        assertThat(rooms.briefed(job, JUNE_12, 0).status()).isEqualTo(Ending.Status.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatAFailedNightLeftIsTakenOverByTheNext(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.receive(2);
        Ending failed = rooms.night(job, PlainBriefing.source(chunk -> {
                    throw new IllegalStateException("no models tonight");
                }))
                .run(JUNE_12, false);
        assertThat(failed.status()).isEqualTo(Ending.Status.FAILED);
        rooms.receive(3);
        Ending next = rooms.night(job, PlainBriefing.source()).run(JUNE_13, false);
        assertThat(next.report().balance())
                .isEqualTo("read 1 + carried over 2 = briefed 3 + duplicate 0 + quarantined 0 + pending 0");
        Ending late = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(late.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(late.report().balance())
                .isEqualTo("read 2 = briefed 0 + duplicate 0 + quarantined 0 + pending 0 + passed on 2");
        assertThat(rooms.count(job, "brief")).isEqualTo(3);
    }

    /**
     * Two nights fail one after the other, and the second has taken over what the first left. The operator restarts the first: it takes
     * it back, and the second, restarted, has the rest.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anOlderNightThatIsRestartedAfterANewerOneTakesBackWhatItPassedOn(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 1);
        rooms.receive(2);
        rooms.briefed(job, JUNE_13, 1);

        assertThat(rooms.briefed(job, JUNE_12, 1).status()).isEqualTo(Ending.Status.FAILED);
        assertThat(rooms.ask(job)
                        .sql("SELECT run_id FROM run_release WHERE outcome = 'PENDING'")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 1L);
        assertThat(rooms.violations(job)).isEmpty();

        assertThat(rooms.briefed(job, JUNE_12, 0).report().briefed()).isEqualTo(2);
        assertThat(rooms.briefed(job, JUNE_13, 0).report().balance())
                .isEqualTo(
                        "read 1 + carried over 1 = briefed 0 + duplicate 0 + quarantined 0 + pending 0 + passed on 2");
        assertThat(rooms.count(job, "brief")).isEqualTo(2);
        assertThat(rooms.violations(job)).isEmpty();
    }

    @Test
    void aReleaseThatIsPassedOnAndOnNoListIsFoundByReconciling() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 1);
        rooms.briefed(job, JUNE_13, 1);
        rooms.ask(job).sql("UPDATE run_release SET outcome = 'CARRIED'").update();
        assertThat(rooms.violations(job))
                .singleElement()
                .asString()
                .contains("was passed on to another run and none has it");
    }

    @Test
    void aStopAskedForBetweenChunksLeavesARunThatGoesOn() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(5);
        StopSignal stop = new StopSignal();
        Ending stopped = rooms.night(job, stop, PlainBriefing.source(chunk -> stop.afterChunk()))
                .run(JUNE_12, false);
        assertThat(stopped.status()).isEqualTo(Ending.Status.STOPPED);
        assertThat(stopped.report().briefed()).isEqualTo(2);
        Ending rest = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(rest.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(rest.report().briefed()).isEqualTo(5);
    }

    @Test
    void aChunkThatIsGivenUpLeavesItsReleasesPending() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(5);
        StopSignal stop = new StopSignal();
        AtomicInteger chunks = new AtomicInteger();
        Ending stopped = rooms.night(job, stop, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        stop.now();
                        stop.check();
                    }
                }))
                .run(JUNE_12, false);
        assertThat(stopped.status()).isEqualTo(Ending.Status.STOPPED);
        assertThat(stopped.report().balance())
                .isEqualTo("read 5 = briefed 2 + duplicate 0 + quarantined 0 + pending 3");
        Ending rest = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(rest.report().briefed()).isEqualTo(5);
    }

    /** The server ends every session while the models work: the lock's, the heartbeat's, the pool's. */
    @Test
    void aDatabaseThatDropsItsConnectionsInTheMiddleOfAChunkDoesNotFailTheNight() throws IOException {
        Rooms rooms = Rooms.postgres(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(6);
        Ending ending = rooms.night(job, PlainBriefing.source(chunk -> rooms.ask(job)
                        .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid()")
                        .query()
                        .listOfRows()))
                .run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().briefed()).isEqualTo(6);
    }

    /** The framework has written that the night is complete, and the process died before the run's own row said so. */
    @Test
    void aProcessThatDiedAfterTheLastStepLeavesANightThatTheNextStartCompletes() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        rooms.ask(job).sql("UPDATE run SET status = 'RUNNING', ended = NULL").update();
        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().briefed()).isEqualTo(1);
    }
}
