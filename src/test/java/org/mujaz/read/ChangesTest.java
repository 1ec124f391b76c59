package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.mujaz.brief.Brief;
import org.mujaz.brief.NewBriefStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTest extends AtTheDesk {
    private static final String BRIEF = "/briefs/0f1e2d3c4b5a";

    @Test
    void aCorrectionStandsBesideTheMachinesTextAndSurvivesARerun() throws Exception {
        login("amal");
        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "A <b>standing</b> committee was agreed on."));

        Document page = get(BRIEF);
        assertThat(page.select("#s2 .en").text()).isEqualTo("A <b>standing</b> committee was agreed on.");
        assertThat(page.select("#s2 .mended").text())
                .contains("Corrected by amal", "The two sides agreed to form a joint committee");
        assertThat(get("/search?q=standing").select(".card")).hasSize(1);
        new NewBriefStore(shelf.source).save(new NewBriefStore.Rows(List.of(Samples.police())));
        shelf.shelve(Samples.police());
        assertThat(get(BRIEF).select("#s2 .en").text()).startsWith("A <b>standing</b>");
        assertThat(get("/search?q=standing").select(".card")).hasSize(1);

        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", ""));
        assertThat(get(BRIEF).select("#s2 .en").text()).startsWith("The two sides agreed");
        assertThat(audit()).contains("amal LOGIN", "amal CORRECT", "amal WITHDRAW");
    }

    @Test
    void whatARerunTookFromAnEditorIsStillShownAsCorrectedAndCanBeTakenBack() throws Exception {
        // An editor corrects a sentence. On the next run the translation memory gives the editor's words, and they are
        // stored as the sentence's English. Then the editor takes the correction back.
        String machine = Samples.police().sentences().get(2).english();
        login("amal");
        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "They agreed on a standing committee."));
        shelf.jdbc
                .sql("UPDATE brief_sentence SET english = 'They agreed on a standing committee.' WHERE release_id ="
                        + " '0f1e2d3c4b5a' AND number = 2")
                .update();

        Document page = get(BRIEF);
        assertThat(page.select("#s2 .en").text()).isEqualTo("They agreed on a standing committee.");
        assertThat(page.select("#s2 .mended").text()).contains("Corrected by amal", machine);

        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "They agreed on a standing committee."));
        assertThat(get(BRIEF).select("#s2 .mended").text())
                .as("saved unchanged")
                .contains("Corrected by amal");

        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", ""));
        assertThat(get(BRIEF).select("#s2 .en").text()).isEqualTo(machine);
        assertThat(get(BRIEF).select("#s2 .mended")).isEmpty();
    }

    @Test
    void theJsonExportHoldsCorrectionsAndWhatTheMachineWrote() throws Exception {
        login("amal");
        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "A standing committee was agreed on."));
        post(
                "/edit/0f1e2d3c4b5a/name",
                Map.of("arabic", "لوران نونيز", "wrong", "Laurent Nuñez", "english", "Laurent NUÑEZ"));
        JsonNode brief = JsonMapper.builder()
                .build()
                .readTree(send(HttpRequest.newBuilder(uri(BRIEF + ".json")).build())
                        .body());
        assertThat(brief.get("english").get(0).asString()).contains("Laurent NUÑEZ");
        JsonNode sentence = brief.get("sentences").get(2);
        assertThat(sentence.get("english").asString()).isEqualTo("A standing committee was agreed on.");
        assertThat(sentence.get("machine").asString())
                .isEqualTo(Samples.police().sentences().get(2).english());
        assertThat(sentence.get("editor").asString()).isEqualTo("amal");
        JsonNode named = brief.get("sentences").get(1);
        assertThat(named.get("english").asString()).contains("Laurent NUÑEZ");
        assertThat(named.get("editor").isNull()).isTrue();
        assertThat(brief.get("sentences").get(0).has("machine")).isFalse();
    }

    @Test
    void whatIsTakenAwaySaysWhatWasPutRight() throws Exception {
        login("amal");
        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "A standing committee was agreed on."));
        String standing = "Machine translated; editors corrected 1 sentence, nobody reviewed the rest.";
        String mended = "Corrected by amal. The machine wrote: The two sides agreed";
        for (String format : List.of("html", "md")) {
            assertThat(text(BRIEF + "." + format)).as(format).contains("A standing committee was agreed on.", standing);
        }
        assertThat(text(BRIEF + ".md")).contains(mended);
        byte[] word = bytes(BRIEF + ".docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(new XWPFWordExtractor(document).getText()).contains("A standing committee", standing, mended);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes(BRIEF + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("A standing committee", standing, "Corrected by amal.");
        }
    }

    @Test
    void aNameIsSpeltRightWhereverItsArabicStands() throws Exception {
        shelf.jdbc
                .sql("INSERT INTO name_spelling (arabic, english, since) VALUES ('لوران نونيز ', 'Laurent Nuñez',"
                        + " CURRENT_TIMESTAMP)")
                .update();
        login("amal");
        post(
                "/edit/0f1e2d3c4b5a/name",
                Map.of("arabic", "لوران نونيز", "wrong", "Laurent Nuñez", "english", "Laurent NUÑEZ"));
        assertThat(shelf.jdbc
                        .sql("SELECT COUNT(*) FROM name_spelling")
                        .query(Long.class)
                        .single())
                .as("the archive of names does not bring the wrong spelling back")
                .isZero();
        assertThat(get(BRIEF).select("#s1 .en").text()).contains("Mr Laurent NUÑEZ, Prefect");
        assertThat(get(BRIEF).select(".point").text()).contains("Laurent NUÑEZ");
        assertThat(get("/briefs/a1b2c3d4e5f6").text()).doesNotContain("NUÑEZ");
        assertThat(audit()).contains("amal CORRECT_NAME");
    }

    @Test
    void everyListShowsANamePutRightAtOnceAndTheMachinesWhenItIsTakenBack() throws Exception {
        String arabic = "قال لوران نونيز إن اللجنة ستجتمع في باريس.";
        shelf.with(
                TestShelf.NIGHT.plusDays(1),
                Samples.brief(
                        "cccccccccccc",
                        "other.txt",
                        "لوران نونيز عن اللجنة",
                        "باريس",
                        TestShelf.NIGHT,
                        "SPA",
                        "Laurent Nuñez on the committee",
                        List.of("Laurent Nuñez said it would meet."),
                        List.of(arabic),
                        List.of(),
                        List.of(
                                Samples.pair(0, 0, "لوران نونيز", "Laurent Nuñez"),
                                Samples.pair(1, 1, arabic, "He said so."))));
        login("amal");
        post("/edit/0f1e2d3c4b5a/name", Map.of("arabic", "لوران نونيز", "wrong", "Nuñez", "english", "Quimper"));

        assertThat(get("/briefs").select("a[href=/briefs/cccccccccccc]").text())
                .isEqualTo("Laurent Quimper on the committee");
        assertThat(get("/search?q=quimper").select(".card")).hasSize(2);
        assertThat(get("/search?q=quimper").select(".found mark").eachText()).contains("Quimper");

        post("/edit/0f1e2d3c4b5a/name/withdraw", Map.of("arabic", "لوران نونيز", "wrong", "Nuñez"));
        assertThat(get("/briefs").select("a[href=/briefs/cccccccccccc]").text())
                .isEqualTo("Laurent Nuñez on the committee");
        assertThat(get("/search?q=quimper").select(".card")).isEmpty();
        assertThat(get("/edit/0f1e2d3c4b5a").select(".names li")).isEmpty();
        assertThat(audit()).contains("amal CORRECT_NAME", "amal WITHDRAW_NAME");
    }

    @Test
    void aSentenceOfSeveralReleasesNeedsCareInNoneOnceItIsPutRight() throws Exception {
        Brief other = Samples.interpol();
        shelf.with(
                TestShelf.NIGHT.plusDays(1),
                Samples.brief(
                        "cccccccccccc",
                        "other.txt",
                        "الإنتربول",
                        null,
                        null,
                        "SPA",
                        "Interpol",
                        List.of("Interpol supports police."),
                        List.of(),
                        List.of(),
                        List.of(other.sentences().get(0), other.sentences().get(2))));
        assertThat(get("/").select(".card .care").text()).isEqualTo("1 point needs care");
        login("amal");
        post("/edit/a1b2c3d4e5f6/sentence/2", Map.of("english", "It supports the police of 195 countries."));
        assertThat(get("/").select(".card:has(a[href=/briefs/cccccccccccc]) .care"))
                .isEmpty();
        assertThat(get("/").select(".card .care").text())
                .as("the brief that says it in other words")
                .isEqualTo("1 point needs care");
        assertThat(get("/briefs/a1b2c3d4e5f6").select(".cares").text())
                .contains("sentence 2 of the brief rests on sentence 2 of the release, which was corrected since")
                .doesNotContain("195");
        assertThat(get("/search?q=countries").select(".card")).hasSize(2);
        assertThat(get("/search?q=countries").select(".found mark").text()).contains("countries");
    }
}
