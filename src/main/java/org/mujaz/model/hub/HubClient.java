package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mujaz.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks the hub's protocol: what a repository holds at a commit, and one file of it from a given byte on. Redirects
 * are followed here, not by the HTTP client, because the token must not travel to the storage host they lead to.
 */
final class HubClient implements Origin {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);
    private static final int MOST_REDIRECTS = 8;
    private static final int LONGEST_LISTING = 16 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // Java sends no password to a proxy that tunnels https unless told to; whoever put one into HTTPS_PROXY means
        // it.
        String key = "jdk.http.auth.tunneling.disabledSchemes";
        System.setProperty(key, System.getProperty(key, ""));
    }

    private final HubSettings settings;
    private final HubId id;
    private final HttpClient http;

    HubClient(HubSettings settings, HubId id) {
        this.settings = id.endpoint() == null ? settings : settings.at(id.endpoint());
        this.id = id;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(20))
                .proxy(settings.proxies())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public String told() {
        return settings.endpoint() + "/" + id.repository();
    }

    @Override
    public HubListing listing() throws IOException, InterruptedException {
        URI uri = URI.create(settings.endpoint() + "/api/models/" + id.repository() + "/revision/"
                + encoded(id.revision()) + "?blobs=true");
        HttpResponse<InputStream> response = get(uri, id.toString(), 0);
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LONGEST_LISTING);
            JsonNode model = JSON.readTree(bytes);
            String commit = model.path("sha").asString("");
            if (!commit.matches("[0-9a-f]{40}")) {
                throw strange("its listing names no commit", null);
            }
            List<HubFile> files = new ArrayList<>();
            for (JsonNode file : model.path("siblings")) {
                String sha256 = file.path("lfs").path("sha256").asString("");
                String blob = file.path("blobId").asString("");
                boolean large = sha256.matches("[0-9a-f]{64}");
                files.add(new HubFile(
                        file.path("rfilename").asString(""),
                        file.path("size").asLong(-1),
                        large ? sha256 : null,
                        !large && blob.matches("[0-9a-f]{40}") ? blob : null));
            }
            return new HubListing(commit, files);
        } catch (JacksonException e) {
            throw strange("its listing cannot be read", e);
        }
    }

    private Problem strange(String what, Exception cause) {
        return new Problem(
                settings.endpoint(),
                what + " (" + id + ")",
                "Check that HF_ENDPOINT is a hub or a mirror of one",
                cause);
    }

    @Override
    public Body open(String commit, String path, long from) throws IOException, InterruptedException {
        URI uri = URI.create(settings.endpoint() + "/" + id.repository() + "/resolve/" + encoded(commit) + "/"
                + encoded(path).replace("%2F", "/"));
        Announced announced = new Announced();
        HttpResponse<InputStream> response = get(uri, id + "/" + path, from, announced);
        if (announced.commit != null && !announced.commit.equals(commit)) {
            response.body().close();
            throw new Problem(
                    id + "/" + path,
                    "the hub answers with commit " + announced.commit + " instead of " + commit,
                    "Run the command again, or use another mirror");
        }
        HttpHeaders headers = response.headers();
        long start = 0;
        long total = headers.firstValueAsLong("Content-Length").orElse(-1);
        if (response.statusCode() == 206) {
            String range = headers.firstValue("Content-Range").orElse("");
            start = range.matches("bytes \\d+-\\d+/.*") ? Long.parseLong(range.substring(6, range.indexOf('-'))) : -1;
            total = total < 0 ? -1 : total + start;
        } else if (response.statusCode() == 416) {
            start = -1;
        }
        return new Body(response.body(), start, total, announced.sha256, announced.blob);
    }

    private HttpResponse<InputStream> get(URI uri, String what, long from) throws IOException, InterruptedException {
        return get(uri, what, from, new Announced());
    }

    private HttpResponse<InputStream> get(URI first, String what, long from, Announced announced)
            throws IOException, InterruptedException {
        URI uri = first;
        for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .timeout(settings.quiet())
                    .header("User-Agent", "mujaz")
                    .header("Accept-Encoding", "identity");
            String token = settings.tokenFor(uri);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            // By hand: with an Authenticator Java's client drops our Authorization, and fails on a bare 401.
            String proxy = settings.proxies().authorization(uri);
            if (proxy != null) {
                request.header("Proxy-Authorization", proxy);
            }
            if (from > 0) {
                request.header("Range", "bytes=" + from + "-");
            }
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            int status = response.statusCode();
            announced.hear(response.headers(), status);
            if (status == 200 || (from > 0 && (status == 206 || status == 416))) {
                return response;
            }
            response.body().close();
            if (!REDIRECTS.contains(status)) {
                throw refused(what, status, response.headers());
            }
            uri = target(uri, response.headers(), what);
        }
        throw new Problem(what, "the hub redirects in a circle", "Check HF_ENDPOINT and the proxy settings");
    }

    private static URI target(URI from, HttpHeaders headers, String what) {
        try {
            URI to = from.resolve(headers.firstValue("Location").orElseThrow());
            boolean weaker = "https".equals(from.getScheme()) && !"https".equals(to.getScheme());
            if (to.getHost() != null && !weaker) {
                return to;
            }
        } catch (RuntimeException e) {
            // told below: no target, or one that is no address
        }
        throw new Problem(
                what,
                "the hub redirects to no address, or from https to an open one",
                "Check HF_ENDPOINT and the proxy settings");
    }

    private IOException refused(String what, int status, HttpHeaders headers) {
        String code = headers.firstValue("X-Error-Code").orElse("");
        if (code.equals("GatedRepo") || status == 403) {
            throw new Problem(
                    what,
                    "its owner lets in only who has accepted the terms (" + status + ")",
                    "Accept them on the checkpoint's page and " + setToken() + " to a token of that account");
        }
        if (status == 401 || status == 407) {
            String whose = status == 407 ? "the proxy" : "the hub";
            String remedy = status == 407
                    ? "Put user and password into HTTPS_PROXY"
                    : settings.token() == null
                            ? "Check the id's spelling; if it is private or gated, " + setToken()
                            : "Check the id's spelling and that HF_TOKEN is valid";
            throw new Problem(what, whose + " does not let us in (" + status + ")", remedy);
        }
        if (status == 404) {
            throw new Problem(
                    what,
                    code.equals("RevisionNotFound")
                            ? "there is no such revision (404)"
                            : "the hub has no such thing (404)",
                    "Check the spelling; see 'mujaz models list' for names that are known");
        }
        if (BUSY.contains(status)) {
            return new Attempts.Busy(
                    status == 429 ? "the hub is asked too often (429)" : "the hub has trouble (" + status + ")",
                    RetryAfter.of(headers));
        }
        throw new Problem(what, "the hub answers " + status, "Check HF_ENDPOINT and the id");
    }

    /** For a hub that is named by an address only, the token is not sent. */
    private String setToken() {
        boolean elsewhere = id.endpoint() != null && settings.token() == null;
        return elsewhere ? "set HF_ENDPOINT to " + settings.endpoint() + " and HF_TOKEN" : "set HF_TOKEN";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the hub's own answers say of a file, gathered along the redirects (the storage host does not know it). */
    private static final class Announced {
        private String commit;
        private String sha256;
        private String blob;

        void hear(HttpHeaders headers, int status) {
            headers.firstValue("X-Repo-Commit").ifPresent(value -> commit = value);
            String linked = bare(headers.firstValue("X-Linked-Etag").orElse(""));
            String etag = bare(headers.firstValue("ETag").orElse(""));
            if (linked.matches("[0-9a-f]{64}")) {
                sha256 = linked;
            } else if (linked.matches("[0-9a-f]{40}")) {
                blob = linked;
            } else if (sha256 == null && status == 200 && etag.matches("[0-9a-f]{40}")) {
                blob = etag;
            }
        }

        private static String bare(String etag) {
            return etag.replaceFirst("^W/", "").replace("\"", "");
        }
    }
}
