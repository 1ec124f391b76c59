package org.mujaz.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.Problem;

/**
 * The recorded SHA-256 of every file of a checkpoint, in {@code mujaz.lock} beside them: lines of {@code sha256sum}
 * ({@code sha256sum -c mujaz.lock} checks them too), and comments behind {@code #}.
 *
 * @param comments the first says where the files came from: address and commit, or a folder
 * @param files SHA-256 by name
 */
public record Lock(Path directory, List<String> comments, SortedMap<String, String> files) {
    public static final String NAME = "mujaz.lock";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([^/\\\\\\x00-\\x1f][^\\\\\\x00-\\x1f]*)");

    public Lock {
        comments = List.copyOf(comments);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static Lock read(Path directory) {
        Path file = directory.resolve(NAME);
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new Problem(
                    file.toString(),
                    "is missing, so nothing says what this checkpoint should be",
                    "Add the checkpoint with `mujaz models add " + directory + "`",
                    e);
        } catch (IOException e) {
            throw new Problem(file.toString(), "cannot be read", "Check its permissions", e);
        }
        List<String> comments = new ArrayList<>();
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
                continue;
            }
            Matcher m = LINE.matcher(line);
            if (!m.matches() || !directory.resolve(m.group(2)).normalize().startsWith(directory.normalize())) {
                throw new Problem(
                        file + ":" + (i + 1),
                        "is not a line `sha256  file`",
                        "Write it as sha256sum does, or add the checkpoint anew");
            }
            files.put(m.group(2), m.group(1));
        }
        return new Lock(directory, comments, files);
    }

    /** Writes it into its directory. */
    public void write() throws IOException {
        StringBuilder text = new StringBuilder();
        comments.forEach(c -> text.append("# ").append(c).append('\n'));
        files.forEach((name, sha) -> text.append(sha).append("  ").append(name).append('\n'));
        Files.writeString(directory.resolve(NAME), text);
    }

    /** Where the files came from, or "" where it does not say. */
    public String origin() {
        return comments.isEmpty() ? "" : comments.get(0);
    }

    /** A file as a lock names it, also on systems that part folders otherwise. */
    public String named(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** Hashes every recorded file; the first that is not what was recorded is a {@link Problem}. */
    void verify() {
        files.forEach((name, sha) -> {
            Path file = directory.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new Problem(
                        file.toString(), "is missing", "Get the checkpoint again, or take its line out of " + NAME);
            }
            String found;
            try {
                found = sha256(file, read -> {});
            } catch (IOException e) {
                throw new Problem(file.toString(), "cannot be read", "Check its permissions and the disk", e);
            }
            if (!found.equals(sha)) {
                throw new Problem(
                        file.toString(),
                        "is not the file that was recorded (sha256 " + found.substring(0, 12) + "… instead of "
                                + sha.substring(0, 12) + "…)",
                        "Get it again; it was altered or cut short");
            }
        });
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    void require(String name) {
        if (has(name)) {
            return;
        }
        Path file = directory.resolve(name);
        throw Files.exists(file)
                ? new Problem(
                        file.toString(),
                        "is not recorded in " + NAME,
                        "If it belongs to the checkpoint, record it with `models/lock " + directory + "`")
                : new Problem(file.toString(), "is missing", "Get the checkpoint again");
    }

    /** SHA-256 over the sorted lines of the files that count; documents do not. */
    String digest() {
        MessageDigest digest = sha256();
        files.forEach((name, sha) -> {
            if (!document(name)) {
                digest.update((sha + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean document(String name) {
        return name.endsWith(".md") || name.startsWith("LICENSE") || name.equals("NOTICE") || name.contains("TERMS");
    }

    /** @param read told of the bytes of every part that has been read */
    public static String sha256(Path file, LongConsumer read) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                read.accept(n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
