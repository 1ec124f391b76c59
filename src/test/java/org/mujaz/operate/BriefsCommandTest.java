package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;
import org.mujaz.text.SentenceKey;

/** What is shown of the briefs, and how much memory it takes. */
class BriefsCommandTest extends AtTheTerminal {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    /** Of an archive of thousands only what is asked for may be read: a brief that would break the reader shows it. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatIsBeyondTheLimitIsNotEvenRead(String database) throws IOException {
        Rooms rooms = Rooms.of(database, folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        rooms.receive(2);
        rooms.briefed(job, JUNE_12.plusDays(1), 0);
        rooms.ask(job).sql("UPDATE brief SET marks = 'broken' WHERE run_id = 1").update();
        assertThat(mujaz(job, "briefs", "--limit", "1")).as(complained).isZero();
        assertThat(said).containsOnlyOnce("Brief of ").contains("release-002.txt");
        assertThat(mujaz(job, "briefs", "--limit", "2")).isEqualTo(Mujaz.FAILED);
    }

    @Test
    void editorsAreHeardOnTheTerminalToo() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        rooms.ask(job)
                .sql("INSERT INTO correction (sentence_key, arabic, english, machine, who, at) SELECT ?, arabic,"
                        + " 'What the editor wrote.', english, 'amal', CURRENT_TIMESTAMP FROM brief_sentence")
                .param(SentenceKey.hash(rooms.ask(job)
                        .sql("SELECT arabic FROM brief_sentence")
                        .query(String.class)
                        .single()))
                .update();
        assertThat(mujaz(job, "briefs")).isZero();
        assertThat(said).contains(" · 1 mark");
        String id = said.lines()
                .filter(line -> line.startsWith("Brief of "))
                .findFirst()
                .orElseThrow()
                .substring("Brief of ".length());
        assertThat(mujaz(job, "show", id)).isZero();
        assertThat(said)
                .contains("What the editor wrote.", "rests on the release's headline, which was corrected since")
                .doesNotContain("Headline.");
    }

    @Test
    void aCommandThatRunsOutOfMemorySaysSoInOneLine() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        assertThat(failing(new OutOfMemoryError("Java heap space"), job)).isEqualTo(Mujaz.FAILED);
        assertThat(complained)
                .startsWith("mujaz: memory: Java has no more than ")
                .contains("MUJAZ_JAVA_OPTIONS=-Xmx4g")
                .hasLineCount(1);
        assertThat(failing(new NoClassDefFoundError("org/mujaz/Gone"), job)).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("org/mujaz/Gone", "--debug").hasLineCount(1);
    }

    /** The first word that is to be shown raises the error. */
    private int failing(Error error, JobFile job) {
        return run(
                new PrintStream(new OutputStream() {
                    @Override
                    public void write(int one) {
                        throw error;
                    }
                }),
                "briefs",
                "--job",
                job.file().toString());
    }
}
