package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadServerTest {
    private static Visit visit;

    @BeforeAll
    static void serve() {
        TestShelf shelf = TestShelf.h2()
                .with(TestShelf.NIGHT.minusDays(1), Samples.hostile())
                .with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        shelf.jdbc
                .sql(
                        "INSERT INTO quarantine (run_id, stage, source, reason, detail, excerpt, state, at) VALUES (1, 'COLLECT',"
                                + " 'photo.txt', 'NOT_ARABIC', 'photo.txt: no Arabic. Send text.', '<b>x</b>', 'OPEN', CURRENT_TIMESTAMP)")
                .update();
        visit = new Visit(shelf, false);
    }

    @AfterAll
    static void close() {
        visit.close();
    }

    @Test
    void todayShowsTheNewestNight() throws Exception {
        Document page = visit.page("/");
        assertThat(page.select("h1").text()).isEqualTo("13 June 2024");
        assertThat(page.select(".card h3").eachText())
                .containsExactly(
                        "Bahrain and Paris police agree to form a joint committee",
                        "Bahrain's Interior Minister meets Interpol's president in France");
        assertThat(page.select(".card .care").text()).isEqualTo("1 point needs care");
    }

    @Test
    void beforeTheFirstNightEveryPageSaysSo() throws Exception {
        try (Visit empty = new Visit(TestShelf.h2(), false)) {
            assertThat(empty.page("/").select("main").text()).contains("No briefs yet", "run the job");
            assertThat(empty.page("/runs").select(".empty").text()).isEqualTo("No run yet.");
            assertThat(empty.page("/quarantine").select(".empty").text()).isEqualTo("Nothing is in quarantine.");
            for (String page : List.of(
                    "/briefs",
                    "/search?q=x",
                    "/digest/2024-06-13",
                    "/feeds/rss.xml",
                    "/feeds/atom.xml",
                    "/feeds/feed.json",
                    "/export/briefs.csv",
                    "/export/briefs.json")) {
                assertThat(empty.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        assertThat(visit.page("/briefs?care=on&agency=BNA").select(".card")).hasSize(1);
        assertThat(visit.page("/briefs?place=" + encoded("باريس")).select(".card"))
                .hasSize(1);
        assertThat(visit.page("/briefs?source=police").select(".card")).hasSize(1);
        assertThat(visit.page("/briefs?to=2024-06-12").select(".card")).hasSize(2);
        assertThat(visit.page("/briefs?from=nonsense").select(".card")).hasSize(3);
        assertThat(visit.page("/briefs?source=" + encoded("%")).select(".card")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اللجنة",
                "لجنة",
                "للجنة",
                "لجنتين",
                "خبراتها",
                "committee",
                "committees",
                "joint committee",
                "لوران نونيز",
                "Nunez"
            })
    void wordsOfBothLanguagesFindTheRelease(String question) throws Exception {
        Document page = visit.page("/search?q=" + encoded(question));
        assertThat(page.select(".card h2 a").eachAttr("href")).containsExactly("/briefs/0f1e2d3c4b5a");
        assertThat(page.select(".found mark")).isNotEmpty();
    }

    @Test
    void whatHasNoWordInCommonIsNotFound() throws Exception {
        assertThat(visit.page("/search?q=volcano").select("main .lead").text()).startsWith("Nothing found");
        assertThat(visit.page("/search?q=" + encoded("'; DROP TABLE shelf; --")).select("main"))
                .isNotEmpty();
        assertThat(visit.page("/").select(".card")).hasSize(2);
    }

    @Test
    void aLinkToAPageThatIsNoMoreShowsTheFirst() throws Exception {
        assertThat(visit.page("/search?q=police&page=99").select(".card")).isNotEmpty();
        assertThat(visit.page("/briefs?page=99").select(".card")).isNotEmpty();
    }

    @Test
    void aBriefHasAStableAddress() throws Exception {
        Document page = visit.page("/briefs/a1b2c3d4e5f6");
        assertThat(page.select("h1").text()).startsWith("Bahrain's Interior Minister");
        assertThat(page.select(".pair")).hasSize(5);
        assertThat(visit.get("/briefs/000000000000").statusCode()).isEqualTo(404);
        assertThat(visit.get("/briefs/%25").statusCode()).isEqualTo(400);
        assertThat(visit.get("/briefs/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void aPlaceIsNamedInEnglishWhereItIsKnownAndFoundByThatName() throws Exception {
        Document page = visit.page("/briefs/a1b2c3d4e5f6");
        assertThat(page.select(".head .line bdi[lang=en]").text()).isEqualTo("Paris");
        assertThat(page.select(".provenance bdi[lang=ar]").text()).isEqualTo("باريس");
        assertThat(visit.page("/briefs").select("select[name=place] option").eachText())
                .contains("Paris · باريس (1)");
    }

    @Test
    void oneStatementOfSeveralSendersIsCitedOnItsBriefAndLeadsThere() throws Exception {
        TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police());
        shelf.release(Samples.interpol(), 1);
        shelf.jdbc
                .sql("UPDATE release SET same_as = '0f1e2d3c4b5a', agency = 'SPA' WHERE id = 'a1b2c3d4e5f6'")
                .update();
        try (Visit told = new Visit(shelf, false)) {
            Document page = told.page("/briefs/0f1e2d3c4b5a");
            assertThat(page.select("section[aria-labelledby=told] li").text())
                    .contains("الانتربول", "SPA", "12 June 2024", "bna-interior-minister-interpol.txt");
            assertThat(told.page("/").select(".card .line").text()).startsWith("BNA also SPA");
            HttpResponse<byte[]> other = told.get("/briefs/a1b2c3d4e5f6");
            assertThat(other.statusCode()).isEqualTo(302);
            assertThat(other.headers().firstValue("Location").orElse("")).endsWith("/briefs/0f1e2d3c4b5a");
        }
    }

    @Test
    void aNewerVersionTakesTheOldOnesPlaceOnTheShelfAndEachNamesTheOther() throws Exception {
        // A correction of a release arrives and is briefed: the first version's brief stays under its address.
        TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        shelf.jdbc
                .sql("UPDATE release SET identity = 'x', superseded_by = 'a1b2c3d4e5f6' WHERE id = '0f1e2d3c4b5a'")
                .update();
        shelf.jdbc
                .sql("UPDATE release SET identity = 'x', version = 2 WHERE id = 'a1b2c3d4e5f6'")
                .update();
        new ShelfStore(shelf.source).putAgain("0f1e2d3c4b5a");
        try (Visit two = new Visit(shelf, false)) {
            assertThat(two.page("/").select(".card h3 a").eachAttr("href")).containsExactly("/briefs/a1b2c3d4e5f6");
            assertThat(two.page("/search?q=committee").select(".card")).isEmpty();
            assertThat(two.page("/briefs/0f1e2d3c4b5a")
                            .select("main > .cares a")
                            .attr("href"))
                    .isEqualTo("/briefs/a1b2c3d4e5f6");
            assertThat(two.page("/briefs/a1b2c3d4e5f6")
                            .select("section[aria-labelledby=versions] a")
                            .attr("href"))
                    .isEqualTo("/briefs/0f1e2d3c4b5a");
        }
    }

    @Test
    void anErrorPageSaysWhatItIsAndNeedsNoDatabase() throws Exception {
        Document page = visit.page("/nowhere");
        assertThat(page.title()).isEqualTo("There is no such page · Mujaz");
        assertThat(page.select("nav a").eachText()).contains("Today");
        TestShelf shelf = TestShelf.h2();
        try (Visit broken = new Visit(shelf, false)) {
            shelf.jdbc.sql("DROP TABLE shelf").update();
            shelf.jdbc.sql("DROP TABLE meaning").update();
            HttpResponse<byte[]> answer = broken.get("/briefs");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("Something went wrong", "Today")
                    .doesNotContain("Exception", "SELECT");
        }
    }

    @Test
    void whatIsInQuarantineHasAPageWithTheReason() throws Exception {
        String link = visit.page("/quarantine").select(".card a").attr("href");
        Document page = visit.page(link);
        assertThat(page.select("main").text()).contains("Not Arabic", "no Arabic. Send text.", "<b>x</b>");
    }

    @Test
    void readersGetNoSessionAndTheStrictPolicy() throws Exception {
        for (String path : List.of("/", "/briefs/a1b2c3d4e5f6", "/search?q=x", "/static/mujaz.css", "/nowhere")) {
            HttpResponse<byte[]> answer = visit.get(path);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
        }
        Document page = visit.page("/briefs/a1b2c3d4e5f6");
        assertThat(page.select("style, [style], script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void aHostileReleaseIsShownHarmlessly() throws Exception {
        for (String path : List.of(
                "/nights/2024-06-12",
                "/briefs/bad0bad0bad0",
                "/search?q=script",
                "/search?q=" + encoded("<script>alert(1)</script>"))) {
            Document page = visit.page(path);
            assertThat(page.select("script:not([src]), img, [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.outerHtml()).as(path).doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
        }
    }

    @Test
    void nothingIsChangedFromTheWebUnlessAllowed() throws Exception {
        for (String path : List.of("/", "/briefs/a1b2c3d4e5f6", "/login", "/edit/a1b2c3d4e5f6", "/runs/1/stop")) {
            HttpURLConnection post =
                    (HttpURLConnection) URI.create(visit.url(path)).toURL().openConnection();
            post.setRequestMethod("POST");
            assertThat(post.getResponseCode()).as(path).isEqualTo(403);
        }
        assertThat(visit.get("/login").statusCode()).isEqualTo(404);
    }

    @Test
    void healthIsOnAPortOfItsOwn() throws Exception {
        assertThat(visit.get("/actuator/health").statusCode()).isEqualTo(404);
        HttpURLConnection health =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + visit.server.managementPort() + "/actuator/health")
                        .toURL()
                        .openConnection();
        assertThat(new String(health.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("UP");
    }

    @Test
    void healthStaysOnLoopbackWhenTheServerIsOpenedToTheNetwork() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(outside.isPresent(), "this machine has no address but loopback");
        try (ReadServer open = ReadServer.start(
                new ReadSettings("test", "0.0.0.0", 0, 0, false),
                TestShelf.h2().source,
                null,
                null,
                java.time.Clock.systemUTC())) {
            try (Socket pages = new Socket(outside.get(), open.port())) {
                assertThat(pages.isConnected()).isTrue();
            }
            assertThatThrownBy(() -> new Socket(outside.get(), open.managementPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
