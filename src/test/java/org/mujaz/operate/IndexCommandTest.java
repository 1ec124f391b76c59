package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;

class IndexCommandTest extends AtTheTerminal {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    /** Of three briefs one is history; the other two are found again, by words and by meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatListsAndSearchAreMadeOfIsFilledAnew(String database) throws IOException {
        Rooms rooms = Rooms.of(database, folder);
        JobFile job = rooms.job();
        rooms.receiveFirst(3);
        rooms.briefed(job, JUNE_12, 0);
        for (String table : new String[] {"search_words", "meaning", "shelf"}) {
            rooms.ask(job).sql("DELETE FROM " + table).update();
        }
        String old = rooms.ask(job)
                .sql("SELECT id FROM release WHERE source = 'release-000.txt'")
                .query(String.class)
                .single();
        rooms.ask(job)
                .sql("UPDATE release SET superseded_by = (SELECT id FROM release WHERE source = 'release-001.txt')"
                        + " WHERE id = ?")
                .param(old)
                .update();

        for (int again = 0; again < 2; again++) {
            assertThat(mujaz(job, "index")).as(complained).isZero();
            assertThat(said).contains("Indexed 2 briefs.");
            for (String table : new String[] {"search_words", "meaning", "shelf"}) {
                assertThat(rooms.ask(job)
                                .sql("SELECT DISTINCT release_id FROM " + table)
                                .query(String.class)
                                .list())
                        .as(table)
                        .hasSize(2)
                        .doesNotContain(old);
            }
        }
    }
}
