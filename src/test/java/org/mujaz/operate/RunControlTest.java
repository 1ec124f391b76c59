package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;

class RunControlTest {
    @TempDir
    Path folder;

    /** Two agencies' jobs share a database, and the server of one lists the failed night of the other. */
    @Test
    void anotherJobsRunIsNotTakenForANightOfTheJobThatIsServed() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        rooms.receive(1);
        rooms.briefed(rooms.job("name: spa"), LocalDate.of(2024, 6, 12), 1);
        JobFile served = rooms.job("name: bna");
        RunControl control = new RunControl(served, Database.questions(served.database()));

        assertThatThrownBy(() -> control.restart(1))
                .isInstanceOf(Problem.class)
                .hasMessage("run 1: it is of job spa. Serve that job, or restart it on the command line.");
        assertThatThrownBy(() -> control.retry(1))
                .hasMessageContaining("it is of job spa. Serve that job, or retry it");
        assertThatThrownBy(() -> control.stop(1)).hasMessageContaining("it is of job spa. Serve that job, or stop it");
    }
}
