package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

/** What an operator reads when the embedded database's file is not what it should be. */
class DatabaseProblemTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    @Test
    void aFileThatCannotBeMadeIsSaidInOneLine() throws IOException {
        Files.writeString(folder.resolve("file"), "not a folder");
        Rooms rooms = Rooms.at(folder, "url: jdbc:h2:file:" + folder.resolve("file/night"));
        JobFile job = rooms.job();
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("its file cannot be made or written")
                .hasMessageContaining("owner, permissions and mount");
    }

    /** A power cut, a failing disk: the middle of the file is not what was written there. */
    @Test
    void aDamagedFileIsSaidToBeDamaged() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        try (RandomAccessFile file =
                new RandomAccessFile(Database.h2File(job.database()).toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("its file is damaged")
                .hasMessageContaining("backup");
    }
}
