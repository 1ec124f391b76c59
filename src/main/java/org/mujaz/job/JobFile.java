package org.mujaz.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.mujaz.release.Inbox;
import org.mujaz.release.JsonKeys;
import org.mujaz.release.Limits;
import org.mujaz.release.SourceSettings;
import org.mujaz.summarize.SummarizeSettings;
import org.mujaz.translate.TranslateSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A job file, read and checked as a whole: what it says here is what runs. {@code jobs/nightly.yaml} documents every
 * setting with its default; paths are relative to the job file's folder.
 *
 * @param name the job's name, by which its runs are told apart in the database
 * @param file where it was read from
 * @param inbox where releases arrive
 * @param include patterns of names to take
 * @param exclude patterns of names to leave
 * @param separator the line between releases of one file, or ""
 * @param limits how much one file may ask
 * @param zone the job's own time zone
 * @param dayEnds until this time of day a run belongs to the day before
 * @param checkpoints the models
 * @param translate how sentences are translated
 * @param glossary how the house writes names, or null
 * @param brief how briefs are written
 * @param chunk how many releases are briefed together and written in one transaction
 * @param rebrief whether what was briefed with another pipeline is briefed again
 * @param database where everything is kept
 * @param pages where the pages are written
 * @param metrics the file for Prometheus' node exporter, or null
 * @param announce who is told how a run ended
 * @param digest who gets the night's digest by mail
 * @param sources where releases are fetched from beside the inbox
 * @param json which key of a JSON object means what
 */
public record JobFile(
        String name,
        Path file,
        Path inbox,
        List<String> include,
        List<String> exclude,
        String separator,
        Limits limits,
        ZoneId zone,
        LocalTime dayEnds,
        CheckpointSettings checkpoints,
        TranslateSettings translate,
        Path glossary,
        SummarizeSettings brief,
        int chunk,
        boolean rebrief,
        DatabaseSettings database,
        Path pages,
        Path metrics,
        NotifySettings announce,
        DigestSettings digest,
        SourceSettings sources,
        JsonKeys json) {
    private static final String NO_PATTERN = "is no pattern of names";
    private static final String PATTERN = "Write it as *.txt";

    public static JobFile read(Path file) {
        return read(file, Section.environment());
    }

    /** The inbox with the patterns that say which of its files are taken. */
    Inbox inboxWithPatterns() {
        return new Inbox(inbox, include, exclude);
    }

    /**
     * The night a run that starts now belongs to: the local date, and until {@code day-ends} the date before. Plain local
     * dates, so that neither a clock change nor a start that slips past midnight doubles or loses a night.
     */
    public LocalDate nightOf(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        return local.toLocalTime().isBefore(dayEnds) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    static JobFile read(Path file, Map<String, String> environment) {
        Section top = new Section(file, "", parse(file), environment);
        String fileName = file.getFileName().toString();
        JobFile job = new JobFile(
                top.text("name", fileName.replaceFirst("\\.ya?ml$", "")),
                file,
                top.resolve(top.text("inbox")),
                top.meanings("include", Inbox::pattern, NO_PATTERN, PATTERN),
                top.meanings("exclude", Inbox::pattern, NO_PATTERN, PATTERN),
                top.text("separator", ""),
                limits(top.section("limits")),
                top.zone("time-zone", ZoneId.systemDefault()),
                top.time("day-ends", LocalTime.of(6, 0)),
                CheckpointSettings.read(top.section("checkpoints")),
                translate(top.section("translate")),
                top.path("glossary", null),
                brief(top.section("brief")),
                top.whole("chunk", 20, 1, 1000),
                top.flag("rebrief", false),
                DatabaseSettings.read(top.section("database")),
                top.path("pages", "data/pages"),
                top.path("metrics", null),
                NotifySettings.read(top.section("notify")),
                DigestSettings.read(top.section("digest")),
                ArrivalSettings.sources(top.section("sources")),
                ArrivalSettings.json(top.section("json")));
        top.done();
        return job;
    }

    private static Limits limits(Section section) {
        Limits byDefault = Limits.DEFAULT;
        return new Limits(
                (long) section.whole("file-megabytes", (int) (byDefault.fileBytes() >> 20), 1, 2000) << 20,
                section.whole("text-characters", byDefault.textCharacters(), 100, 10_000_000),
                section.whole("items", byDefault.items(), 1, 1_000_000));
    }

    private static TranslateSettings translate(Section section) {
        TranslateSettings byDefault = TranslateSettings.DEFAULT;
        return new TranslateSettings(
                section.whole("beams", byDefault.beams(), 0, 16),
                section.whole("retry-beams", byDefault.retryBeams(), 1, 16),
                section.whole("longest-tokens", byDefault.longestTokens(), 16, 4000),
                section.whole("clause-words", byDefault.clauseWords(), 4, 200),
                section.flag("retry", byDefault.retry()),
                section.flag("unrounded", byDefault.unrounded()));
    }

    private static SummarizeSettings brief(Section section) {
        SummarizeSettings byDefault = SummarizeSettings.DEFAULT;
        return new SummarizeSettings(
                section.whole("article-words", byDefault.articleWords(), 40, 20_000),
                section.whole("sentences", byDefault.sentences(), 1, 10),
                section.whole("extract-words", byDefault.extractWords(), 10, 1000),
                section.number("closeness", byDefault.closeness(), 0, 1),
                section.whole("retry-beams", byDefault.retryBeams(), 1, 16));
    }

    private static Node parse(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(true); // told by Section, with file and line
            return new Yaml(options).compose(reader);
        } catch (NoSuchFileException e) {
            throw new JobFileProblem(
                    file.toString(), "there is no such job file", "Name one with --job, or see jobs/nightly.yaml");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new JobFileProblem(file + ":" + line, "this is no YAML (" + e.getProblem() + ")", "Correct the line");
        } catch (YAMLException e) {
            throw new JobFileProblem(
                    file.toString(),
                    "this is no text in UTF-8 ("
                            + e.getMessage().lines().findFirst().orElse("") + ")",
                    "Save it as UTF-8, without control characters");
        } catch (IOException e) {
            throw new JobFileProblem(
                    file.toString(), "the job file cannot be read (" + e.getMessage() + ")", "Check it");
        }
    }
}
