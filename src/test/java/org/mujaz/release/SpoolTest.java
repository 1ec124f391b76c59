package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source's items are called in the inbox, and what is known of them the next night. */
class SpoolTest {
    @TempDir
    Path folder;

    @Test
    void aNameLongerThanAFilesIsShortenedAndKeepsItsEnding() throws IOException {
        String long1 = "in/" + "خبر".repeat(100) + "1.txt";
        String long2 = "in/" + "خبر".repeat(100) + "2.txt";
        try (Spool spool = new Spool(folder, 100)) {
            for (String name : List.of(long1, long2, long2)) {
                spool.put(name, new ByteArrayInputStream(new byte[] {1}));
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".txt"));
        }
    }

    /** A bucket of 100,000 objects has as many lines: written anew with each of them they would take the night. */
    @Test
    void manyLinesAreWrittenTogetherAndTheLastWhenTheSpoolIsClosed() throws IOException {
        Path memory = folder.resolve(".source.properties");
        try (Spool spool = new Spool(folder, 100)) {
            spool.rememberSoon("0", "tag");
            assertThat(memory).doesNotExist();
            for (int i = 1; i < 150; i++) {
                spool.rememberSoon(String.valueOf(i), "tag");
            }
            assertThat(memory).content().contains("99=tag").doesNotContain("149=tag");
        }
        try (Spool next = new Spool(folder, 100)) {
            assertThat(next.remembered("149")).isEqualTo("tag");
        }
    }
}
