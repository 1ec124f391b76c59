package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Expected.one;
import static org.mujaz.release.Expected.reason;
import static org.mujaz.release.Expected.release;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.SECOND;
import static org.mujaz.release.Samples.read;
import static org.mujaz.release.Samples.readInRiyadh;
import static org.mujaz.release.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats agencies exchange news in: NewsML-G2, NITF, ninjs. */
class AgencyFormatsTest {
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

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T06:00:00+0300, 2026-11-30T03:00:00Z",
        "2026-11-30T06:00+03, 2026-11-30T03:00:00Z",
        "2026-11-30 06:00, 2026-11-30T06:00:00Z",
        "2026-11-30 06:00:00 UTC, 2026-11-30T06:00:00Z",
        "20261130T060000+0300, 2026-11-30T03:00:00Z",
        "20261130T0600Z, 2026-11-30T06:00:00Z",
        "'Mon, 30 Nov 2026 06:00:00 +0300', 2026-11-30T03:00:00Z",
        "1796007600, 2026-11-30T03:00:00Z",
        "1796007600000, 2026-11-30T03:00:00Z"
    })
    void anEmbargoIsHeededHoweverItsTimeIsWritten(String stated, Instant until) {
        assertThat(embargoed(stated)).allSatisfy(items -> assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Read.Accepted.class, item -> assertThat(item.embargo()).isEqualTo(until)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "20261130"})
    void anEmbargoOfADayIsOverWithItAndAReleaseOfADayBeginsWithIt(String day) {
        List<List<Read>> items = embargoed(day);
        assertThat(items)
                .extracting(one -> ((Read.Accepted) one.get(0)).embargo())
                .as("NewsML-G2, NITF (date.release is when an item is free), ninjs, JSON")
                .containsExactly(
                        Instant.parse("2026-12-01T00:00:00Z"),
                        Instant.parse("2026-11-30T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/11 at six", "2026-11-31", "2026-11-30 25:00", "tomorrow"})
    void anEmbargoWhoseTimeCannotBeReadHoldsTheItemBackForGood(String stated) {
        assertThat(embargoed(stated))
                .allSatisfy(
                        items -> assertThat(items).singleElement().isInstanceOfSatisfying(Read.Rejected.class, item -> {
                            assertThat(item.reason()).isEqualTo(Reason.WITHHELD);
                            assertThat(item.detail()).contains("«" + stated + "»");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "none"})
    void anEmbargoThatIsDeniedIsNone(String stated) {
        assertThat(embargoed(stated)).allSatisfy(items -> assertThat(((Read.Accepted) items.get(0)).embargo())
                .isNull());
    }

    /** An item of each form that has a field for an embargo. */
    private static List<List<Read>> embargoed(String stated) {
        String nitf = Samples.NITF
                .replace("STATUS", "usable")
                .replace("<date.issue", "<date.release norm=\"" + stated + "\"/><date.issue");
        String ninjs = Samples.NINJS3.replaceFirst("\\{", "{\"embargoed\": \"" + stated + "\",");
        String json = Samples.JSON_LINES
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst("\\{", "{\"embargo\": \"" + stated + "\",");
        return List.of(
                read("n.xml", newsml("", "<embargoed>" + stated + "</embargoed>", "usable")),
                read("n.xml", utf8(nitf)),
                read("n.json", utf8(ninjs)),
                read("j.json", utf8(json)));
    }

    @ParameterizedTest
    @CsvSource({
        "1718231400, 2024-06-13",
        "1718231400000, 2024-06-13",
        "20240613, 2024-06-13",
        "20240613T013000, 2024-06-13",
        "20240613013000, 2024-06-13",
        "17182314001, ",
        "171823140012345, "
    })
    void aNumberIsADayOrSecondsButNotItsFirstEightDigits(String stated, LocalDate day) {
        String json = Samples.JSON_LINES.lines().findFirst().orElseThrow().replace("2024-06-12", stated);
        assertThat(release(readInRiyadh("j.json", utf8(json)).get(0)).date()).isEqualTo(day);
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

    private static byte[] newsml(String rights, String embargo, String status) {
        return utf8(Samples.NEWSML
                .replace("RIGHTS", rights)
                .replace("EMBARGO", embargo)
                .replace("STATUS", status));
    }
}
