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

/** Somebody at a browser, and a server that lets editors and operators log in. */
abstract class AtTheDesk {
    static final String PASSWORD = "correct horse battery";
    final Asked asked = new Asked();
    final CookieManager cookies = new CookieManager();
    final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    TestShelf shelf;
    ReadServer server;

    @BeforeEach
    void serve() {
        shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        AccountStore accounts = new AccountStore(shelf.jdbc, Clock.systemUTC());
        accounts.put("amal", PASSWORD.toCharArray(), true, false);
        accounts.put("omar", PASSWORD.toCharArray(), false, true);
        server = ReadServer.start(
                new ReadSettings("nightly", ReadSettings.LOOPBACK, 0, -1, true),
                shelf.source,
                null,
                asked,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        server.close();
    }

    final void login(String name) throws Exception {
        tryLogin(name, PASSWORD);
        assertThat(audit()).contains(name + " LOGIN");
    }

    final HttpResponse<String> tryLogin(String name, String password, String... headers) throws Exception {
        String token = get("/login").select("input[name=_csrf]").attr("value");
        return form("/login", Map.of("username", name, "password", password, "_csrf", token), headers);
    }

    final Document post(String path, Map<String, String> fields) throws Exception {
        String page = path.startsWith("/edit") ? "/edit/0f1e2d3c4b5a" : "/operate";
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", get(page).select("input[name=_csrf]").attr("value"));
        HttpResponse<String> answer = form(path, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    final HttpResponse<String> form(String path, Map<String, String> fields, String... headers) throws Exception {
        List<String> parts = new ArrayList<>();
        fields.forEach((key, value) -> parts.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    final Document get(String path) throws Exception {
        return Jsoup.parse(send(HttpRequest.newBuilder(uri(path)).build()).body());
    }

    final String text(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build()).body();
    }

    final byte[] bytes(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    final int status(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build()).statusCode();
    }

    final HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    final URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    final String audit() {
        return String.join(
                "\n",
                shelf.jdbc
                        .sql("SELECT who || ' ' || action || ' ' || subject FROM audit ORDER BY id")
                        .query(String.class)
                        .list());
    }
}
