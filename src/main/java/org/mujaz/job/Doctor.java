package org.mujaz.job;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.mujaz.Problem;
import org.mujaz.model.Models;
import org.mujaz.release.Source;
import org.mujaz.translate.facts.Glossary;

/** Looks at everything a night needs, one line each; what is red says what to do. */
public final class Doctor {
    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST_DISK = 1024 * MEBIBYTE;
    private static final long LEAST_HEAP = 900 * MEBIBYTE;

    private final JobFile job;
    private final Clock clock;

    public Doctor(JobFile job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param what what was looked at
     * @param good whether the night can do with it
     * @param words what was found, and where it is not good, what to do
     */
    public record Finding(String what, boolean good, String words) {}

    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        findings.add(look("inbox", this::inbox));
        findings.add(look("sources", this::sources));
        findings.add(look("glossary", this::glossary));
        findings.add(look("pages", () -> writable(job.pages())));
        findings.add(look("metrics", this::metrics));
        findings.add(look("database", this::database));
        findings.add(look("disk", this::disk));
        findings.add(look("clock", this::clockAgainstDatabase));
        findings.add(look(
                "translating checkpoint", () -> checkpoint(job.checkpoints().translate())));
        findings.add(look("brief checkpoint", () -> checkpoint(job.checkpoints().brief())));
        findings.add(look("sentence encoder", () -> checkpoint(job.checkpoints().encoder())));
        findings.add(look("native libraries", Models::engine));
        return findings;
    }

    private static Finding look(String what, Supplier<String> look) {
        try {
            return new Finding(what, true, look.get());
        } catch (Problem e) {
            return new Finding(what, false, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            return new Finding(what, false, DatabaseProblem.firstLine(DatabaseProblem.rootCause(e)));
        }
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String words = "Java " + Runtime.version() + ", " + System.getProperty("os.arch");
        return new Finding("java", version >= 17, version >= 17 ? words : words + ". Install Java 17 or newer.");
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String words = "%d MB for Java, %d cores"
                .formatted(heap / MEBIBYTE, Runtime.getRuntime().availableProcessors());
        return heap >= LEAST_HEAP
                ? new Finding("memory", true, words)
                : new Finding("memory", false, words + ". Give the night 1 GB or more: MUJAZ_JAVA_OPTIONS=-Xmx2g.");
    }

    private String inbox() {
        int files = job.inboxWithPatterns().files().size();
        return job.inbox() + ", " + Words.count(files, "file");
    }

    /** What the night would ask; whether they answer is told by the night itself, which goes on without them. */
    private String sources() {
        List<Source> sources = job.sources().sources(job.limits(), clock);
        return sources.isEmpty()
                ? "none beside the inbox"
                : sources.stream().map(Source::name).collect(Collectors.joining(", "));
    }

    private String glossary() {
        Glossary.ofHouse(job.glossary());
        return job.glossary() == null
                ? "none beside the one that ships"
                : job.glossary().toString();
    }

    private String metrics() {
        return job.metrics() == null
                ? "none"
                : writable(job.metrics().toAbsolutePath().getParent());
    }

    private static String writable(Path folder) {
        Path existing = existing(folder);
        if (!Files.isDirectory(existing)) {
            throw new Problem(existing.toString(), "this is not a folder", "Move it away, or set another folder");
        }
        if (!Files.isWritable(existing)) {
            throw new Problem(existing.toString(), "this cannot be written", "Allow it, or set another folder");
        }
        return folder.toString();
    }

    /** Where the night would begin to make folders. */
    private static Path existing(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    private String database() {
        if (!Database.isMade(job.database())) {
            return unmade();
        }
        MigrationInfoService migrations = Database.migrations(job.database());
        MigrationInfo[] pending = migrations.pending();
        MigrationInfo current = migrations.current();
        if (current == null && Database.hadTables(job.database())) {
            throw DatabaseProblem.emptied(job.database());
        }
        if (current == null || pending.length > 0) {
            return job.database().shown() + ", schema " + (current == null ? "empty" : current.getVersion())
                    + ", brought up to date by the next run";
        }
        return job.database().shown() + ", schema version " + current.getVersion();
    }

    /** Where the file once was, no night makes another: it would brief everything again. */
    private String unmade() {
        if (Database.hadTables(job.database())) {
            throw DatabaseProblem.emptied(job.database());
        }
        writable(Database.h2File(job.database()).getParent());
        return job.database().shown() + ", made by the first run";
    }

    private String disk() {
        try {
            Path folder =
                    job.database().isH2() ? Database.h2File(job.database()).getParent() : job.pages();
            Path existing = existing(folder);
            FileStore store = Files.getFileStore(existing);
            String words = store.getUsableSpace() / MEBIBYTE + " MB free at " + existing;
            if (store.getUsableSpace() < LEAST_DISK) {
                throw new Problem(existing.toString(), words, "Free some: a night wants 1 GB");
            }
            return words;
        } catch (IOException e) {
            throw new Problem("disk", "its free space cannot be told (" + e.getMessage() + ")", "Check the mount", e);
        }
    }

    private String clockAgainstDatabase() {
        Instant here = clock.instant();
        if (job.database().isH2()) {
            return here.truncatedTo(ChronoUnit.SECONDS) + ", tonight is " + job.nightOf(here) + " in " + job.zone();
        }
        try (Connection connection = Database.questions(job.database()).getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
            row.next();
            Duration apart = Duration.between(
                            row.getObject(1, OffsetDateTime.class).toInstant(), clock.instant())
                    .abs();
            if (apart.toSeconds() > 60) {
                throw new Problem(
                        "clock", "it is " + Words.duration(apart) + " away from the database's", "Set it by NTP");
            }
            return here.truncatedTo(ChronoUnit.SECONDS) + ", tonight is " + job.nightOf(here) + " in " + job.zone();
        } catch (SQLException e) {
            throw DatabaseProblem.of(job.database(), e);
        }
    }

    private static String checkpoint(Path directory) {
        return directory == null ? "none" : directory + ", " + Models.verified(directory);
    }
}
