package org.mujaz.model.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mujaz.model.Lock;

/** All that differs between a checkpoint's directory and its lock, where opening it stops at the first. */
final class Differences {
    private Differences() {}

    /** One line each; empty where all is as recorded. */
    static List<String> of(Lock lock, Transfer transfer) throws IOException {
        List<String> differences = new ArrayList<>();
        for (var file : lock.files().entrySet()) {
            Path path = lock.directory().resolve(file.getKey());
            transfer.file(file.getKey());
            if (!Files.isRegularFile(path)) {
                differences.add(file.getKey() + " is missing");
            } else if (!Lock.sha256(path, transfer::advanced).equals(file.getValue())) {
                differences.add(file.getKey() + " has another content than recorded");
            }
        }
        try (Stream<Path> entries = Files.walk(lock.directory())) {
            entries.filter(entry -> !Files.isDirectory(entry))
                    .map(lock::named)
                    .filter(name -> !name.equals(Lock.NAME) && !lock.files().containsKey(name))
                    .sorted()
                    .forEach(name -> differences.add(name + " is not recorded"));
        }
        return differences;
    }
}
