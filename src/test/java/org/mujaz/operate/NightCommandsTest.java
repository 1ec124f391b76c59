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

    @TempDir
    Path folder;

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
