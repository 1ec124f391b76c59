package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mujaz.Problem;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TakeAwayTest {
    private static final String BRIEF = "/briefs/a1b2c3d4e5f6";
    private static TestShelf shelf;
    private static Visit visit;

    @BeforeAll
    static void serve() {
        shelf = TestShelf.h2()
                .with(TestShelf.NIGHT.minusDays(1), Samples.hostile())
                .with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        visit = new Visit(shelf, false);
    }

    @AfterAll
    static void close() {
        visit.close();
    }

    @Test
    void htmlIsOneFile() throws Exception {
        var page = visit.page(BRIEF + ".html");
        assertThat(page.select("link, script, img")).isEmpty();
        assertThat(page.select(".pair")).hasSize(5);
        assertThat(visit.get(BRIEF + ".html").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"mujaz-a1b2c3d4e5f6.html\"");
    }

    @Test
    void markdownHoldsTheBriefAndIsNotMarkedUpByTheRelease() throws Exception {
        assertThat(visit.text(BRIEF + ".md"))
                .startsWith("# Bahrain's Interior Minister meets Interpol's president in France")
                .contains("[2, 3]", "Sentence 2: the number 195 in the Arabic is missing here", "| 4 |");
        assertThat(visit.text("/briefs/bad0bad0bad0.md")).doesNotContainPattern("(?<!\\\\)<(script|img)");
    }

    @Test
    void jsonHasTheDocumentedKeys() throws Exception {
        assertThat(visit.text(BRIEF + ".json")).isEqualTo(BriefJson.pretty(BriefJson.map(Samples.interpol())));
        JsonNode list = JsonMapper.builder().build().readTree(visit.text("/export/briefs.json"));
        assertThat(list.size()).isEqualTo(3);
    }

    @Test
    void csvOpensInASpreadsheetWithoutFormulas() throws Exception {
        String csv = visit.text("/export/briefs.csv?agency=BNA");
        assertThat(csv).startsWith("\uFEFF");
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).get(9)).isEqualTo(visit.url("/briefs/0f1e2d3c4b5a"));
        assertThat(Table.csv(List.of("a"), List.of(List.of("=1+1")))).contains("'=1+1");
    }

    @Test
    void wordRunsArabicFromRightToLeft() throws Exception {
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(visit.get(BRIEF + ".docx").body()))) {
            XWPFTable pairs = document.getTables().get(0);
            assertThat(pairs.getRows()).hasSize(5);
            var arabic = pairs.getRow(1).getCell(2).getParagraphArray(0);
            assertThat(arabic.getText()).contains("الشيخ راشد");
            assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(arabic.getRuns().get(0).getCTR().getRPr().sizeOfRtlArray())
                    .isEqualTo(1);
        }
    }

    @Test
    void pdfHoldsItsFontAndArabicInReadingOrder() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(visit.get(BRIEF + ".pdf").body())) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(text).contains("Interpol", "195").doesNotContain("#");
            assertThat(text).contains("لمساندة أجهزة الشرطة");
        }
    }

    @Test
    void feedsAreValidAndKeepTheirIds() throws Exception {
        for (String address : List.of("/feeds/rss.xml", "/feeds/atom.xml")) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(visit.text(address)));
            assertThat(feed.getEntries()).as(address).hasSize(3);
            assertThat(feed.getEntries())
                    .anyMatch(e -> e.getUri().equals("urn:mujaz:brief:a1b2c3d4e5f6")
                            && e.getLink().equals(visit.url(BRIEF)));
        }
        JsonNode feed = JsonMapper.builder().build().readTree(visit.text("/feeds/feed.json?agency=BNA"));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items").size()).isEqualTo(2);
    }

    @Test
    void anAtomFeedNamesAnAuthorAndItsOwnAddress() throws Exception {
        Document feed = atom("/feeds/atom.xml");
        assertThat(feed.select("feed > author > name").text())
                .as("for entries without one")
                .isEqualTo("Mujaz");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(visit.url("/feeds/atom.xml"));
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).isEqualTo(visit.url("/"));
        assertThat(feed.select("entry > author > name").eachText())
                .contains("BNA")
                .doesNotContain("Mujaz");
        assertThat(visit.text("/feeds/rss.xml")).doesNotContain("Mujaz</dc:creator>");
    }

    @Test
    void whatAReaderNarrowedIsAFeedOfItsOwn() throws Exception {
        String narrowed = "?night=2024-06-13&agency=BNA&care=on";
        assertThat(atom("/feeds/atom.xml").select("feed > id").text()).isEqualTo("urn:mujaz:briefs");
        Document feed = atom("/feeds/atom.xml" + narrowed);
        assertThat(feed.select("feed > id").text()).isEqualTo("urn:mujaz:briefs:night=2024-06-13&agency=BNA&care=on");
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .isEqualTo(visit.url("/feeds/atom.xml" + narrowed));
        JsonNode json = JsonMapper.builder().build().readTree(visit.text("/feeds/feed.json" + narrowed));
        assertThat(json.get("feed_url").asString()).isEqualTo(visit.url("/feeds/feed.json" + narrowed));
    }

    private static Document atom(String address) throws Exception {
        return Jsoup.parse(visit.text(address), Parser.xmlParser());
    }

    @Test
    void feedsHoldTheWholeNewestNightAndWhatWasWrittenLastComesFirst() throws Exception {
        TestShelf many = TestShelf.h2();
        LocalDate toCome = TestShelf.NIGHT.plusYears(9);
        many.with(TestShelf.NIGHT.minusDays(1), written(0, toCome));
        Brief[] night = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> written(i, TestShelf.NIGHT.minusDays(i)))
                .toArray(Brief[]::new);
        many.with(TestShelf.NIGHT, night);
        try (Visit following = new Visit(many, false)) {
            for (String address : List.of("/feeds/rss.xml", "/feeds/atom.xml")) {
                SyndFeed feed = new SyndFeedInput().build(new StringReader(following.text(address)));
                assertThat(feed.getEntries())
                        .as(address)
                        .extracting(SyndEntry::getUri)
                        .hasSize(60)
                        .startsWith("urn:mujaz:brief:00000000003c")
                        .endsWith("urn:mujaz:brief:000000000001");
            }
            JsonNode feed = JsonMapper.builder().build().readTree(following.text("/feeds/feed.json"));
            assertThat(feed.get("items").size()).isEqualTo(60);
        }
    }

    /** The brief of a release of a date, written so many minutes after the first. */
    private static Brief written(int minute, LocalDate date) {
        Brief brief = Samples.brief(
                "%012x".formatted(minute),
                minute + ".txt",
                "خبر",
                null,
                date,
                "BNA",
                "Brief " + minute,
                List.of("One sentence."),
                List.of("جملة."),
                List.of(),
                List.of(Samples.pair(0, 0, "خبر", "News")));
        return new Brief(
                brief.release(),
                brief.pipeline(),
                brief.summary(),
                brief.sentences(),
                brief.checkpoint(),
                brief.marks(),
                brief.runId(),
                Samples.READ.plusSeconds(60L * minute),
                brief.timings());
    }

    @Test
    void theDigestIsOnePageInBothLanguages() throws Exception {
        var page = visit.page("/digest/2024-06-13");
        assertThat(page.select("h1").text()).isEqualTo("2 briefs of 13 June 2024");
        assertThat(page.select(".entry [lang=ar][dir=rtl] p")).hasSize(3);
    }

    @Test
    void theDigestWithoutADateIsTheNewestNights() throws Exception {
        var answer = visit.get("/digest");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/digest/2024-06-13");
    }

    @Test
    void theDigestIsMailedAsTextAndHtml() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailSettings settings = new MailSettings(
                    mailServer(server.getSmtp().getPort()),
                    "mujaz@example.org",
                    List.of("one@example.org", "two@example.org"),
                    "http://127.0.0.1:8080");
            assertThat(DigestMail.send(settings, shelf.source, TestShelf.NIGHT)).isEqualTo(2);
            assertThat(DigestMail.send(settings, shelf.source, TestShelf.NIGHT.plusDays(9)))
                    .as("a night without briefs")
                    .isZero();

            MimeMessage[] got = server.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[0].getAllRecipients()).hasSize(1);
            assertThat(got[0].getSubject()).isEqualTo("2 briefs of 13 June 2024");
            String text = part(got[0], "text/plain");
            String html = part(got[0], "text/html");
            assertThat(text).contains("joint committee", "http://127.0.0.1:8080/briefs/0f1e2d3c4b5a");
            assertThat(html).contains("lang=\"ar\" dir=\"rtl\"", "لجنة مشتركة", "1 point needs care");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsAwayIsToldInOneLine() {
        MailSettings nobody = new MailSettings(mailServer(1), "a@b.org", List.of("c@d.org"), "");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DigestMail.send(nobody, shelf.source, TestShelf.NIGHT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private static MailServer mailServer(int port) {
        return new MailServer("127.0.0.1", port, "", "", false, Duration.ofSeconds(10));
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
