package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A checkpoint of {@code models/golden} with one of its JSON files written in another way. */
final class GoldenCopy {
    private GoldenCopy() {}

    /** With its config.json written in another way. */
    static Path of(String family, Path folder, Consumer<ObjectNode> config) throws IOException {
        return of(family, folder, "config.json", config);
    }

    static Path of(String family, Path folder, String changed, Consumer<ObjectNode> change) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models/golden").resolve(family))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path file = folder.resolve(changed);
        ObjectNode json = (ObjectNode) Config.read(file).json();
        change.accept(json);
        Files.writeString(file, json.toString());
        Files.delete(folder.resolve("mujaz.lock"));
        Lock.record(folder, List.of());
        return folder;
    }
}
