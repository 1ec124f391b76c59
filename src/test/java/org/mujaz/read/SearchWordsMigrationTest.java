package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from before words stood in one row a release: it is found by the same words afterwards, without more to do. */
class SearchWordsMigrationTest {

    @Test
    void wordsOfAnOlderH2AreKept() {
        keepsWords(
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "mujaz", ""),
                "h2");
    }

    @Test
    void wordsOfAnOlderPostgresqlAreKept() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            keepsWords(postgres.getPostgresDatabase(), "postgresql");
        }
    }

    private static void keepsWords(DataSource source, String vendor) {
        FluentConfiguration flyway =
                Flyway.configure().dataSource(source).locations("classpath:db/common", "classpath:db/" + vendor);
        flyway.target("42").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        Timestamp then = Timestamp.from(Samples.READ);
        LocalDate night = TestShelf.NIGHT;
        jdbc.sql(
                        "INSERT INTO run (job, run_date, rerun, pipeline, status, started) VALUES ('nightly', ?, 0, '1', 'COMPLETED', ?)")
                .params(night, then)
                .update();
        for (String id : List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb")) {
            jdbc.sql(
                            "INSERT INTO release (id, fingerprint, source, headline, body, boilerplate, version, marks, received,"
                                    + " run_id) VALUES (?, ?, 'x', 'x', 'x', '', 1, '[]', ?, 1)")
                    .params(id, id, then)
                    .update();
            jdbc.sql(
                            "INSERT INTO shelf (release_id, pipeline, run_id, run_date, sort_day, headline, brief, place, agency,"
                                    + " topic, source, care, numbers, written)"
                                    + " VALUES (?, '1', 1, ?, ?, 'x', 'x', '', '', 'OTHER', 'x', 0, FALSE, ?)")
                    .params(id, night, night, then)
                    .update();
            jdbc.sql("INSERT INTO search_term (term, release_id, weight) VALUES ('وزار', ?, ?)")
                    .params(id, id.startsWith("b") ? 2.5 : .7)
                    .update();
        }
        jdbc.sql("INSERT INTO search_term (term, release_id, weight) VALUES ('minist', 'aaaaaaaaaaaa', 0.0001)")
                .update();

        flyway.target("latest").load().migrate();

        try (WordIndex index = new WordIndex(new WordStore(source), new ShelfChanges(new ChangeStore(jdbc)))) {
            assertThat(index.find(List.of(List.of("وزار")), true, null, 0, 20).releases())
                    .as("the heavier first")
                    .containsExactly("bbbbbbbbbbbb", "aaaaaaaaaaaa");
            assertThat(index.find(List.of(List.of("minist")), true, null, 0, 20).releases())
                    .containsExactly("aaaaaaaaaaaa");
        }
        assertThat(new PublishedStore(jdbc).outdated("nightly"))
                .as("what was published is not published again")
                .isEmpty();
    }
}
