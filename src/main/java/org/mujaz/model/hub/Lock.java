package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mujaz.Problem;

/**
 * What a checkpoint's directory must hold, in {@code mujaz.lock} inside it: lines {@code sha256  file} as
 * {@code sha256sum} writes and checks them, after a comment that says where they came from.
 *
 * @param origin address and commit, or the folder they were copied from
 * @param files SHA-256 by name, sorted
 */
record Lock(String origin, SortedMap<String, String> files) {
    static final String NAME = "mujaz.lock";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    Lock {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static Lock read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        SortedMap<String, String> files = new TreeMap<>();
        String origin = "";
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (line.startsWith("#")) {
                origin = origin.isEmpty() ? line.substring(1).strip() : origin;
            } else if (matcher.matches() && inside(directory, matcher.group(2))) {
                files.put(matcher.group(2), matcher.group(1));
            } else if (!line.isBlank()) {
                throw new Problem(
                        file + ":" + number,
                        "this line is not 'sha256  file'",
                        "Remove the checkpoint and add it again");
            }
        }
        return new Lock(origin, files);
    }

    private static boolean inside(Path directory, String name) {
        Path root = directory.normalize();
        Path file = root.resolve(name).normalize();
        return file.startsWith(root) && !file.equals(root);
    }

    void write(Path directory) throws IOException {
        StringBuilder text = new StringBuilder("# " + origin + "\n");
        files.forEach(
                (name, sha256) -> text.append(sha256).append("  ").append(name).append('\n'));
        Files.writeString(directory.resolve(NAME), text, StandardCharsets.UTF_8);
    }

    /** What differs between the lock and the directory, one line each; empty where all is as recorded. */
    List<String> differences(Path directory, Transfer transfer) throws IOException {
        List<String> differences = new ArrayList<>();
        for (var file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            transfer.file(file.getKey());
            if (!Files.isRegularFile(path)) {
                differences.add(file.getKey() + " is missing");
            } else if (!sha256(path, transfer).equals(file.getValue())) {
                differences.add(file.getKey() + " has another content than recorded");
            }
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            entries.filter(entry -> !Files.isDirectory(entry))
                    .map(entry -> named(directory, entry))
                    .filter(name -> !name.equals(NAME) && !files.containsKey(name))
                    .sorted()
                    .forEach(name -> differences.add(name + " is not recorded"));
        }
        return differences;
    }

    /** A file as a lock names it, also on systems that part folders otherwise. */
    static String named(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    static String sha256(Path file, Transfer transfer) throws IOException {
        MessageDigest digest = Hashes.digest("SHA-256");
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                digest.update(buffer, 0, n);
                transfer.advanced(n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
