package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mujaz.database.PostgreSql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job in a folder of its own, with a real database: an H2 file, or one of PostgreSQL's. */
public final class Rooms {
    public final Path folder;
    final String database;

    private Rooms(Path folder, String database) throws IOException {
        this.folder = folder;
        this.database = database;
        Files.createDirectories(folder.resolve("inbox"));
    }

    public static Rooms h2(Path folder) throws IOException {
        return new Rooms(folder, "  url: jdbc:h2:file:" + folder.resolve("db/night") + "\n");
    }

    public static Rooms postgres(Path folder) throws IOException {
        return new Rooms(
                folder,
                "  url: jdbc:postgresql://localhost:" + PostgreSql.server().getPort() + "/" + PostgreSql.create()
                        + "\n  user: postgres\n");
    }

    public static Rooms of(String kind, Path folder) throws IOException {
        return kind.equals("H2") ? h2(folder) : postgres(folder);
    }

    /** With a database of the test's own, as the job file's section has it. */
    static Rooms at(Path folder, String... database) throws IOException {
        return new Rooms(
                folder, Stream.of(database).map(line -> "  " + line + "\n").collect(Collectors.joining()));
    }

    /** The job file with the shipped checkpoints and further settings. */
    public JobFile job(String... settings) throws IOException {
        return job(
                List.of(
                        "translate: "
                                + Path.of("models/gemma-3-270m-press-ar-en").toAbsolutePath(),
                        "encoder: "
                                + Path.of("models/multilingual-e5-small-ar-en").toAbsolutePath()),
                settings);
    }

    /** The job file with a tiny checkpoint, extracts for briefs, and further settings. */
    public JobFile tinyJob(Path checkpoint, String... settings) throws IOException {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "translate:";
        all[settings.length + 1] = "  retry: false";
        return job(List.of("translate: " + checkpoint, "brief: none", "encoder: none"), all);
    }

    private JobFile job(List<String> checkpoints, String... settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of("inbox: inbox", "pages: pages", "time-zone: UTC"));
        lines.addAll(List.of(settings));
        lines.add("checkpoints:");
        checkpoints.forEach(line -> lines.add("  " + line));
        lines.add("database:");
        String patience = database.contains("patience:") ? "" : "  patience: 5s\n";
        return JobFile.read(
                Files.writeString(folder.resolve("night.yaml"), String.join("\n", lines) + "\n" + database + patience));
    }

    public void receive(String name, String text) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), text);
    }

    /** A small release that is like no other. */
    public void receive(int number) throws IOException {
        receive("release-%03d.txt".formatted(number), Arabic.release(number));
    }

    /** The releases 0 … count-1. */
    public void receiveFirst(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            receive(i);
        }
    }

    /** Holds a night's end against what it was to bring: every release briefed, none lost, none twice. */
    void isFinished(JobFile job, int releases, Ending ending) {
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().briefed()).isEqualTo(releases);
        assertThat(count(job, "brief")).isEqualTo(releases);
        assertThat(count(job, "quarantine")).isZero();
        assertThat(violations(job)).isEmpty();
    }

    Night night(JobFile job, BriefingSource briefing) {
        return new Night(job, new Silent(), new StopSignal(), Clock.systemUTC(), briefing);
    }

    Night night(JobFile job, StopSignal stop, BriefingSource briefing) {
        return new Night(job, new Silent(), stop, Clock.systemUTC(), briefing);
    }

    Night night(JobFile job, Clock clock, BriefingSource briefing) {
        return new Night(job, new Silent(), new StopSignal(), clock, briefing);
    }

    /** What does not hold of the invariant; it should be nothing after every fault. */
    public List<String> violations(JobFile job) {
        return new ReconcileStore(ask(job)).violations();
    }

    public JdbcClient ask(JobFile job) {
        DataSource source = Database.questions(job.database());
        return JdbcClient.create(source);
    }

    public int count(JobFile job, String from) {
        return ask(job).sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }

    /** A night without models; the chunk with that number, from 1, breaks them. */
    public Ending briefed(JobFile job, LocalDate date, int breaksAt) {
        AtomicInteger chunks = new AtomicInteger();
        return night(job, PlainBriefing.source(chunk -> {
                    if (chunks.incrementAndGet() == breaksAt) {
                        throw new IllegalStateException("the models broke");
                    }
                }))
                .run(date, false);
    }

    /** A night without models, during each chunk of which something else happens. */
    public Ending briefed(JobFile job, LocalDate date, Runnable meanwhile) {
        return night(job, PlainBriefing.source(chunk -> meanwhile.run())).run(date, false);
    }

    /** Nobody looks on. */
    static final class Silent implements Watcher {
        @Override
        public void progress(Progress progress) {}

        @Override
        public void say(String line) {}
    }
}
