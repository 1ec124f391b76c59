package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that only this machine reaches: through a proxy on it, or by a page elsewhere that lets its name point here. */
class ProxyTest {
    private static final String TOLD =
            "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Host: briefs.example.org\r\nX-Forwarded-Proto: https\r\n";
    private static Visit visit;

    @BeforeAll
    static void serve() {
        visit = new Visit(TestShelf.h2().with(TestShelf.NIGHT, Samples.police()), false);
    }

    @AfterAll
    static void close() {
        visit.close();
    }

    @Test
    void linksLeadToTheNameTheProxyIsReachedBy() throws IOException {
        for (String path :
                new String[] {"/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json", "/export/briefs.csv"}) {
            assertThat(answer(path, own(), TOLD))
                    .as(path)
                    .startsWith("HTTP/1.1 200")
                    .contains("https://briefs.example.org/briefs/0f1e2d3c4b5a")
                    .doesNotContain("127.0.0.1");
        }
    }

    @Test
    void anotherHostsNameIsRefused() throws IOException {
        assertThat(answer("/", "evil.example", "")).startsWith("HTTP/1.1 400");
        assertThat(answer("/", "127.0.0.1.evil.example:8080", "")).startsWith("HTTP/1.1 400");
        assertThat(answer("/", "localhost:" + visit.server.port(), "")).startsWith("HTTP/1.1 200");
        assertThat(answer("/", "[::1]:" + visit.server.port(), "")).startsWith("HTTP/1.1 200");
    }

    /** A script in the page may set any header but Host. */
    @Test
    void aPageElsewhereGainsNothingByWhatAProxyWouldTell() throws IOException {
        assertThat(answer("/", "evil.example", TOLD)).startsWith("HTTP/1.1 400");
        assertThat(answer("/", "evil.example", "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Host: localhost\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private static String own() {
        return "127.0.0.1:" + visit.server.port();
    }

    /** No client of Java's lets a test say another Host. */
    private static String answer(String path, String host, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", visit.server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
