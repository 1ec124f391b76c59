package org.mujaz.read;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.mujaz.model.SentenceEncoder;

/** A running server and a plain client. */
final class Visit implements AutoCloseable {
    final ReadServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Visit(TestShelf shelf, boolean changes) {
        this(shelf, changes, null);
    }

    Visit(TestShelf shelf, boolean changes, Supplier<SentenceEncoder> encoder) {
        this.server = ReadServer.start(
                new ReadSettings("test", ReadSettings.LOOPBACK, 0, 0, changes),
                shelf.source,
                encoder,
                null,
                Clock.systemUTC());
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Accept", "text/html, */*;q=0.8")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(text(path), url(path));
    }

    @Override
    public void close() {
        server.close();
    }
}
