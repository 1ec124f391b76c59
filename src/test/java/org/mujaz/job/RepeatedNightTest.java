package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that are run again, and clocks that go back. */
class RepeatedNightTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    /**
     * A night with briefs, a duplicate and something in quarantine is run a second time: every row of every table and
     * every byte of every page stays. A rerun writes down that it ran, and changes no brief and no page.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aNightRunTwiceChangesNothingByteForByte(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.tinyJob(TinyCheckpoint.copy(folder.resolve("tiny"), 3), "chunk: 2");
        rooms.receiveFirst(3);
        rooms.receive("again.txt", Arabic.release(1));
        rooms.receive("empty.txt", "");
        assertThat(rooms.night(job, ModelBriefing::new).run(JUNE_12, false).status())
                .isEqualTo(Ending.Status.COMPLETED);
        Map<String, String> tables = tables(rooms, job);
        Map<String, String> pages = pages();
        assertThat(tables.get("shelf")).contains("release-000.txt");
        assertThat(pages).hasSize(5); // three briefs, the day's index, the index of days

        assertThat(rooms.night(job, ModelBriefing::new).run(JUNE_12, false).status())
                .isEqualTo(Ending.Status.ALREADY_COMPLETE);
        assertThat(tables(rooms, job)).isEqualTo(tables);
        assertThat(pages()).isEqualTo(pages);

        assertThat(rooms.night(job, ModelBriefing::new).run(JUNE_12, true).status())
                .isEqualTo(Ending.Status.COMPLETED);
        Map<String, String> after = tables(rooms, job);
        for (String kept :
                List.of("brief", "brief_sentence", "brief_link", "release", "arrival", "quarantine", "shelf")) {
            assertThat(after.get(kept)).as(kept).isEqualTo(tables.get(kept));
        }
        assertThat(pages()).isEqualTo(pages);
        assertThat(rooms.violations(job)).isEmpty();
    }

    /**
     * The clock was wrong and is put back by three hours in the middle of the night; the night before its restart, by
     * another day. Nothing is briefed twice, nothing is left, and the run's row can still be read.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aClockThatIsSetBackHarmsNothing(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(6);
        SetClock clock = new SetClock(Instant.parse("2024-06-12T23:30:00Z"));
        AtomicInteger chunks = new AtomicInteger();
        Ending failed = rooms.night(job, clock, PlainBriefing.source(chunk -> {
                    clock.back(Duration.ofHours(3));
                    if (chunks.incrementAndGet() == 3) {
                        throw new IllegalStateException("the models broke");
                    }
                }))
                .run(JUNE_12, false);
        assertThat(failed.report().briefed()).isEqualTo(4);
        assertThat(rooms.violations(job)).isEmpty();

        clock.back(Duration.ofDays(1));
        Ending rest = rooms.night(job, clock, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(rest.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(rest.run().ended()).isBefore(rest.run().started());
        assertThat(rest.report().briefed()).isEqualTo(6);
        assertThat(rest.report().totalMillis()).isNotNegative();
        assertThat(rooms.count(job, "brief")).isEqualTo(6);
        assertThat(rooms.violations(job)).isEmpty();

        rooms.receive(7);
        Ending next = rooms.night(job, clock, PlainBriefing.source()).run(JUNE_12.plusDays(1), false);
        assertThat(next.report().briefed()).isEqualTo(1);
        assertThat(new RunStore(rooms.ask(job), clock).latest(job.name(), 2)).hasSize(2);
        assertThat(new HistoryStore(rooms.ask(job)).silent(clock.instant())).isEmpty();
    }

    /** Every table with all its rows, in a fixed order. */
    private static Map<String, String> tables(Rooms rooms, JobFile job) {
        JdbcClient ask = rooms.ask(job);
        Map<String, String> all = new TreeMap<>();
        for (String table : ask.sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE LOWER(table_schema) = 'public' AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            all.put(
                    table.toLowerCase(),
                    ask.sql("SELECT * FROM \"" + table + "\"").query().listOfRows().stream()
                            .map(RepeatedNightTest::row)
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return all;
    }

    private static String row(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(e -> e.getKey() + "="
                        + (e.getValue() instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Every page with its bytes and the time it was written at. */
    private Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.walk(folder.resolve("pages"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.readString(file));
            }
        }
        return pages;
    }

    /** Stands still, and goes back when it is told to. */
    private static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void back(Duration by) {
            now = now.minus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
