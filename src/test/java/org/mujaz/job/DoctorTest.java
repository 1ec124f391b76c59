package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.release.SourceSettings;

/** What is red would fail or cripple a night, and what is not would not. */
class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void aFreshInstallationIsNoCauseForAlarm() throws IOException {
        JobFile job = job("metrics: data/mujaz.prom");
        assertThat(finding(job, "database")).matches(Doctor.Finding::good);
        assertThat(finding(job, "database").words()).endsWith("made by the first run");
        assertThat(finding(job, "sources")).matches(Doctor.Finding::good);
        assertThat(finding(job, "glossary")).matches(Doctor.Finding::good);
        assertThat(finding(job, "pages")).matches(Doctor.Finding::good);
        assertThat(finding(job, "metrics")).matches(Doctor.Finding::good);
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void aDatabaseFileThatIsGoneIsRed() throws IOException {
        JobFile job = job();
        Database.create(job.database());
        assertThat(finding(job, "database")).matches(Doctor.Finding::good);
        Files.delete(Database.h2File(job.database()));
        assertThat(finding(job, "database").words()).contains("none of its tables is in it any more");
    }

    @ParameterizedTest
    @CsvSource({"missing.tsv, missing.tsv", "windows.tsv, UTF-8", "line.tsv, line.tsv:1: a glossary line needs Arabic"})
    void aGlossaryNoNightCouldReadIsRed(String name, String words) throws IOException {
        Files.write(folder.resolve("windows.tsv"), "المنامة\tManama\n".getBytes(Charset.forName("windows-1256")));
        Files.writeString(folder.resolve("line.tsv"), "المنامة Manama\n");
        Doctor.Finding found = finding(job("glossary: " + name), "glossary");
        assertThat(found).matches(one -> !one.good());
        assertThat(found.words()).contains(words);
    }

    @Test
    void aFeedNoNightCouldAskIsRed() throws IOException {
        assertThat(finding(fedBy("https://bna.bh/feed"), "sources"))
                .isEqualTo(new Doctor.Finding("sources", true, "bna.bh/feed"));
        Doctor.Finding found = finding(fedBy("bna.bh/feed"), "sources");
        assertThat(found).matches(one -> !one.good());
        assertThat(found.words()).contains("begins with http: or https:");
    }

    @ParameterizedTest
    @CsvSource({"pages, pages: taken", "pages, pages: taken/pages", "metrics, metrics: taken/mujaz.prom"})
    void aFileInTheWayOfAFolderIsRed(String what, String setting) throws IOException {
        Files.writeString(folder.resolve("taken"), "");
        Rooms.h2(folder);
        Path file = Files.writeString(
                folder.resolve("night.yaml"),
                "inbox: inbox\n" + setting
                        + "\ncheckpoints:\n  translate: none-yet\ndatabase:\n  url: jdbc:h2:file:db/night\n");
        Doctor.Finding found = finding(JobFile.read(file), what);
        assertThat(found).matches(one -> !one.good());
        assertThat(found.words()).contains("this is not a folder");
    }

    private JobFile job(String... settings) throws IOException {
        return Rooms.h2(folder).tinyJob(folder.resolve("none-yet"), settings);
    }

    /** As an address would stand in it that its reading let through. */
    private JobFile fedBy(String address) throws IOException {
        JobFile job = job();
        return new JobFile(
                job.name(),
                job.file(),
                job.inbox(),
                job.include(),
                job.exclude(),
                job.separator(),
                job.limits(),
                job.zone(),
                job.dayEnds(),
                job.checkpoints(),
                job.translate(),
                job.glossary(),
                job.brief(),
                job.chunk(),
                job.rebrief(),
                job.database(),
                job.pages(),
                job.metrics(),
                job.announce(),
                job.digest(),
                new SourceSettings(List.of(URI.create(address)), List.of(), List.of()),
                job.json());
    }

    private static Doctor.Finding finding(JobFile job, String what) {
        return new Doctor(job, Clock.systemUTC())
                .look().stream()
                        .filter(found -> found.what().equals(what))
                        .findFirst()
                        .orElseThrow();
    }
}
