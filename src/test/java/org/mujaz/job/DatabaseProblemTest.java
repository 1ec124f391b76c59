package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

/** What an operator reads when the embedded database's file is not what it should be. */
class DatabaseProblemTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    /** Two blocks at the beginning of an H2 file. */
    private static final int HEADERS = 2 * 4096;

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

    @Test
    void aDamagedFileIsSaidToBeDamaged() throws IOException {
        SQLException corrupted = new SQLException("File corrupted while reading record: \"x\"", "90030");
        assertThat(DatabaseProblem.of(Rooms.h2(folder).job().database(), corrupted))
                .hasMessageContaining("its file is damaged (File corrupted while reading record")
                .hasMessageContaining("backup");
    }

    /**
     * H2 2.4.240 opens a file in which no chunk is whole as a new, empty database: the night would begin a new history, and
     * the old one with every brief would be gone with nobody told.
     */
    @Test
    void aFileThatOpensWithoutItsTablesIsSaidToBeDamagedAndNotBegunAnew() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        try (RandomAccessFile file =
                new RandomAccessFile(Database.h2File(job.database()).toFile(), "rw")) {
            byte[] lost = new byte[(int) file.length() - HEADERS];
            file.seek(HEADERS);
            file.write(lost);
        }
        assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("its file is damaged")
                .hasMessageContaining("backup");
        assertThat(new Doctor(job, Clock.systemUTC()).look())
                .filteredOn(Doctor.Finding::what, "database")
                .singleElement()
                .matches(finding -> !finding.good() && finding.words().contains("its file is damaged"));
        Files.delete(Database.h2File(job.database()));
        assertThat(rooms.night(job, PlainBriefing.source()).run(JUNE_12, false).status())
                .as("a file put away on purpose is begun anew")
                .isEqualTo(Ending.Status.COMPLETED);
    }
}
