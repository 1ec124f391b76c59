package org.mujaz.model.hub;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mujaz.Problem;
import org.mujaz.model.Lock;

/**
 * The checkpoints under {@code models/}: brought in, checked and removed as wholes. A checkpoint comes in under
 * {@code <name>.part}, which a later {@link #add} goes on with, and gets its name only when every file has arrived and is
 * what the hub announced.
 */
public final class Checkpoints {
    private static final String PART = ".part";

    private final Path models;
    private final HubSettings settings;
    private final Attempts.Pause pause;

    /** @param environment where HF_ENDPOINT, HF_TOKEN and the proxies stand: normally {@code System.getenv()} */
    public Checkpoints(Path models, Map<String, String> environment) {
        this(models, HubSettings.of(environment), Attempts.Pause.REAL);
    }

    Checkpoints(Path models, HubSettings settings, Attempts.Pause pause) {
        this.models = models;
        this.settings = settings;
        this.pause = pause;
    }

    /** A checkpoint that is there; {@code origin} is null where no lock file says where it came from. */
    public record Installed(String name, long bytes, String origin) {}

    /** What is there, by name. */
    public List<Installed> installed() {
        List<Installed> found = new ArrayList<>();
        if (!Files.isDirectory(models)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(models)) {
            for (Path directory : (Iterable<Path>) entries.sorted()::iterator) {
                String name = directory.getFileName().toString();
                if (Files.isRegularFile(directory.resolve("config.json")) && !name.endsWith(PART)) {
                    boolean locked = Files.isRegularFile(directory.resolve(Lock.NAME));
                    String origin = locked ? Lock.read(directory).origin() : null;
                    found.add(new Installed(name, bytes(directory), origin));
                }
            }
            return found;
        } catch (IOException e) {
            throw Disk.problem(models, e);
        }
    }

    /**
     * Brings a checkpoint in.
     *
     * @param source a name of the catalog, an id ({@code owner/name}, {@code owner/name@revision}), the address of a
     *     checkpoint's page on a hub or mirror, or a folder
     * @param as what to call it, or null for its own name
     * @return the name it got
     */
    public String add(String source, String as, Transfer transfer) {
        Path folder = Path.of(source);
        if (!source.contains("://") && Files.isDirectory(folder)) {
            Path real = folder.toAbsolutePath().normalize();
            return bring(new FolderOrigin(real), named(as, String.valueOf(real.getFileName())), transfer);
        }
        HubId id = Catalog.read(models)
                .find(source)
                .map(entry -> HubId.parse(entry.id()))
                .orElseGet(() -> HubId.parse(source));
        return bring(new HubClient(settings, id), named(as, id.name()), transfer);
    }

    /** Compares every file with what was recorded; one line a difference, none where all is well. */
    public List<String> verify(String name, Transfer transfer) {
        Path directory = directory(name);
        if (!Files.isRegularFile(directory.resolve(Lock.NAME))) {
            throw new Problem(
                    directory.toString(),
                    "it has no " + Lock.NAME,
                    "Add it with 'mujaz models add' to record its files");
        }
        try {
            transfer.starting(name, 0, bytes(directory));
            return Differences.of(Lock.read(directory), transfer);
        } catch (IOException e) {
            throw Disk.problem(directory, e);
        }
    }

    /** Removes a checkpoint and what is left of attempts to bring it in. */
    public void remove(String name) {
        Path part = models.resolve(named(name, name) + PART);
        Path whole = models.resolve(name);
        if (!Files.isDirectory(part) && !Files.isRegularFile(whole.resolve("config.json"))) {
            throw directoryMissing(name);
        }
        try {
            delete(part);
            delete(whole);
        } catch (IOException e) {
            throw Disk.problem(whole, e);
        }
    }

    private String bring(Origin origin, String name, Transfer transfer) {
        Path target = models.resolve(name);
        Path part = models.resolve(name + PART);
        if (Files.exists(target)) {
            throw new Problem(
                    target.toString(),
                    "there is one of this name already",
                    "Remove it first, or give --as another-name");
        }
        try {
            Files.createDirectories(part);
            // Two at once would write into each other's files; the lock goes with the process that holds it.
            try (FileChannel channel = FileChannel.open(
                            models.resolve(name + PART + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw busy(target);
                }
                fetch(origin, part, name, transfer);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(models.resolve(name + PART + ".lock"));
                return name;
            } catch (OverlappingFileLockException e) {
                throw busy(target);
            }
        } catch (IOException e) {
            throw Disk.problem(part, e);
        }
    }

    private static Problem busy(Path target) {
        return new Problem(target.toString(), "another process is bringing it in", "Wait for it to end");
    }

    private void fetch(Origin origin, Path part, String name, Transfer transfer) throws IOException {
        Attempts attempts = new Attempts(pause, transfer);
        HubListing listing = attempts.run(origin.told(), origin::listing);
        List<HubFile> files = Wanted.of(listing, origin.told());
        long bytes = files.stream().mapToLong(file -> Math.max(0, file.size())).sum();
        Disk.room(part, bytes - bytes(part));
        transfer.starting(name, files.size(), bytes);
        Download download = new Download(origin, listing.commit(), part, settings.quiet(), pause, transfer);
        SortedMap<String, String> sums = new TreeMap<>();
        for (HubFile file : files) {
            sums.put(file.path(), download.fetch(file));
        }
        String commit = listing.commit().isEmpty() ? "" : "@" + listing.commit();
        Lock lock = new Lock(part, List.of(origin.told() + commit), sums);
        clear(lock);
        lock.write();
    }

    /** Removes what earlier attempts at another revision left behind. */
    private static void clear(Lock lock) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.walk(lock.directory())) {
            files = entries.filter(entry -> Files.isSymbolicLink(entry) || !Files.isDirectory(entry))
                    .toList();
        }
        for (Path file : files) {
            if (!lock.files().containsKey(lock.named(file))) {
                Files.delete(file);
            }
        }
    }

    private Path directory(String name) {
        Path directory = models.resolve(named(name, name));
        if (!Files.isRegularFile(directory.resolve("config.json"))) {
            throw directoryMissing(name);
        }
        return directory;
    }

    private Problem directoryMissing(String name) {
        return new Problem(
                models.resolve(name).toString(),
                "there is no such checkpoint",
                "See 'mujaz models list' for those there are");
    }

    private static String named(String as, String otherwise) {
        String name = as == null ? otherwise : as;
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*") || name.endsWith(PART)) {
            throw new Problem(name, "this cannot be a checkpoint's name", "Use letters, digits, dots, - and _ only");
        }
        return name;
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) entries.filter(Files::isRegularFile)::iterator) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isSymbolicLink(path) || !Files.isDirectory(path)) {
            Files.deleteIfExists(path);
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
