package org.mujaz.release;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

class SourcesTest {
    @TempDir
    Path inbox;

    @Test
    void aFeedIsFetchedOnceAndThenOnlyWhenItChanged() throws Exception {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(get("/feed").atPriority(2).willReturn(ok(Samples.RSS).withHeader("ETag", "\"1\"")));
            server.stubFor(get("/feed")
                    .atPriority(1)
                    .withHeader("If-None-Match", equalTo("\"1\""))
                    .willReturn(aResponse().withStatus(304)));
            server.stubFor(get("/gone").willReturn(aResponse().withStatus(404)));
            Source feed = new FeedSource(URI.create(server.baseUrl() + "/feed"), Limits.DEFAULT, Samples.CLOCK);

            assertThat(feed.fetch(inbox)).isEqualTo(1);
            assertThat(feed.fetch(inbox)).isZero();
            List<Path> files = new Inbox(inbox, List.of(), List.of()).files();
            assertThat(files).hasSize(1);
            assertThat(Samples.read("f.xml", Files.readAllBytes(files.get(0)))).hasSize(2);

            Source gone = new FeedSource(URI.create(server.baseUrl() + "/gone"), Limits.DEFAULT, Samples.CLOCK);
            assertThatThrownBy(() -> gone.fetch(inbox))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("404");
        } finally {
            server.stop();
        }
        Source down = new FeedSource(
                URI.create(server.isRunning() ? "" : "http://127.0.0.1:1/feed"), Limits.DEFAULT, Samples.CLOCK);
        assertThatThrownBy(() -> down.fetch(inbox))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot be fetched");
    }

    @Test
    @Timeout(20)
    void aFeedThatStallsInItsMiddleIsGivenUp() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread stalling = new Thread(() -> sendHalf(server));
            stalling.setDaemon(true);
            stalling.start();
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/feed");
            Source feed = new FeedSource(address, Limits.DEFAULT, Samples.CLOCK, Duration.ofSeconds(2));
            assertThatThrownBy(() -> feed.fetch(inbox))
                    .isInstanceOf(Problem.class)
                    .hasMessage("127.0.0.1/feed: it cannot be fetched (not all of it came within 2 seconds)."
                            + " Check the network; the next run tries again.");
        }
        assertThat(new Inbox(inbox, List.of(), List.of()).files()).isEmpty();
    }

    /** Headers and the first half of a body, and then nothing until the other side gives up. */
    private static void sendHalf(ServerSocket server) {
        try (Socket asked = server.accept()) {
            byte[] body = Samples.utf8(Samples.RSS);
            OutputStream out = asked.getOutputStream();
            out.write(Samples.utf8("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n"));
            out.write(body, 0, body.length / 2);
            out.flush();
            asked.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMailboxGivesEachMessageOnceAndIsLeftAsItWas() throws Exception {
        GreenMail server = new GreenMail(
                new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "smtp")});
        server.start();
        try {
            server.setUser("desk@mujaz.example", "desk", "secret");
            GreenMailUtil.sendTextEmail(
                    "desk@mujaz.example",
                    "press@news.example",
                    "subject one",
                    "body",
                    server.getSmtp().getServerSetup());
            server.waitForIncomingEmail(1);
            ImapSource.Settings settings =
                    new ImapSource.Settings("127.0.0.1", server.getImap().getPort(), false, "desk", "secret", "INBOX");
            Source mailbox = new ImapSource(settings, Limits.DEFAULT);

            assertThat(mailbox.fetch(inbox)).isEqualTo(1);
            assertThat(mailbox.fetch(inbox)).isZero();
            GreenMailUtil.sendTextEmail(
                    "desk@mujaz.example",
                    "press@news.example",
                    "subject two",
                    "body",
                    server.getSmtp().getServerSetup());
            server.waitForIncomingEmail(2);
            assertThat(mailbox.fetch(inbox)).isEqualTo(1);
            assertThat(new Inbox(inbox, List.of("*.eml"), List.of()).files()).hasSize(2);
            assertThat(server.getReceivedMessages()[0].isSet(jakarta.mail.Flags.Flag.SEEN))
                    .isFalse();
            assertThat(mailbox.name()).doesNotContain("secret");

            ImapSource.Settings wrong =
                    new ImapSource.Settings("127.0.0.1", server.getImap().getPort(), false, "desk", "wrong", "INBOX");
            assertThatThrownBy(() -> new ImapSource(wrong, Limits.DEFAULT).fetch(inbox))
                    .isInstanceOf(Problem.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void aBucketGivesEachObjectOnceAndAgainWhenItChanged() throws Exception {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(get(urlPathEqualTo("/press"))
                    .willReturn(ok(listing("\"e1\"")).withHeader("Content-Type", "application/xml")));
            server.stubFor(get(urlPathEqualTo("/press/in/a.txt")).willReturn(ok(Samples.PLAIN)));
            Source bucket = new S3Source(
                    new S3Source.Settings(server.baseUrl(), "us-east-1", "press", "in/", "key", "secret"),
                    Limits.DEFAULT);

            assertThat(bucket.fetch(inbox)).isEqualTo(1);
            assertThat(bucket.fetch(inbox)).isZero();
            assertThat(inbox.resolve("s3/press/in/a.txt")).hasContent(Samples.PLAIN);
            server.stubFor(get(urlPathEqualTo("/press"))
                    .willReturn(ok(listing("\"e2\"")).withHeader("Content-Type", "application/xml")));
            assertThat(bucket.fetch(inbox)).isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void anObjectThatCannotBeHadDoesNotHoldUpTheOthersAndNoneIsFetchedAgain() throws Exception {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            String more = object("in/closed.txt") + object("/out.txt") + object("in/open.txt");
            server.stubFor(get(urlPathEqualTo("/press"))
                    .willReturn(ok(listing("\"e1\"").replace("</ListBucketResult>", more + "</ListBucketResult>"))
                            .withHeader("Content-Type", "application/xml")));
            server.stubFor(get(urlPathMatching("/press/.*txt")).willReturn(ok(Samples.PLAIN)));
            server.stubFor(get(urlPathEqualTo("/press/in/closed.txt"))
                    .willReturn(
                            aResponse().withStatus(403).withBody("<Error><Code>InvalidObjectState</Code></Error>")));
            Source bucket = new S3Source(
                    new S3Source.Settings(server.baseUrl(), "us-east-1", "press", "in/", "key", "secret"),
                    Limits.DEFAULT);

            assertThatThrownBy(() -> bucket.fetch(inbox))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("2 of its objects cannot be fetched, in/closed.txt first");
            assertThat(inbox.resolve("s3/press/in/open.txt")).hasContent(Samples.PLAIN);
            server.stubFor(get(urlPathEqualTo("/press"))
                    .willReturn(ok(listing("\"e1\"")
                                    .replace("</ListBucketResult>", object("in/open.txt") + "</ListBucketResult>"))
                            .withHeader("Content-Type", "application/xml")));
            assertThat(bucket.fetch(inbox)).isZero();
        } finally {
            server.stop();
        }
    }

    private static String object(String key) {
        return "<Contents><Key>" + key + "</Key><LastModified>2024-06-12T10:00:00.000Z</LastModified><ETag>\"o\"</ETag>"
                + "<Size>10</Size></Contents>";
    }

    private static String listing(String etag) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>press</Name>"
                + "<Prefix>in/</Prefix><KeyCount>2</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>"
                + "<Contents><Key>in/</Key><LastModified>2024-06-12T10:00:00.000Z</LastModified><ETag>\"d\"</ETag><Size>0</Size></Contents>"
                + "<Contents><Key>in/a.txt</Key><LastModified>2024-06-12T10:00:00.000Z</LastModified><ETag>" + etag
                + "</ETag><Size>10</Size></Contents></ListBucketResult>";
    }
}
