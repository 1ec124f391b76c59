package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;
import static org.mujaz.release.Samples.read;
import static org.mujaz.release.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FormatsTest {
    /** Its مرفق is a public utility. */
    private static final String STATEMENT =
            "افتتح وزير الأشغال صباح اليوم مرفق المياه الجديد في مدينة الرفاع بحضور عدد من"
                    + " النواب وممثلي الأهالي وأكد أن العمل بدأ فيه قبل عامين";

    private static final byte[] LOGO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1, 2, 3};

    @Test
    void htmlGivesItsArticleWithoutMenusAndTeasers() {
        Release release = one(read("page.html", utf8(Samples.HTML)));
        assertThat(release.identity()).isEqualTo("https://news.example/ar/123");
        assertThat(release.date()).isEqualTo("2024-06-12");
    }

    @Test
    void htmlInWindows1256IsReadByItsMetaElement() {
        String html = Samples.HTML.replace("utf-8", "windows-1256");
        one(read("page.htm", html.getBytes(Charset.forName("windows-1256"))));
    }

    @Test
    void htmlWithoutMarkedUpArticleGivesItsDensestPart() {
        String html = "<html><head><title>" + HEADLINE
                + " - الموقع</title></head><body><table><tr><td><a href=a>قائمة</a> <a href=b>أخبار</a></td><td><div><p>"
                + FIRST + "</p><p>" + SECOND + "</p></div></td></tr></table></body></html>";
        one(read("old.html", utf8(html)));
    }

    @Test
    void rssGivesFullTextsWithTheirGuids() {
        List<Read> items = read("feed.xml", utf8(Samples.RSS));
        assertThat(items).hasSize(2);
        Release release = release(items.get(0));
        check(release);
        assertThat(release.identity()).isEqualTo("urn:1");
        assertThat(release.source()).isEqualTo("feed.xml#urn:1");
        assertThat(release.date()).isEqualTo("2024-06-12");
        assertThat(release(items.get(1)).body()).isEqualTo("نص الخبر الثاني عن الاقتصاد والتجارة في المنطقة.");
    }

    @Test
    void atomGivesItsEntries() {
        assertThat(one(read("feed.atom", utf8(Samples.ATOM))).identity()).isEqualTo("tag:news.example,2024:1");
    }

    @Test
    void newsMlGivesIdentityVersionPlaceAndProvider() {
        Release release = one(read("n.xml", newsml("", "", "usable")));
        assertThat(release.identity()).isEqualTo("tag:news.example,2024:newsml_X1");
        assertThat(release.version()).isEqualTo(3);
        String item = new String(newsml("", "", "usable"), StandardCharsets.UTF_8);
        assertThat(one(read("n.xml", utf8(item.replace(" version=\"3\"", "")))).version())
                .as("none is stated")
                .isZero();
        assertThat(release.place()).isEqualTo("باريس");
        assertThat(release.date()).isEqualTo("2024-06-12");
        assertThat(release.agency()).isEqualTo("BNA");
    }

    @Test
    void aDatelineInTheTextGoesBeforeWhatStandsBesideIt() {
        String item = new String(newsml("", "", "usable"), StandardCharsets.UTF_8)
                .replace(FIRST, "الرياض 12 يونيو 2024 واس " + FIRST);
        Release release = release(read("m.xml", utf8(item)).get(0));
        assertThat(release.place()).isEqualTo("الرياض");
        assertThat(release.agency()).isEqualTo("SPA");
        assertThat(release.body()).startsWith(FIRST);
    }

    @Test
    void newsMlEmbargoWithholdingAndCancellationAreHeeded() {
        Read.Accepted held =
                (Read.Accepted) read("n.xml", newsml("", "<embargoed>2024-06-14T09:00:00+03:00</embargoed>", "usable"))
                        .get(0);
        assertThat(held.embargo()).isEqualTo(Instant.parse("2024-06-14T06:00:00Z"));
        assertThat(reason(read("n.xml", newsml("", "", "withheld")))).isEqualTo(Reason.WITHHELD);
        assertThat(read("n.xml", newsml("", "", "canceled")).get(0))
                .isEqualTo(new Read.Withdrawn("n.xml", "tag:news.example,2024:newsml_X1", 3));
    }

    @Test
    void newsMlRightsAgainstDataMiningAreHeeded() {
        String forbids = "<dataMining uri=\"http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED\"/>";
        String training = "<dataMining uri=\"http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING\"/>";
        String terms = "<dataMining uri=\"http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-SEECONSTRAINT\"/>";
        assertThat(reason(read("n.xml", newsml(forbids, "", "usable")))).isEqualTo(Reason.FORBIDDEN);
        assertThat(one(read("n.xml", newsml(training, "", "usable"))).marks()).isEmpty();
        assertThat(one(read("n.xml", newsml(terms, "", "usable"))).marks()).hasSize(1);
    }

    @Test
    void aNewsMessageHoldsSeveralItems() {
        String item = Samples.NEWSML
                .replace("RIGHTS", "")
                .replace("EMBARGO", "")
                .replace("STATUS", "usable")
                .replaceFirst("<\\?xml.*?\\?>", "");
        String message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + item
                + item.replace("X1", "X2") + "</itemSet></newsMessage>";
        assertThat(read("m.xml", utf8(message)))
                .extracting(Read::source)
                .containsExactly("m.xml#tag:news.example,2024:newsml_X1", "m.xml#tag:news.example,2024:newsml_X2");
    }

    @Test
    void nitfGivesHeadlinePlaceAndDateDespiteItsDoctype() {
        Release release = one(read("n.xml", utf8(Samples.NITF.replace("STATUS", "usable"))));
        assertThat(release.identity()).isEqualTo("n.xml#BNA-1");
        assertThat(release.place()).isEqualTo("باريس");
        assertThat(release.date()).isEqualTo("2024-06-12");
        String country = Samples.NITF
                .replace("STATUS", "usable")
                .replace(
                        "<location>باريس</location>",
                        "<location><city>باريس</city><country>فرنسا</country></location>");
        assertThat(one(read("n.xml", utf8(country))).place()).isEqualTo("باريس");
        assertThat(read("n.xml", utf8(Samples.NITF.replace("STATUS", "canceled")))
                        .get(0))
                .isInstanceOf(Read.Withdrawn.class);
    }

    @Test
    void aDocIdCountsWithinWhoRegisteredItWhateverTheFileIsCalled() {
        String registered =
                Samples.NITF.replace("STATUS", "usable").replace("<doc-id ", "<doc-id regsrc=\"وكالة أنباء البحرين\" ");
        String identity = one(read("monday.xml", utf8(registered))).identity();
        assertThat(one(read("tuesday.xml", utf8(registered))).identity()).isEqualTo(identity);
        assertThat(one(read("monday.xml", utf8(registered.replace("أنباء البحرين", "الأنباء الأردنية"))))
                        .identity())
                .as("another agency's number of the same form")
                .isNotEqualTo(identity);
    }

    @Test
    void nitfNamesTheItemItCorrectsOrWithdraws() {
        String registered = Samples.NITF.replace("STATUS", "usable").replace("<doc-id ", "<doc-id regsrc=\"BNA\" ");
        String original = one(read("1.xml", utf8(registered))).identity();
        String second = registered.replace("id-string=\"BNA-1\"", "id-string=\"BNA-2\"");
        String correction =
                second.replace("<date.issue", "<correction info=\"c\" regsrc=\"BNA\" id-string=\"BNA-1\"/><date.issue");
        assertThat(one(read("2.xml", utf8(correction))).identity()).isEqualTo(original);
        String cancel = second.replace(
                "management-status=\"usable\"", "management-doc-idref=\"BNA-1\" management-idref-status=\"canceled\"");
        assertThat(read("3.xml", utf8(cancel)))
                .singleElement()
                .isInstanceOfSatisfying(Read.Withdrawn.class, gone -> assertThat(gone.identity())
                        .isEqualTo(original));
    }

    @Test
    void aBareGuidCountsWithinItsFeed() {
        String feed = Samples.RSS.replaceAll("<guid[^>]*>[^<]*</guid>", "<guid isPermaLink=\"false\">17</guid>");
        List<Read> items = read("20240612-010000.xml", utf8(feed));
        String identity = ((Read.Accepted) items.get(0)).release().identity();
        assertThat(identity).isEqualTo("rss/https://news.example#17");
        assertThat(read("20240613-010000.xml", utf8(feed)).get(0))
                .as("the feed as it was fetched the next night")
                .isInstanceOfSatisfying(
                        Read.Accepted.class,
                        item -> assertThat(item.release().identity()).isEqualTo(identity));
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhatToDo() throws Exception {
        byte[] word = Samples.docx(Samples.HEADLINE, Samples.FIRST);
        assertThat(((Read.Rejected) read("cut.docx", Arrays.copyOf(word, word.length / 2))
                                .get(0))
                        .detail())
                .startsWith("cut.docx")
                .contains("it is damaged (")
                .endsWith("Open it by hand; put it right and retry.");
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        assertThat(((Read.Rejected) read("old.doc", old).get(0)).detail()).contains("save it as .docx");
        byte[] bomb = Samples.zip("zeros.txt", new byte[3 << 20]);
        assertThat(((Read.Rejected) read("bomb.zip", bomb).get(0)).detail())
                .contains("200 times its packed size", "Split or unpack it by hand");
    }

    @Test
    void ninjsOfAllVersionsAreRead() {
        assertThat(one(read("1.json", utf8(Samples.NINJS1))).version()).isEqualTo(2);
        assertThat(one(read("2.json", utf8(Samples.NINJS2))).identity()).isEqualTo("urn:n2");
        assertThat(one(read("3.json", utf8(Samples.NINJS3))).date()).isEqualTo("2024-06-12");
    }

    @Test
    void ninjsNamesItsSourceAndThePlaceItIsDatedFrom() {
        String places =
                "\"places\": [{\"name\": \"القاهرة\", \"rel\": \"about\"}, {\"name\": \"باريس\", \"rel\": \"located\"}],";
        String sources = "\"infoSources\": [{\"name\": \"WAM\"}],";
        Release release = one(read("3.json", utf8(Samples.NINJS3.replaceFirst("\\{", "{" + places + sources))));
        assertThat(release.place()).isEqualTo("باريس");
        assertThat(release.agency()).isEqualTo("WAM");
    }

    @Test
    void whoWroteAnItemIsKeptBesideItsNews() {
        String ninjs = Samples.NINJS3.replaceFirst("\\{", "{\"by\": \"يوسف بناني\",");
        String nitf =
                Samples.NITF.replace("STATUS", "usable").replace("</hedline>", "</hedline><byline>يوسف بناني</byline>");
        String newsml = new String(newsml("", "", "usable"), StandardCharsets.UTF_8)
                .replace("<language ", "<by>يوسف بناني</by><language ");
        String rss = Samples.RSS.replace("<guid isPermaLink", "<author>يوسف بناني</author><guid isPermaLink");
        for (Release release : List.of(
                one(read("3.json", utf8(ninjs))),
                one(read("n.xml", utf8(nitf))),
                one(read("m.xml", utf8(newsml))),
                release(read("f.rss", utf8(rss)).get(0)))) {
            assertThat(release.boilerplate()).isEqualTo("يوسف بناني");
            assertThat(release.body()).isEqualTo(FIRST + "\n" + SECOND);
        }
    }

    @Test
    void aFeedOfAnAgencyNamesIt() {
        String rss = Samples.RSS.replace("<title>أخبار</title>", "<title>وكالة الأنباء السعودية</title>");
        assertThat(release(read("f.rss", utf8(rss)).get(0)).agency()).isEqualTo("SPA");
        assertThat(release(read("f.rss", utf8(Samples.RSS)).get(0)).agency()).isNull();
    }

    @Test
    void jsonLinesGiveAnItemALineAndADamagedLineFailsAlone() {
        List<Read> items = read("news.jsonl", utf8(Samples.JSON_LINES));
        check(release(items.get(0)));
        assertThat(release(items.get(0)).agency()).isEqualTo("SPA");
        assertThat(release(items.get(1)).headline()).isEqualTo("خبر ثان عن الاقتصاد");
        assertThat(((Read.Rejected) items.get(2)).reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(items).hasSize(3);
    }

    @Test
    void jsonKeysFollowTheJobsMapping() {
        String json = "{\"عنوان\": \"" + HEADLINE + "\", \"content\": {\"نص\": \"" + FIRST + "\\n" + SECOND + "\"}}";
        one(read("own.json", utf8(json), new JsonKeys(Map.of("headline", "عنوان", "text", "content.نص"))));
    }

    @Test
    void docxGivesTitleAndParagraphs() throws Exception {
        one(read("a.docx", Samples.docx(HEADLINE, FIRST, SECOND)));
        Release plain = one(read("b.docx", Samples.docx("", HEADLINE, Samples.DATELINE + FIRST, SECOND)));
        assertThat(plain.place()).isEqualTo("باريس");
        assertThat(plain.agency()).isEqualTo("BNA");
    }

    @Test
    void mailGivesItsTextUnderItsSubjectAndItsAttachments() {
        String body = FIRST + "\n" + SECOND + "\n" + (SECOND + " ").repeat(2) + "\n-- \nتوقيع المرسل";
        List<Read> items = read("m.eml", Samples.mail("Fwd: " + HEADLINE, body, Samples.PLAIN));
        assertThat(items).extracting(Read::source).containsExactly("m.eml#text", "m.eml#second.txt");
        Release text = release(items.get(0));
        assertThat(text.headline()).isEqualTo(HEADLINE);
        assertThat(text.identity()).isEqualTo("<42@news.example>");
        assertThat(text.date()).as("by the sender's clock").isEqualTo("2024-06-12");
        assertThat(text.body()).startsWith(FIRST).doesNotContain("توقيع");
        check(release(items.get(1)));
    }

    @Test
    void aCoveringNoteIsNoRelease() {
        String talkative = "السلام عليكم ورحمة الله وبركاته، الزملاء الأعزاء في قسم الأخبار، تجدون في المرفقات البيان"
                + " الصادر اليوم عن الوزارة، شاكرين لكم حسن تعاونكم الدائم معنا";
        for (String note : List.of("مرفق لكم البيان، مع التحية", "للنشر، مع الشكر والتقدير", talkative)) {
            check(release(only(read("m.eml", Samples.mail("بيان صحفي", note, Samples.PLAIN)))));
        }
    }

    @Test
    void aCoveringNoteInAnArchiveBelongsToItsOwnMail() throws Exception {
        byte[] covered = Samples.mail("بيان صحفي", "مرفق لكم البيان، مع التحية", Samples.PLAIN);
        byte[] bare = Samples.mail("بيان صحفي", "صور الأمير في المتحف", "a.bin", "application/octet-stream", LOGO);
        assertThat(read("all.zip", Samples.zip("1.eml", covered, "2.eml", bare)))
                .extracting(Read::source)
                .containsExactly("all.zip#1.eml#second.txt", "all.zip#2.eml#text", "all.zip#2.eml#a.bin");
    }

    @Test
    void aNoteAboveAForwardedMailIsLeftOutWithTheNoteInIt() {
        byte[] inner = Samples.mail("بيان صحفي", "مرفق لكم البيان، مع التحية", Samples.PLAIN);
        byte[] outer = Samples.mail("بيان صحفي", "للعلم", "inner.eml", "application/octet-stream", inner);
        assertThat(only(read("m.eml", outer)).source()).isEqualTo("m.eml#inner.eml#second.txt");
    }

    @Test
    void aShortStatementAboveWhatIsNoReleaseIsOne() {
        for (String body : List.of(STATEMENT, "وصل الوزير إلى المنامة")) {
            List<Read> items =
                    read("m.eml", Samples.mail("بيان صحفي", body, "logo.bin", "application/octet-stream", LOGO));
            assertThat(items).extracting(Read::source).containsExactly("m.eml#text", "m.eml#logo.bin");
            assertThat(release(items.get(0)).body()).isEqualTo(body);
            assertThat(((Read.Rejected) items.get(1)).reason()).isEqualTo(Reason.BINARY);
        }
    }

    @Test
    void aShortStatementAboveAReleaseIsAnother() throws Exception {
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        List<Read> word = read(
                "m.eml", Samples.mail("بيان صحفي", STATEMENT, "a.docx", docx, Samples.docx(HEADLINE, FIRST, SECOND)));
        List<Read> text = read("m.eml", Samples.mail("بيان صحفي", STATEMENT, Samples.PLAIN));
        for (List<Read> items : List.of(word, text)) {
            assertThat(items).hasSize(2);
            assertThat(release(items.get(0)).body()).isEqualTo(STATEMENT);
            check(release(items.get(1)));
        }
    }

    @Test
    void aShortForeignTextIsToldOnlyWhereNothingAttachedIsARelease() {
        String signature =
                "Ahmed Al Khalifa, Director of Media Relations, Ministry of the Interior, Kingdom of Bahrain,"
                        + " telephone and fax";
        check(release(only(read("m.eml", Samples.mail("بيان صحفي", signature, Samples.PLAIN)))));
        List<Read> items =
                read("m.eml", Samples.mail("بيان صحفي", signature, "logo.bin", "application/octet-stream", LOGO));
        assertThat(items)
                .extracting(item -> ((Read.Rejected) item).reason())
                .containsExactly(Reason.NOT_ARABIC, Reason.BINARY);
    }

    @Test
    void archivesAreUnpackedAndReadInTurn() throws Exception {
        byte[] inner = Samples.zip(
                "deep/a.txt", utf8(Samples.PLAIN), "__MACOSX/._a.txt", new byte[] {1}, "photo.jpg", new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1, 2, 3
                });
        List<Read> items = read("all.tar.gz", Samples.gz(Samples.tar("in.zip", inner)));
        assertThat(items)
                .extracting(Read::source)
                .containsExactly("all.tar.gz#all.tar#in.zip#deep/a.txt", "all.tar.gz#all.tar#in.zip#photo.jpg");
        check(release(items.get(0)));
        assertThat(((Read.Rejected) items.get(1)).reason()).isEqualTo(Reason.BINARY);
    }

    /** The inner zip's directory is the last one left in the file: what it lists is not all that was sent. */
    @Test
    void aZipThatIsCutOffBehindAnotherOneIsRefused() throws Exception {
        byte[] inner = Samples.zip("a.txt", utf8(Samples.PLAIN));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry stored = new ZipEntry("in.zip");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(inner.length);
            CRC32 crc = new CRC32();
            crc.update(inner);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(inner);
            zip.closeEntry();
            end = out.size();
            zip.putNextEntry(new ZipEntry("note.txt"));
            zip.write(utf8(Samples.PLAIN));
            zip.closeEntry();
        }
        assertThat(read("whole.zip", out.toByteArray())).hasSize(2);
        assertThat(reason(read("cut.zip", Arrays.copyOf(out.toByteArray(), end + 20))))
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void archiveBombsAreRefused() throws Exception {
        byte[] zeros = new byte[30 << 20];
        assertThat(reason(read("bomb.zip", Samples.zip("zeros.txt", zeros)))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(read("bomb.gz", Samples.gz(zeros)))).isEqualTo(Reason.TOO_LARGE);
        byte[] nested = utf8(Samples.PLAIN);
        for (int i = 0; i < 8; i++) {
            nested = Samples.gz(nested);
        }
        assertThat(reason(read("nested.gz", nested))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void xmlMayNotReachOutsideOrExplode() {
        String outside =
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.head><hedline><hl1>&x;</hl1></hedline></body.head></body></nitf>";
        assertThat(reason(read("x.xml", utf8(outside)))).isEqualTo(Reason.UNREADABLE);
        String feed =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
        assertThat(reason(read("x.xml", utf8(feed)))).isEqualTo(Reason.UNREADABLE);
        String deep = "<nitf>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</nitf>";
        assertThat(reason(read("x.xml", utf8(deep)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void damagedFilesAreRefusedWithTheReason() throws Exception {
        byte[] docx = Samples.docx(HEADLINE, FIRST);
        for (byte[] damaged : List.of(
                Arrays.copyOf(docx, docx.length / 2),
                utf8("%PDF-1.7\nnothing more"),
                utf8(Samples.RSS.substring(0, 900)),
                utf8("{\"title\": \"" + HEADLINE))) {
            assertThat(reason(read("damaged", damaged))).isIn(Reason.UNREADABLE, Reason.EMPTY);
        }
    }

    private static byte[] newsml(String rights, String embargo, String status) {
        return utf8(Samples.NEWSML
                .replace("RIGHTS", rights)
                .replace("EMBARGO", embargo)
                .replace("STATUS", status));
    }

    private static Read only(List<Read> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static Release one(List<Read> items) {
        Release release = release(only(items));
        check(release);
        return release;
    }

    private static Release release(Read read) {
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).release();
    }

    private static void check(Release release) {
        assertThat(release.headline()).isEqualTo(HEADLINE);
        assertThat(release.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    private static Reason reason(List<Read> items) {
        assertThat(items.get(0)).isInstanceOf(Read.Rejected.class);
        return ((Read.Rejected) items.get(0)).reason();
    }
}
