package org.mujaz.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.mujaz.Problem;

/** A feed or page on the web. It is asked for only if it changed (ETag, Last-Modified); its items tell what is new. */
public final class FeedSource implements Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The client's own patience ends with the headers. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final URI address;
    private final long largest;
    private final Clock clock;
    private final Duration longest;

    public FeedSource(URI address, Limits limits, Clock clock) {
        this(address, limits, clock, LONGEST);
    }

    FeedSource(URI address, Limits limits, Clock clock, Duration longest) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new Problem(
                    address.toString(),
                    "a feed's address begins with http: or https:",
                    "Correct feeds: in the job file");
        }
        this.address = address;
        this.largest = limits.fileBytes();
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public String name() {
        return address.getHost() + address.getPath();
    }

    @Override
    public int fetch(Path inbox) {
        return Deadline.within(longest, () -> fetchAll(inbox), () -> {
            String late = "not all of it came within " + longest.toSeconds() + " seconds";
            throw unfetched(late, null);
        });
    }

    private int fetchAll(Path inbox) {
        String id = UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        try {
            Spool spool = new Spool(inbox.resolve("feeds").resolve(address.getHost() + "-" + id), largest);
            HttpResponse<InputStream> answer = ask(spool);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 304) {
                    return 0;
                }
                if (answer.statusCode() != 200) {
                    throw new Problem(
                            name(),
                            "it answered with status " + answer.statusCode(),
                            "Open the address in a browser; correct feeds: in the job file");
                }
                spool.put(STAMP.format(clock.instant()) + ".xml", body);
            }
            spool.remember("etag", answer.headers().firstValue("ETag").orElse(null));
            spool.remember(
                    "last-modified",
                    answer.headers().firstValue("Last-Modified").orElse(null));
            return 1;
        } catch (IOException e) {
            throw unfetched(told(e), e);
        }
    }

    private Problem unfetched(String why, IOException cause) {
        return new Problem(
                name(), "it cannot be fetched (" + why + ")", "Check the network; the next run tries again", cause);
    }

    private HttpResponse<InputStream> ask(Spool spool) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("User-Agent", "Mujaz");
        if (spool.remembered("etag") != null) {
            request.header("If-None-Match", spool.remembered("etag"));
        }
        if (spool.remembered("last-modified") != null) {
            request.header("If-Modified-Since", spool.remembered("last-modified"));
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String told(IOException e) {
        if (e instanceof ConnectException || e.getCause() instanceof ConnectException) {
            return "nothing answers at its host, or the host is not known";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
