package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefJson;
import org.mujaz.brief.BriefStore;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole night on the two sample releases, with the shipped models. */
class SampleNightTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    @Test
    void bothSampleReleasesAreBriefedAndTheSecondNightTranslatesFromMemory() throws IOException {
        night("H2");
    }

    @Tag("long")
    @Test
    void bothSampleReleasesAreBriefedOnPostgresql() throws IOException {
        night("PostgreSQL");
    }

    private void night(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        try (var samples = Files.list(Path.of("jobs/sample/inbox"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, folder.resolve("inbox").resolve(sample.getFileName()));
            }
        }
        JobFile job = rooms.job("chunk: 2");
        Ending ending = rooms.night(job, ModelBriefing::new).run(JUNE_12, false);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().balance()).isEqualTo("read 2 = briefed 2 + duplicate 0 + quarantined 0 + pending 0");
        assertThat(ending.report().tokens()).isPositive();
        List<Brief> briefs = new BriefStore(rooms.ask(job)).ofRun(ending.run().id(), 10);
        assertThat(briefs).hasSize(2).allSatisfy(SampleNightTest::isWhole);
        assertThat(briefs).extracting(b -> b.release().agency()).contains("BNA");
        assertThat(briefs).extracting(b -> b.release().date()).contains(JUNE_12);
        assertThat(folder.resolve("pages/2024-06-12/" + briefs.get(0).release().id() + ".html"))
                .isNotEmptyFile();

        // Other brief settings are another pipeline: everything is briefed again, and nothing translated again.
        JobFile other = rooms.job("chunk: 2", "rebrief: true", "brief:", "  sentences: 2");
        Ending second = rooms.night(other, ModelBriefing::new).run(JUNE_12.plusDays(1), false);
        assertThat(second.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(second.report().briefed()).isEqualTo(2);
        assertThat(second.report().fromMemory())
                .isEqualTo(second.report().sentences())
                .isPositive();
    }

    private static void isWhole(Brief brief) {
        Summary summary = brief.summary();
        Release release = brief.release();
        assertThat(summary.headline()).matches("[^\\p{IsArabic}]{15,}");
        assertThat(summary.english()).hasSizeBetween(1, 3);
        assertThat(summary.arabic()).isNotEmpty().allMatch(s -> s.matches("(?s).*\\p{IsArabic}.*"));
        assertThat(summary.links()).extracting(Summary.Link::sentence).contains(1);
        assertThat(brief.sentences()).hasSizeGreaterThan(4);
        assertThat(brief.sentences())
                .allSatisfy(pair -> assertThat(pair.english()).isNotBlank());
        JsonNode json = JsonMapper.builder().build().readTree(BriefJson.pretty(BriefJson.map(brief)));
        assertThat(json.propertyNames())
                .contains(
                        "id",
                        "headline",
                        "english",
                        "arabic",
                        "place",
                        "date",
                        "agency",
                        "source",
                        "sentences",
                        "links",
                        "checkpoint",
                        "pipeline",
                        "marks");
        assertThat(json.get("source").asString()).isEqualTo(release.source());
    }
}
