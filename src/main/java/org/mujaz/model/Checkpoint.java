package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mujaz.Problem;

/** A checkpoint directory whose files have been checked and found to be those recorded. */
record Checkpoint(Path directory, Lock lock, Config config) {

    private static final List<String> EXECUTABLE =
            List.of(".java", ".class", ".jar", ".so", ".dll", ".dylib", ".py", ".sh", ".exe", ".bat");

    static Checkpoint open(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Problem(
                    directory.toString(),
                    "there is no such checkpoint directory",
                    "Name one that exists in the job file");
        }
        refuseExecutable(directory);
        Lock lock = Lock.read(directory);
        lock.verify();
        lock.require("config.json");
        return new Checkpoint(directory, lock, ClassDefaults.under(Config.read(directory.resolve("config.json"))));
    }

    private static void refuseExecutable(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(f -> {
                        String name = f.getFileName().toString().toLowerCase(Locale.ROOT);
                        return EXECUTABLE.stream().anyMatch(name::endsWith);
                    })
                    .findFirst()
                    .ifPresent(f -> {
                        throw new Problem(
                                directory.toString(),
                                "holds program code (" + directory.relativize(f) + "), and a checkpoint is data only",
                                "Remove that file; nothing in a checkpoint is ever run");
                    });
        } catch (IOException e) {
            throw new Problem(directory.toString(), "cannot be read", "Check its permissions", e);
        }
    }

    String name() {
        return directory.toAbsolutePath().normalize().getFileName().toString();
    }

    CheckpointId id(String arithmetic) {
        return new CheckpointId(name(), lock.digest(), arithmetic);
    }

    boolean has(String file) {
        return lock.has(file);
    }

    /** A file the lock vouches for. */
    Path file(String name) {
        lock.require(name);
        return directory.resolve(name);
    }
}
