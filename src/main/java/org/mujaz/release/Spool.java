package org.mujaz.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mujaz.Problem;

/**
 * The folder of the inbox a source's items are put in, and what the source remembers from one night to the next (a hidden
 * file beside them). An item appears whole or not at all; what is remembered is written after it.
 */
final class Spool implements AutoCloseable {
    private static final String MEMORY = ".source.properties";
    private static final String UNFINISHED = ".part";

    /** In bytes, as file systems count. */
    private static final int LONGEST_NAME = 255 - UNFINISHED.length();

    private static final int LONGEST_ENDING = 10;
    private static final int WRITTEN_TOGETHER = 100;

    private final Path folder;
    private final long largest;
    private final Properties memory = new Properties();
    private int unwritten;

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
        write();
    }

    /** Remembered for good with others, or when the spool is closed: a source with a line an item would write all of them each time. */
    void rememberSoon(String key, String value) throws IOException {
        memory.setProperty(key, value);
        unwritten++;
        if (unwritten == WRITTEN_TOGETHER) {
            write();
        }
    }

    private void write() throws IOException {
        Path next = folder.resolve(MEMORY + UNFINISHED);
        try (OutputStream out = Files.newOutputStream(next)) {
            memory.store(out, "what this source has given so far");
        }
        move(next, folder.resolve(MEMORY));
        unwritten = 0;
    }

    @Override
    public void close() throws IOException {
        if (unwritten > 0) {
            write();
        }
    }

    /** Puts an item in the inbox, one byte beyond the limit at most: a larger one is then refused by its size. */
    void put(String name, InputStream in) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
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

    private Path path(String name) {
        String fitting = Stream.of(name.split("/")).map(Spool::fitting).collect(Collectors.joining("/"));
        try {
            Path file = folder.resolve(fitting).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new Problem(name, "no file can have its name", "Rename it at its source", e);
        }
        throw new Problem(name, "its name leads out of the inbox", "Rename it at its source");
    }

    /** A source's names may be longer than a file's; what is cut off tells two of them apart all the same. */
    private static String fitting(String name) {
        if (bytes(name) <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String own = "-" + Integer.toHexString(name.hashCode()) + ending;
        int end = name.length();
        while (bytes(name.substring(0, end)) + bytes(own) > LONGEST_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + own;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
