package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.brief.Brief;

/** The night around the models: what is taken, what is refused, what is said. */
class NightTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final LocalDate JUNE_13 = LocalDate.of(2024, 6, 13);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aCompleteNightIsLeftAloneAndTheNextTakesOnlyWhatIsNew(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.receive(2);
        assertThat(rooms.night(job, PlainBriefing.source()).run(JUNE_12, false).status())
                .isEqualTo(Ending.Status.COMPLETED);
        String written = written(rooms, job);

        Ending again = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(again.status()).isEqualTo(Ending.Status.ALREADY_COMPLETE);
        assertThat(written(rooms, job)).isEqualTo(written);

        rooms.receive(3);
        List<String> briefed = new ArrayList<>();
        Ending next = rooms.night(job, PlainBriefing.source(chunk -> chunk.forEach(r -> briefed.add(r.source()))))
                .run(JUNE_13, false);
        assertThat(briefed).containsExactly("release-003.txt");
        assertThat(next.report().read()).isEqualTo(1);
        assertThat(next.report().known()).isEqualTo(2);
    }

    @Test
    void aRerunTakesWhatArrivedAfterTheNightWasComplete() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        rooms.receive(2);
        Ending again = rooms.night(job, PlainBriefing.source()).run(JUNE_12, true);
        assertThat(again.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(again.run().rerun()).isEqualTo(1);
        assertThat(again.report().briefed()).isEqualTo(1);
        assertThat(rooms.count(job, "BATCH_JOB_INSTANCE")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void theSameContentTwiceIsOneReleaseAndWhatCannotBeReadGoesToQuarantine(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("a.txt", Arabic.release(1));
        rooms.receive("b.txt", Arabic.release(1) + "\n\n");
        rooms.receive("empty.txt", "");
        rooms.receive("english.txt", "This is an English text, and not a short one either.");
        rooms.receive("picture.txt", "\u00ff\u00d8\u00ff\u0000JFIF");
        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().fresh()).isEqualTo(1);
        assertThat(ending.report().duplicate()).isEqualTo(1);
        assertThat(ending.report().quarantined()).isEqualTo(3);
        assertThat(ending.report().balance()).isEqualTo("read 5 = briefed 1 + duplicate 1 + quarantined 3 + pending 0");
        assertThat(rooms.ask(job)
                        .sql("SELECT reason FROM quarantine ORDER BY source")
                        .query(String.class)
                        .list())
                .startsWith("EMPTY", "NOT_ARABIC");
    }

    @Test
    void severalReleasesOfOneFileAreToldApart() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("separator: \"=====\"");
        rooms.receive(
                "three.txt", Arabic.release(1) + "\n=====\n" + Arabic.release(2) + "\n=====\n" + Arabic.release(3));
        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(ending.report().briefed()).isEqualTo(3);
        assertThat(rooms.ask(job)
                        .sql("SELECT source FROM release ORDER BY source")
                        .query(String.class)
                        .list())
                .containsExactly("three.txt#1", "three.txt#2", "three.txt#3");
    }

    /** A brief PostgreSQL and H2 both refuse: one of a hundred releases, and the others are written all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aBriefThatCannotBeWrittenGoesToQuarantineAlone(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 4");
        rooms.receiveFirst(6);
        BriefingSource oneTooLong = PlainBriefing.source(
                chunk -> {},
                b -> b.release().source().equals("release-002.txt")
                        ? new Brief(
                                b.release(),
                                b.pipeline(),
                                b.summary(),
                                b.sentences(),
                                "x".repeat(401),
                                b.marks(),
                                b.runId(),
                                b.written(),
                                b.timings())
                        : b);
        Ending ending = rooms.night(job, oneTooLong).run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().briefed()).isEqualTo(5);
        assertThat(ending.report().quarantined()).isEqualTo(1);
        assertThat(ending.report().balances()).isTrue();
        assertThat(rooms.ask(job)
                        .sql("SELECT detail FROM quarantine")
                        .query(String.class)
                        .single())
                .startsWith("release-002.txt: its brief cannot be written");
    }

    @Test
    void aMissingInboxIsSaidBeforeAnythingBegins() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        Files.delete(folder.resolve("inbox"));
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                .hasMessageContaining("there is no such inbox");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aSecondRunOfTheSameJobSaysSoAndLeaves(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        List<Throwable> refused = new ArrayList<>();
        Ending ending = rooms.night(job, PlainBriefing.source(chunk -> {
                    try {
                        rooms.night(job, PlainBriefing.source()).run(JUNE_13, false);
                    } catch (RuntimeException e) {
                        refused.add(e);
                    }
                }))
                .run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(refused).singleElement().satisfies(e -> assertThat(e)
                .hasMessageContaining(
                        "another run of it is under way (run " + ending.run().id()));
    }

    @Test
    void aSourceThatFallsSilentIsNamed() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receiveFirst(5);
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        Instant now = Instant.now();
        List<String> ids = rooms.ask(job)
                .sql("SELECT id FROM release ORDER BY id")
                .query(String.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            rooms.ask(job)
                    .sql("UPDATE release SET agency = 'BNA', received = ? WHERE id = ?")
                    .params(now.minus(Duration.ofDays(9 - i)).atOffset(ZoneOffset.UTC), ids.get(i))
                    .update();
        }
        assertThat(new HistoryStore(rooms.ask(job)).silent(now)).containsExactly(new HistoryStore.Silent("BNA", 5, 1));
        assertThat(rooms.night(job, PlainBriefing.source()).run(JUNE_13, false).notices())
                .contains("BNA has sent nothing for 5 days; until now it was never silent for more than 1");
    }

    @Test
    void nightsWithoutARunAreNamedByTheNextOne() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(rooms.night(job, PlainBriefing.source())
                        .run(JUNE_12.plusDays(3), false)
                        .notices())
                .containsExactly("there was no run for 2024-06-13 to 2024-06-14; what arrived then is taken now");
    }

    private static String written(Rooms rooms, JobFile job) {
        return rooms.ask(job)
                .sql("SELECT release_id, pipeline, headline, written FROM brief ORDER BY release_id")
                .query()
                .listOfRows()
                .toString();
    }
}
