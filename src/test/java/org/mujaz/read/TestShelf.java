package org.mujaz.read;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mujaz.brief.Brief;
import org.mujaz.brief.NewBriefStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with briefs in it, as a night leaves it. */
final class TestShelf {
    static final LocalDate NIGHT = LocalDate.of(2024, 6, 13);
    final DataSource source;
    final JdbcClient jdbc;

    private TestShelf(DataSource source, String vendor) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/" + vendor)
                .load()
                .migrate();
    }

    static TestShelf h2() {
        return new TestShelf(
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "mujaz", ""),
                "h2");
    }

    static TestShelf postgresql(DataSource source) {
        return new TestShelf(source, "postgresql");
    }

    long run(LocalDate date) {
        jdbc.sql(
                        "INSERT INTO run (job, run_date, rerun, pipeline, status, started, ended) VALUES ('nightly', ?, 0, '1',"
                                + " 'COMPLETED', ?, ?)")
                .params(date, Timestamp.from(Samples.READ), Timestamp.from(Samples.READ.plusSeconds(300)))
                .update();
        return jdbc.sql("SELECT MAX(id) FROM run").query(Long.class).single();
    }

    /** Stores and shelves briefs of a night. */
    TestShelf with(LocalDate night, Brief... briefs) {
        long run = run(night);
        for (Brief brief : briefs) {
            release(brief, run);
            new NewBriefStore(source).save(new NewBriefStore.Rows(List.of(brief)));
            shelve(night, brief);
        }
        return this;
    }

    /** Shelves a stored brief under {@link #NIGHT}. */
    void shelve(Brief brief) {
        shelve(NIGHT, brief);
    }

    private void shelve(LocalDate night, Brief brief) {
        ShelfStore shelf = new ShelfStore(source);
        shelf.put(shelf.layOut(night, List.of(brief)));
    }

    void release(Brief brief, long run) {
        jdbc.sql("INSERT INTO release (id, fingerprint, source, headline, body, boilerplate, place, published, agency,"
                        + " version, marks, received, run_id) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, 1, '[]', ?, ?)")
                .params(java.util.Arrays.asList(
                        brief.release().id(),
                        brief.release().fingerprint(),
                        brief.release().source(),
                        brief.release().headline().replace("\u0000", ""),
                        brief.release().body().replace("\u0000", ""),
                        brief.release().place(),
                        brief.release().date(),
                        brief.release().agency(),
                        Timestamp.from(brief.release().received()),
                        run))
                .update();
    }
}
