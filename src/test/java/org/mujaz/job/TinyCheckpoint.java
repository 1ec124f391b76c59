package org.mujaz.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checkpoint of a few hundred kilobytes that answers nonsense quickly: a copy that tests may damage. */
public final class TinyCheckpoint {
    private static final Path GOLDEN = Path.of("models/golden/qwen3");

    private TinyCheckpoint() {}

    /** @param tokens the most tokens it writes for a sentence */
    public static Path copy(Path to, int tokens) throws IOException {
        Files.createDirectories(to);
        StringBuilder lock = new StringBuilder();
        try (var files = Files.list(GOLDEN)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.equals("golden.json") || name.endsWith(".safetensors")) {
                    Files.copy(file, to.resolve(name));
                    lock.append(line(to.resolve(name)));
                }
            }
        }
        Path tasks = Files.writeString(
                to.resolve("tasks.yaml"), "translate:\n  prompt: \"{source}\"\n  maxLength: " + tokens + "\n");
        Files.writeString(to.resolve("mujaz.lock"), lock.append(line(tasks)));
        return to;
    }

    private static String line(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash) + "  " + file.getFileName() + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
