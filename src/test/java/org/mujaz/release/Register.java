package org.mujaz.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.mujaz.database.TestDatabase;
import org.mujaz.text.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of arrivals in a database of its own, with a run under way, and the items agencies send it. */
final class Register {
    static final Instant NOW = Instant.parse("2024-06-13T01:00:00Z");
    static final Arrivals.Counts FRESH = new Arrivals.Counts(1, 0, 0);
    static final Arrivals.Counts DUPLICATE = new Arrivals.Counts(0, 1, 0);

    final JdbcClient jdbc;
    final Arrivals arrivals;
    final ReleaseStore releases;
    final QuarantineStore quarantine;
    private int files;

    Register(TestDatabase database) {
        DataSource source = database.fresh();
        jdbc = JdbcClient.create(source);
        arrivals = at(NOW);
        releases = new ReleaseStore(jdbc);
        quarantine = new QuarantineStore(jdbc, clock(NOW));
        jdbc.sql(
                        "INSERT INTO run (id, job, run_date, pipeline, status, started) VALUES (?, 'nightly', ?, 'p', 'RUNNING', ?)")
                .params(1L, LocalDate.of(2024, 6, 13), NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** The register as another process sees it at another time. */
    Arrivals at(Instant now) {
        return new Arrivals(jdbc, clock(now));
    }

    Arrivals.Counts take(Release release) {
        return arrivals.take(1, file(new Read.Accepted(release, null)));
    }

    /** The sender withdraws an item. */
    Arrivals.Counts kill(String identity, int version) {
        return arrivals.take(1, file(new Read.Withdrawn("kill.xml", identity, version)));
    }

    /** A file like no other before. */
    FileRead file(Read item) {
        return new FileRead(item.source(), "sha" + ++files, List.of(item));
    }

    /** What stands of an item: texts neither replaced nor withdrawn. */
    List<String> current(String identity) {
        return jdbc.sql("SELECT body FROM release WHERE identity = ? AND superseded_by IS NULL AND withdrawn IS NULL")
                .param(identity)
                .query(String.class)
                .list();
    }

    long count(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    /** A night has written the release's brief. */
    void brief(Release release) {
        jdbc.sql(
                        "INSERT INTO brief (release_id, pipeline, headline, english, arabic, method, checkpoint, marks, run_id,"
                                + " written, translate_ms, summarize_ms) VALUES (?, 'p', 'h', '[]', '[]', 'EXTRACTIVE', 'c', '[]', 1, ?, 0, 0)")
                .params(release.id(), NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An agency's item; the very same words make the very same release. */
    static Release item(String agency, String identity, int version, String body) {
        String fingerprint = Fingerprint.of("عنوان", body);
        return new Release(
                fingerprint.substring(0, 12),
                fingerprint,
                "item.xml",
                "عنوان",
                body,
                "",
                null,
                null,
                agency,
                identity,
                version,
                List.of(),
                NOW);
    }
}
