package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of a checkpoint of {@code models/golden} that differs in what a test is about. */
record GoldenCopy(Path directory) {

    static GoldenCopy of(String family, Path into) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models/golden").resolve(family))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, into.resolve(file.getFileName().toString()));
            }
        }
        return new GoldenCopy(into);
    }

    GoldenCopy without(String file) throws IOException {
        Files.delete(directory.resolve(file));
        return this;
    }

    GoldenCopy with(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        return this;
    }

    GoldenCopy changed(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(directory.resolve(file));
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException(file + " is as it was");
        }
        return with(file, after);
    }

    /** Adds settings in front of a JSON object's own. */
    GoldenCopy set(String file, String settings) throws IOException {
        return changed(file, text -> text.replaceFirst("\\{", "{" + settings + ","));
    }

    /** Records the files as they now are, as {@code mujaz models add} does. */
    Checkpoint open() throws IOException {
        Files.deleteIfExists(directory.resolve(Lock.NAME));
        Lock.record(directory, List.of());
        return Checkpoint.open(directory);
    }
}
