package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mujaz.brief.BriefStore;
import org.mujaz.text.SentenceKey;

class ChangesTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String BRIEF = "/briefs/0f1e2d3c4b5a";
    private final Asked asked = new Asked();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private TestShelf shelf;
    private ReadServer server;

    @BeforeEach
    void serve() {
        shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        AccountStore accounts = new AccountStore(shelf.jdbc, Clock.systemUTC());
        accounts.put("amal", PASSWORD.toCharArray(), true, false);
        accounts.put("omar", PASSWORD.toCharArray(), false, true);
        server = ReadServer.start(
                new ReadSettings("test", ReadSettings.LOOPBACK, 0, -1, true),
                shelf.source,
                null,
                asked,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aCorrectionStandsBesideTheMachinesTextAndSurvivesARerun() throws Exception {
        String arabic = Samples.police().sentences().get(2).arabic();
        shelf.jdbc
                .sql(
                        "INSERT INTO translation_memory (memory_key, arabic, english, marks, checkpoint, created) VALUES ('k', ?,"
                                + " 'old', '[]', 'c', CURRENT_TIMESTAMP)")
                .param(SentenceKey.of(arabic))
                .update();
        login("amal");
        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "A <b>standing</b> committee was agreed on."));

        Document page = get(BRIEF);
        assertThat(page.select("#s2 .en").text()).isEqualTo("A <b>standing</b> committee was agreed on.");
        assertThat(page.select("#s2 .mended").text())
                .contains("Corrected by amal", "The two sides agreed to form a joint committee");
        assertThat(get("/search?q=standing").select(".card")).hasSize(1);
        assertThat(shelf.jdbc
                        .sql("SELECT english FROM translation_memory")
                        .query(String.class)
                        .single())
                .isEqualTo("A <b>standing</b> committee was agreed on.");

        new BriefStore(shelf.jdbc).save(Samples.police());
        new ShelfStore(shelf.source).put(TestShelf.NIGHT, Samples.police());
        assertThat(get(BRIEF).select("#s2 .en").text()).startsWith("A <b>standing</b>");
        assertThat(get("/search?q=standing").select(".card")).hasSize(1);

        post("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", ""));
        assertThat(get(BRIEF).select("#s2 .en").text()).startsWith("The two sides agreed");
        assertThat(audit()).contains("amal LOGIN", "amal CORRECT", "amal WITHDRAW");
    }

    @Test
    void aNameIsSpeltRightWhereverItsArabicStands() throws Exception {
        login("amal");
        post(
                "/edit/0f1e2d3c4b5a/name",
                Map.of("arabic", "لوران نونيز", "wrong", "Laurent Nuñez", "english", "Laurent NUÑEZ"));
        assertThat(get(BRIEF).select("#s1 .en").text()).contains("Mr Laurent NUÑEZ, Prefect");
        assertThat(get(BRIEF).select(".point").text()).contains("Laurent NUÑEZ");
        assertThat(get("/briefs/a1b2c3d4e5f6").text()).doesNotContain("NUÑEZ");
        assertThat(audit()).contains("amal CORRECT_NAME");
    }

    @Test
    void changesNeedALoginTheRightRoleAndTheToken() throws Exception {
        assertThat(get("/edit/0f1e2d3c4b5a").select("h1").text()).isEqualTo("Log in");
        login("omar");
        assertThat(status("/edit/0f1e2d3c4b5a")).isEqualTo(403);
        assertThat(status("/operate")).isEqualTo(200);
        HttpResponse<String> without = send(HttpRequest.newBuilder(uri("/operate/1/restart"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(asked.what).isEmpty();
    }

    @Test
    void operatorsActAndItIsWrittenDown() throws Exception {
        shelf.jdbc
                .sql("UPDATE run SET status = 'FAILED', failure = 'disk: full. Make room.'")
                .update();
        assertThat(get("/runs").select(".said").text()).isEqualTo("disk: full. Make room.");
        login("omar");
        Document page = post("/operate/1/restart", Map.of());
        assertThat(page.select("[role=status]").text()).isEqualTo("Asked to restart run 1.");
        assertThat(asked.what).containsExactly("restart 1");
        assertThat(audit()).contains("omar RESTART");
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(tryLogin("amal", "wrong password " + i).uri().getQuery()).isEqualTo("failed");
        }
        assertThat(tryLogin("amal", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(audit()).contains("amal LOGIN_FAILED").doesNotContain("amal LOGIN ");
    }

    @Test
    void readersStayWithoutASession() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/")).build()).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(shelf.jdbc
                        .sql("SELECT password FROM account")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("$2a$10$"));
    }

    private void login(String name) throws Exception {
        tryLogin(name, PASSWORD);
        assertThat(audit()).contains(name + " LOGIN");
    }

    private HttpResponse<String> tryLogin(String name, String password) throws Exception {
        String token = get("/login").select("input[name=_csrf]").attr("value");
        return form("/login", Map.of("username", name, "password", password, "_csrf", token));
    }

    private Document post(String path, Map<String, String> fields) throws Exception {
        String page = path.startsWith("/edit") ? "/edit/0f1e2d3c4b5a" : "/operate";
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", get(page).select("input[name=_csrf]").attr("value"));
        HttpResponse<String> answer = form(path, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
        List<String> parts = new ArrayList<>();
        fields.forEach((key, value) -> parts.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)))
                .build());
    }

    private Document get(String path) throws Exception {
        return Jsoup.parse(send(HttpRequest.newBuilder(uri(path)).build()).body());
    }

    private int status(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build()).statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String audit() {
        return String.join(
                "\n",
                shelf.jdbc
                        .sql("SELECT who || ' ' || action || ' ' || subject FROM audit ORDER BY id")
                        .query(String.class)
                        .list());
    }
}
