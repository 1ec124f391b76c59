package org.mujaz.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mujaz.Problem;

/**
 * A folder of files, folders within it included. Hidden files (a name that begins with a dot) and files still being
 * written under the usual names (.part, .tmp, .crdownload, ~) are left alone.
 */
public final class Inbox {
    private final Path folder;
    private final List<PathMatcher> include;
    private final List<PathMatcher> exclude;

    /**
     * @param folder where files arrive
     * @param include glob patterns of names to take ({@code *.txt}); a pattern with a {@code /} is matched with the path
     *     below the inbox; none takes all
     * @param exclude glob patterns of names to leave
     */
    public Inbox(Path folder, List<String> include, List<String> exclude) {
        this.folder = folder;
        this.include = include.stream().map(Inbox::matcher).toList();
        this.exclude = exclude.stream().map(Inbox::matcher).toList();
    }

    public Path folder() {
        return folder;
    }

    /** @throws Problem when it is missing or may not be read */
    public void require() {
        if (!Files.isDirectory(folder)) {
            throw new Problem(
                    folder.toString(),
                    Files.exists(folder) ? "the inbox is not a folder" : "there is no such inbox",
                    "Create the folder, or correct inbox: in the job file");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            // Listing passes over what it may not enter: a night would find nothing and be complete.
            throw new Problem(
                    folder.toString(),
                    "the inbox cannot be read",
                    "Give Mujaz's user the right to: chmod a+rX " + folder);
        }
    }

    /**
     * The files there are now, sorted by their names below the inbox.
     *
     * @throws Problem as {@link #require}
     */
    public List<Path> files() {
        require();
        List<Path> out = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    boolean hidden =
                            !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (takes(file)) {
                        out.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // What cannot be looked at is listed all the same: reading it tells why, in quarantine.
                    if (!file.equals(folder) && takes(file)) {
                        out.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.sort(Comparator.comparing(this::name));
        return out;
    }

    /** A file's name below the inbox, folders apart by {@code /}. */
    public String name(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private boolean takes(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(".") || name.endsWith("~") || name.matches("(?i).*\\.(part|tmp|crdownload|filepart|swp)")) {
            return false;
        }
        return (include.isEmpty() || matches(include, file)) && !matches(exclude, file);
    }

    private boolean matches(List<PathMatcher> patterns, Path file) {
        Path below = folder.relativize(file);
        return patterns.stream().anyMatch(p -> p.matches(below) || p.matches(below.getFileName()));
    }

    /**
     * A pattern as it is written.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static String pattern(String glob) {
        matcher(glob);
        return glob;
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }
}
