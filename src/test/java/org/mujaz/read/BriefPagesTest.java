package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;
import org.mujaz.brief.Replaced;

class BriefPagesTest {
    private static final LocalDate NIGHT = LocalDate.of(2024, 6, 13);

    @TempDir
    Path out;

    @Test
    void onePageABriefAnIndexADateAndATopIndex() throws IOException {
        Path first = BriefPages.publish(NIGHT, List.of(Samples.police(), Samples.interpol()), out);

        assertThat(first).isEqualTo(out.resolve("2024-06-13/index.html"));
        assertThat(files().keySet())
                .containsExactlyInAnyOrder(
                        "index.html",
                        "2024-06-13/index.html",
                        "2024-06-13/a1b2c3d4e5f6.html",
                        "2024-06-13/0f1e2d3c4b5a.html");
        assertThat(page("index.html").select(".days li").text()).isEqualTo("13 June 2024 2 briefs");
        assertThat(page("2024-06-13/index.html").select(".card h3").eachText())
                .as("newest first, without a date last")
                .containsExactly(
                        "Bahrain's Interior Minister meets Interpol's president in France",
                        "Bahrain and Paris police agree to form a joint committee");
    }

    @Test
    void sameBriefsGiveTheSameBytesInAnyOrder() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.police(), Samples.interpol()), out);
        Map<String, String> before = files();
        BriefPages.publish(NIGHT, List.of(Samples.interpol(), Samples.police()), out);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aWithdrawnReleaseLeavesATombstone() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.police(), Samples.interpol()), out);
        String gone = Samples.police().release().id();
        assertThat(BriefPages.shows(NIGHT, gone, out)).isTrue();
        BriefPages.write(NIGHT, List.of(Samples.interpol()), Corrections.NONE, NightEvents.NONE, List.of(gone), out);
        assertThat(BriefPages.shows(NIGHT, gone, out)).isFalse();
        assertThat(files().get("2024-06-13/" + gone + ".html"))
                .contains("withdrawn this release")
                .doesNotContain(Samples.police().summary().headline());
        assertThat(page("2024-06-13/index.html").select(".card")).hasSize(1);
    }

    @Test
    void aReplacedReleasesPageSaysSoAndIsWrittenAgainOnceTheNewestIsBriefed() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.police()), out);
        String old = Samples.police().release().id();
        String by = Samples.interpol().release().id();
        Replaced waiting = new Replaced(old, NIGHT, by, null);
        assertThat(ReplacedPages.areToBeWritten(List.of(waiting), out)).isTrue();
        ReplacedPages.write(waiting, Samples.police(), Corrections.NONE, out);
        assertThat(ReplacedPages.areToBeWritten(List.of(waiting), out)).isFalse();
        Document page = page("2024-06-13/" + old + ".html");
        assertThat(page.select("main > .cares").text()).isEqualTo("This is an earlier version of the release.");
        assertThat(page.select("main > .cares a, .where, .step")).isEmpty();
        assertThat(page.select(".pair")).as("what it told can still be read").hasSize(3);

        Replaced briefed = new Replaced(old, NIGHT, by, NIGHT.plusDays(1));
        assertThat(ReplacedPages.areToBeWritten(List.of(briefed), out)).isTrue();
        BriefPages.publish(NIGHT.plusDays(1), List.of(Samples.interpol()), out);
        ReplacedPages.write(briefed, Samples.police(), Corrections.NONE, out);
        assertThat(ReplacedPages.areToBeWritten(List.of(briefed), out)).isFalse();
        String link =
                page("2024-06-13/" + old + ".html").select("main > .cares a").attr("href");
        assertThat(out.resolve("2024-06-13").resolve(link)).exists();
    }

    @Test
    void theTopIndexKeepsEarlierNights() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.police(), Samples.interpol()), out);
        BriefPages.publish(NIGHT.plusDays(1), List.of(Samples.police()), out);
        assertThat(page("index.html").select(".days li").eachText())
                .containsExactly("14 June 2024 1 brief", "13 June 2024 2 briefs");
    }

    @Test
    void everyLinkLeadsSomewhereAndNothingIsFetched() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.police(), Samples.interpol()), out);
        for (String name : files().keySet()) {
            Document page = page(name);
            assertThat(page.select("script, link, img, iframe, [style], [onclick]"))
                    .isEmpty();
            assertThat(page.outerHtml()).doesNotContain("url(", "@import");
            for (String href : page.select("a[href]").eachAttr("href")) {
                if (href.startsWith("#")) {
                    assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
                } else {
                    assertThat(out.resolve(name).resolveSibling(href)).exists();
                }
            }
        }
    }

    @Test
    void aBriefSentencePointsAtTheSentencesItRestsOn() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.interpol()), out);
        Document page = page("2024-06-13/a1b2c3d4e5f6.html");
        assertThat(page.select(".rest-2 .sources a").eachAttr("href")).containsExactly("#s2", "#s3");
        assertThat(page.select(".rests-2").eachAttr("id")).containsExactly("s2", "s3");
    }

    @Test
    void languagesAndDirectionsAreDeclared() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.interpol()), out);
        Document page = page("2024-06-13/a1b2c3d4e5f6.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".pair .ar"))
                .hasSize(5)
                .allMatch(p -> p.attr("lang").equals("ar") && p.attr("dir").equals("rtl"));
        assertThat(page.select("#s2 .mark").text()).isEqualTo("the number 195 in the Arabic is missing here");
        assertThat(page.select(".provenance").text())
                .contains("Machine translated, not reviewed.", "bna-interior-minister-interpol.txt", "@0123456789ab");
    }

    @Test
    void aHostileReleaseIsShownHarmlessly() throws IOException {
        BriefPages.publish(NIGHT, List.of(Samples.hostile()), out);
        for (String name : files().keySet()) {
            Document page = page(name);
            assertThat(page.select("script, img, [onerror]")).as(name).isEmpty();
            assertThat(page.outerHtml()).as(name).doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\x00\\x07]");
            assertThat(page.select("main").text()).doesNotContain("49");
        }
        assertThat(page("2024-06-13/bad0bad0bad0.html").select("h1").text())
                .contains("<script>document.title='taken'</script>");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Path file = Files.writeString(out.resolve("taken"), "a file");
        assertThatThrownBy(() -> BriefPages.publish(NIGHT, List.of(), file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("output folder");
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(out.resolve(name).toFile(), "UTF-8");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
