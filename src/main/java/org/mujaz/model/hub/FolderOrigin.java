package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A checkpoint that lies in a folder already: a mounted share, a stick, a snapshot in another tool's cache. */
record FolderOrigin(Path folder) implements Origin {
    @Override
    public String told() {
        return folder.toAbsolutePath().normalize().toString();
    }

    @Override
    public HubListing listing() throws IOException {
        List<HubFile> files = new ArrayList<>(files(folder, ""));
        Path below = folder.resolve(Wanted.FOLDER);
        if (Files.isDirectory(below)) {
            files.addAll(files(below, Wanted.FOLDER + "/"));
        }
        return new HubListing("", files);
    }

    private static List<HubFile> files(Path directory, String before) throws IOException {
        List<HubFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path file :
                    (Iterable<Path>) entries.filter(Files::isRegularFile).sorted()::iterator) {
                files.add(new HubFile(before + file.getFileName(), Files.size(file), null, null));
            }
        }
        return files;
    }

    @Override
    public Body open(String commit, String path, long from) throws IOException {
        Path file = folder.resolve(path);
        InputStream stream = Files.newInputStream(file);
        stream.skipNBytes(from);
        return new Body(stream, from, Files.size(file), null, null);
    }
}
