package org.mujaz.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.mujaz.Problem;

/**
 * The folder of the inbox a source's items are put in, and what the source remembers from one night to the next (a hidden
 * file beside them). An item appears whole or not at all; what is remembered is written after it.
 */
final class Spool {
    private static final String MEMORY = ".source.properties";

    private final Path folder;
    private final long largest;
    private final Properties memory = new Properties();

    Spool(Path folder, long largest) throws IOException {
        this.folder = folder;
        this.largest = largest;
        Files.createDirectories(folder);
        Path file = folder.resolve(MEMORY);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                memory.load(in);
            }
        }
    }

    String remembered(String key) {
        return memory.getProperty(key);
    }

    void remember(String key, String value) throws IOException {
        if (value == null) {
            memory.remove(key);
        } else {
            memory.setProperty(key, value);
        }
        Path next = folder.resolve(MEMORY + ".part");
        try (OutputStream out = Files.newOutputStream(next)) {
            memory.store(out, "what this source has given so far");
        }
        move(next, folder.resolve(MEMORY));
    }

    /** Puts an item in the inbox, one byte beyond the limit at most: a larger one is then refused by its size. */
    void put(String name, InputStream in) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new Problem(name, "its name leads out of the inbox", "Rename it at its source");
        }
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 15];
            long size = 0;
            for (int n = in.read(buffer); n > 0 && size <= largest; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                size += n;
            }
        }
        move(part, file);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
