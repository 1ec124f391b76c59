package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

class JobFileTest {
    @TempDir
    Path folder;

    @Test
    void anUnknownSettingIsNamedWithItsLineAndTheNearestKnownOne() {
        assertProblem("inbox: in\nchnuk: 20\n", "job.yaml:2: unknown setting 'chnuk'. Did you mean 'chunk'.");
    }

    @Test
    void anUnknownSettingWithinASectionIsNamedWithItsPath() {
        assertProblem(
                "inbox: in\ndatabase:\n  user: me\n  pasword: x\n",
                "job.yaml:4: unknown setting 'database.pasword'. Did you mean 'database.password'.");
    }

    @Test
    void aValueOutOfRangeIsNamedWithItsLine() {
        assertProblem(
                "inbox: in\nchunk: many\n",
                "job.yaml:2: 'chunk: many' is not a whole number from 1 to 1000. The default is 20.");
    }

    @Test
    void aWrongChoiceIsToldTheNearestRightOne() {
        assertProblem(
                "inbox: in\ncheckpoints:\n  arithmetic: bf61\n",
                "job.yaml:3: 'checkpoints.arithmetic: bf61' is not one of auto, fp32, bf16, int8. Did you mean 'bf16'.");
    }

    @Test
    void aSettingThatStandsTwiceIsNotGuessedAt() {
        assertProblem("inbox: in\nchunk: 1\nchunk: 2\n", "job.yaml:3: 'chunk' stands twice. Keep one of the two.");
    }

    @Test
    void aMissingInboxIsAskedFor() {
        assertProblem("chunk: 1\n", "job.yaml: the setting 'inbox' is missing. Add it.");
        assertProblem("inbx: in\n", "job.yaml:1: unknown setting 'inbx'. Did you mean 'inbox'.");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertProblem("inbox: in\n  chunk: [1\n", "job.yaml:2: this is no YAML");
    }

    @Test
    void aJobFileThatIsNotUtf8IsSaid() throws IOException {
        Path file = Files.write(
                folder.resolve("job.yaml"), "inbox: in # الوارد\n".getBytes(Charset.forName("windows-1256")));
        assertThatThrownBy(() -> JobFile.read(file))
                .isInstanceOf(JobFileProblem.class)
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void anAddressOrPatternThatIsNoneIsNamedWithItsLineAndNotShown() {
        assertProblem(
                "inbox: in\nsources:\n  feeds:\n    - https://a.example/rss\n    - a.example/rss\n",
                "job.yaml:5: 'sources.feeds' is no address on the web.");
        assertProblem(
                "inbox: in\nnotify:\n  webhook: hooks.example/secret\n",
                "job.yaml:3: 'notify.webhook' is no address on the web.");
        assertProblem("inbox: in\ninclude: [ \"*.{txt\" ]\n", "job.yaml:2: 'include' is no pattern of names");
    }

    @Test
    void aTimeTooShortToWorkWithIsNamedWithItsLine() {
        assertProblem(
                "inbox: in\ndatabase:\n  connect-timeout: 100ms\n",
                "job.yaml:3: 'database.connect-timeout: 100ms' is less than 250ms");
        assertProblem("inbox: in\ndatabase:\n  max-lifetime: 10s\n", "is less than 30000ms");
    }

    @Test
    void anEmptyVariableIsNoSetting() throws IOException {
        JobFile job = JobFile.read(write("inbox: in\npages: ${PAGES:-}\nnotify:\n  webhook: ${HOOK:-}\n"), Map.of());
        assertThat(job.announce().webhook()).isNull();
        assertThat(job.pages()).isEqualTo(folder.resolve("data/pages"));
    }

    @Test
    void anAddressOfH2ForShortIsAFileToo() throws IOException {
        assertThat(url("jdbc:h2:./own/mujaz;CACHE_SIZE=8"))
                .isEqualTo("jdbc:h2:file:" + folder.resolve("own/mujaz") + ";CACHE_SIZE=8");
        assertThat(url("jdbc:h2:~/mujaz"))
                .isEqualTo("jdbc:h2:file:" + Path.of(System.getProperty("user.home"), "mujaz"));
        assertProblem("inbox: in\ndatabase:\n  url: jdbc:h2:mem:a\n", "job.yaml:3: database.url is neither");
    }

    private String url(String address) throws IOException {
        return JobFile.read(write("inbox: in\ndatabase:\n  url: " + address + "\n"))
                .database()
                .url();
    }

    @Test
    void aMissingJobFileIsSaid() {
        assertThatThrownBy(() -> JobFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(JobFileProblem.class)
                .hasMessageContaining("there is no such job file");
    }

    @Test
    void anEnvironmentVariableFillsInASecret() throws IOException {
        Path file = write("inbox: in\ndatabase:\n  password: ${DB_PASSWORD}\n  user: ${DB_USER:-night}\n");
        JobFile job = JobFile.read(file, Map.of("DB_PASSWORD", "s3cret"));
        assertThat(job.database().password()).isEqualTo("s3cret");
        assertThat(job.database().user()).isEqualTo("night");
        assertThatThrownBy(() -> JobFile.read(file, Map.of()))
                .hasMessageContaining("job.yaml:3: the environment variable DB_PASSWORD is not set");
    }

    @Test
    void pathsAreRelativeToTheJobFile() throws IOException {
        JobFile job = JobFile.read(write("inbox: in\npages: ../out\n"));
        assertThat(job.inbox()).isEqualTo(folder.resolve("in"));
        assertThat(job.pages()).isEqualTo(folder.resolveSibling("out"));
        assertThat(job.database().url()).isEqualTo("jdbc:h2:file:" + folder.resolve("data/mujaz"));
    }

    @Test
    void aRunJustAfterMidnightBelongsToTheDayBeforeAndAClockChangeMovesNothing() throws IOException {
        JobFile job = JobFile.read(write("inbox: in\ntime-zone: Europe/Berlin\nday-ends: \"06:00\"\n"));
        // 23:50 and 00:10 of one night; Berlin is two hours ahead in summer.
        assertThat(job.nightOf(Instant.parse("2026-06-12T21:50:00Z"))).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(job.nightOf(Instant.parse("2026-06-12T22:10:00Z"))).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(job.nightOf(Instant.parse("2026-06-13T04:00:00Z"))).isEqualTo(LocalDate.of(2026, 6, 13));
        // 02:30 comes twice on 25 October 2026, and not at all on 29 March: one night each.
        assertThat(job.nightOf(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(LocalDate.of(2026, 10, 24));
        assertThat(job.nightOf(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(LocalDate.of(2026, 10, 24));
        assertThat(job.nightOf(Instant.parse("2026-03-29T01:30:00Z"))).isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void theShippedJobFilesAreReadAndEverySettingIsDocumentedOnce() throws IOException {
        JobFile nightly = JobFile.read(Path.of("jobs/nightly.yaml"));
        JobFile.read(Path.of("jobs/sample.yaml"));
        assertThat(nightly.name()).isEqualTo("nightly");
        String text = Files.readString(Path.of("jobs/nightly.yaml"));
        assertThat(text.lines()).contains("inbox: inbox");
        // Uncommented as a whole, the documentation is a job file with the same meaning: no key misspelt, none wrong.
        String uncommented =
                Pattern.compile("(?m)^(\\s*)# ([a-z-]+: )").matcher(text).replaceAll("$1$2");
        Path documented = Path.of("jobs").resolve("documented-" + System.nanoTime() + ".yaml");
        try {
            Files.writeString(documented, uncommented.replace("time-zone: Asia/Bahrain", "time-zone: UTC"));
            JobFile all = JobFile.read(documented, Map.of());
            assertThat(all.database()).isEqualTo(nightly.database());
            assertThat(all.translate()).isEqualTo(nightly.translate());
            assertThat(all.brief()).isEqualTo(nightly.brief());
            assertThat(all.limits()).isEqualTo(nightly.limits());
            assertThat(all.checkpoints()).isEqualTo(nightly.checkpoints());
            assertThat(all.chunk()).isEqualTo(nightly.chunk());
        } finally {
            Files.delete(documented);
        }
        assertThat(keysOf(uncommented)).containsAll(asked());
    }

    /** Every key the code asks for, taken from the code. */
    private static TreeSet<String> asked() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        Pattern call =
                Pattern.compile("(?:top|section)\\s*\\.(?:text|texts|whole|number|flag|choice|duration|time|zone|"
                        + "path|section)\\(\"([a-z-]+)\"");
        try (var files = Files.list(Path.of("src/main/java/org/mujaz/job"))) {
            for (Path file : files.toList()) {
                Matcher matcher = call.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).contains("inbox", "pool", "beams");
        return keys;
    }

    private static TreeSet<String> keysOf(String yaml) {
        TreeSet<String> keys = new TreeSet<>();
        Matcher matcher = Pattern.compile("(?m)^\\s*([a-z-]+):").matcher(yaml);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    private void assertProblem(String yaml, String message) {
        assertThatThrownBy(() -> JobFile.read(write(yaml)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(message);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("job.yaml"), yaml);
    }
}
