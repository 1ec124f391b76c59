package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.job.RetryStore;
import org.mujaz.job.Rooms;

/** What becomes of items in quarantine that are tried again, and of those that could not be. */
class RetryCommandTest extends AtTheTerminal {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final String OPEN = "quarantine WHERE state = 'OPEN'";

    @TempDir
    Path folder;

    @Test
    void whileAnotherRunIsUnderWayNothingIsDone() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive("empty.txt", "");
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, () -> {
            assertThat(mujaz(job, "retry", "EMPTY")).isEqualTo(Mujaz.ANOTHER_RUN);
            assertThat(rooms.count(job, OPEN)).isEqualTo(1);
            assertThatThrownBy(() -> new RunControl(job, Database.questions(job.database())).retry(1))
                    .hasMessageContaining("run 1: run 1 is under way");
        });
        assertThat(rooms.count(job, OPEN)).isEqualTo(1);
    }

    @Test
    void whatWasDroppedMeanwhileStaysOut() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive("empty.txt", "");
        rooms.briefed(job, JUNE_12, 0);
        RetryStore store = new RetryStore(rooms.ask(job));
        List<Long> found = store.open(job.name(), new RetryStore.Which(null, "EMPTY", null, null));
        assertThat(mujaz(job, "quarantine", "drop", "1")).isZero();
        store.retry(found);
        assertThat(rooms.count(job, "quarantine WHERE state = 'DROPPED'")).isEqualTo(1);
    }

    /** The rerun with the items fails, as the pages cannot be written. What is said then goes on with it, items and all. */
    @Test
    void aRetryThatFailsSaysWhatGoesOnWithIt() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive("empty.txt", "");
        rooms.briefed(job, JUNE_12, 0);
        Path pages = folder.resolve("pages");
        Path kept = Files.move(pages, folder.resolve("kept"));
        Files.writeString(pages, "in the way");
        assertThat(mujaz(job, "retry", "EMPTY")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("go on from there with: jobs/mujaz restart 2 --job " + job.file());
        assertThat(mujaz(job, "retry", "1")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("what was taken out before is tried again by the next run");

        Files.delete(pages);
        Files.move(kept, pages);
        assertThat(mujaz(job, "restart", "2")).as(complained).isEqualTo(Mujaz.QUARANTINE);
        assertThat(rooms.count(job, OPEN))
                .as("read again, and as empty as before")
                .isEqualTo(1);
        assertThat(rooms.violations(job)).isEmpty();
    }
}
