package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same expectations on H2 and on PostgreSQL. */
class StoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-13T01:00:00Z"), ZoneOffset.UTC);

    @Test
    void onH2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1");
        check(source);
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            check(postgres.getPostgresDatabase());
        }
    }

    private static void check(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(
                        "INSERT INTO run (id, job, run_date, pipeline, status, started) VALUES (?, 'nightly', ?, 'p', 'RUNNING', ?)")
                .params(1L, LocalDate.of(2024, 6, 13), CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
        Arrivals arrivals = new Arrivals(jdbc, CLOCK);
        ReleaseStore releases = new ReleaseStore(jdbc);
        Release one = release("a".repeat(64), "one.txt");

        Read.Rejected empty = Read.Rejected.of("two.txt#2", Reason.EMPTY, "", "ن\u0000ص");
        assertThat(arrivals.knows("one.txt", "1", 1)).isFalse();
        Arrivals.Counts first = arrivals.take(1, new FileRead("one.txt", "1", List.of(new Read.Accepted(one, null))));
        Arrivals.Counts second = arrivals.take(
                1,
                new FileRead(
                        "two.txt", "2", List.of(new Read.Accepted(release("a".repeat(64), "two.txt#1"), null), empty)));

        assertThat(first).isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(second).isEqualTo(new Arrivals.Counts(0, 1, 1));
        assertThat(arrivals.of(1)).isEqualTo(first.plus(second));
        assertThat(arrivals.knows("one.txt", "1", 1)).isTrue();
        assertThat(arrivals.knows("two.txt", "2", 1))
                .as("a file of several items")
                .isTrue();
        assertThat(arrivals.knows("one.txt", "changed", 1)).isFalse();
        assertThat(releases.idsOf(1)).containsExactly(one.id());
        assertThat(releases.find(one.id())).hasValueSatisfying(found -> assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("body")
                .isEqualTo(one));
        assertThat(releases.find(one.id()).orElseThrow().body()).as("U+0000").isEqualTo("نص");
        assertThat(releases.find(List.of("nowhere", one.id()))).hasSize(1);

        QuarantineStore quarantine = new QuarantineStore(jdbc, CLOCK);
        quarantine.brief(1, one, "one.txt: failed. Retry.", "trace\u0000");
        assertThat(quarantine.open())
                .extracting(QuarantineStore.Entry::reason)
                .containsExactly(Reason.EMPTY, Reason.FAILED);
        assertThat(quarantine.reasons(1)).containsEntry("EMPTY", 1L).containsEntry("FAILED", 1L);
        assertThat(quarantine.setState(quarantine.open().get(0).id(), QuarantineStore.State.DROPPED))
                .isTrue();
        assertThat(quarantine.open()).hasSize(1);
        assertThat(quarantine.ofRun(1)).hasSize(2);
    }

    private static Release release(String fingerprint, String source) {
        return new Release(
                fingerprint.substring(0, 12),
                fingerprint,
                source,
                "عنوان",
                "ن\u0000ص",
                "",
                "باريس",
                LocalDate.of(2024, 6, 12),
                "BNA",
                null,
                1,
                List.of(new Mark(Mark.Kind.SOURCE, "the order of a PDF's text is unreliable")),
                CLOCK.instant());
    }
}
