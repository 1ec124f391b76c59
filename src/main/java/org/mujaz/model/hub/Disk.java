package org.mujaz.model.hub;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mujaz.Problem;

/** Whether there is room, and what went wrong where there was none. */
final class Disk {
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "disk quota exceeded", "file too large");

    private Disk() {}

    static void room(Path directory, long bytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (bytes > free) {
            throw new Problem(
                    directory.toString(),
                    "the checkpoint needs " + size(bytes) + " more, the disk has " + size(free),
                    "Make room, or point --models at another disk");
        }
    }

    static Problem problem(Path path, IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(message::contains)) {
            return new Problem(
                    path.toString(), "the disk is full", "Make room and run the command again; it goes on there", e);
        }
        if (e instanceof AccessDeniedException) {
            return new Problem(path.toString(), "it may not be written", "Check who owns the models directory", e);
        }
        return new Problem(
                path.toString(), "it cannot be read or written (" + e.getMessage() + ")", "Check the disk", e);
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " kB"
                : bytes < 1_000_000_000
                        ? bytes / 1_000_000 + " MB"
                        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
