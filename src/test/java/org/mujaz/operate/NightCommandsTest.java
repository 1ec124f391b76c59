package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;

/** How nights are asked for, and what is turned away while one is under way. */
class NightCommandsTest extends AtTheTerminal {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final String TO_COME = "--date 9999-12-31 is still to come";

    @TempDir
    Path folder;

    @Test
    void aRunTakesItsJobFileAsEveryOtherCommandDoes() throws IOException {
        JobFile job = Rooms.h2(folder).job();
        String file = job.file().toString();
        assertThat(mujaz(job, "run", "--date", "9999-12-31")).isEqualTo(Mujaz.USAGE);
        assertThat(complained).contains(TO_COME);
        assertThat(mujaz(job, "run", file, "--date", "9999-12-31")).isEqualTo(Mujaz.USAGE);
        assertThat(complained).contains(TO_COME);
        assertThat(mujaz(job, "run", "jobs/sample.yaml", "--date", "9999-12-31"))
                .isEqualTo(Mujaz.USAGE);
        assertThat(complained).contains("Both jobs/sample.yaml and --job " + file + " are given");
    }

    @Test
    void whateverRunsANightLogsInJsonWhenAsked() throws IOException {
        JobFile job = Rooms.h2(folder).job();
        assertThat(mujaz(job, "retry", "EMPTY", "--json-logs")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("there is no database yet");
        assertThat(mujaz(job, "restart", "7", "--json-logs")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("run 7: ");
    }

    @Test
    void upkeepDuringANightDoesNothingAndSaysWhoIsAtWork() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        List<Integer> codes = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        rooms.briefed(job, JUNE_12, () -> {
            codes.add(mujaz(job, "recover"));
            complaints.add(complained);
            codes.add(mujaz(job, "purge", "--older-than", "0d"));
            complaints.add(complained);
        });
        assertThat(codes).as(complaints.toString()).containsExactly(Mujaz.ANOTHER_RUN, Mujaz.ANOTHER_RUN);
        assertThat(complaints).allMatch(one -> one.contains("another run of it is under way (run 1 of 2024-06-12"));
        assertThat(rooms.violations(job)).isEmpty();
    }
}
