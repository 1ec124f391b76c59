package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

class InboxTest {
    @TempDir
    Path folder;

    @Test
    void listsWhatTheJobTakesSortedByName() throws Exception {
        for (String name : List.of(
                "b.txt", "a.txt", "sub/c.txt", "d.jpg", "old-e.txt", ".hidden.txt", "f.txt.part", ".git/g.txt")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
        Inbox inbox = new Inbox(folder, List.of("*.txt"), List.of("old-*"));
        assertThat(inbox.files()).extracting(inbox::name).containsExactly("a.txt", "b.txt", "sub/c.txt");
        assertThat(new Inbox(folder, List.of(), List.of()).files()).hasSize(5);
        assertThat(new Inbox(folder, List.of("sub/*"), List.of()).files()).hasSize(1);
    }

    @Test
    void aMissingInboxIsAProblemInOneLine() {
        Inbox inbox = new Inbox(folder.resolve("nowhere"), List.of(), List.of());
        assertThatThrownBy(inbox::files)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("inbox:");
    }

    /** Left out for root, who may read everything. */
    @Test
    void anInboxThatMayNotBeReadIsAProblemAndNotAnEmptyOne(@TempDir Path closed) throws IOException {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed));
            assertThatThrownBy(() -> new Inbox(closed, List.of(), List.of()).files())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("the inbox cannot be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
