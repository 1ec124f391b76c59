package org.mujaz.model.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that behaves as the hub does: a listing by revision, files by commit, large files redirected to a storage
 * host, small ones to a path of its own; and that misbehaves as it is told.
 */
final class LocalHub implements AutoCloseable {
    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /** What goes wrong with the next answers, in order; when none is left, all is well. */
    enum Trouble {
        CUT,
        CUT_FROM_THE_START,
        SILENT,
        WRONG_BYTES,
        NO_RANGE,
        UNSATISFIABLE,
        STATUS
    }

    record Fault(Trouble trouble, int status, String... headers) {}

    final Map<String, byte[]> files = new TreeMap<>();
    final List<String> large = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<String> tokensAtStorage = new CopyOnWriteArrayList<>();
    final Deque<Fault> listingFaults = new ArrayDeque<>();
    final Deque<Fault> fileFaults = new ArrayDeque<>();
    boolean hashesListed = true;
    String linkedEtag;
    long claimedSize = -1;
    String token;

    private final HttpServer hub = server();
    private final HttpServer storage = server();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    LocalHub() {
        hub.createContext("/", exchange -> answer(exchange, this::hub));
        storage.createContext("/", exchange -> answer(exchange, this::storage));
        for (HttpServer server : List.of(hub, storage)) {
            server.setExecutor(threads);
            server.start();
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://localhost:" + hub.getAddress().getPort();
    }

    void file(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void large(String name, byte[] content) {
        files.put(name, content);
        large.add(name);
    }

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(HttpExchange exchange, Answer answer) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            answer.to(exchange);
        } catch (IOException e) {
            // the client has gone, or was cut off on purpose
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hub(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            tokens.add(authorization);
        }
        if (token != null && !("Bearer " + token).equals(authorization)) {
            send(exchange, 401, new byte[0], "X-Error-Code", "RepoNotFound");
        } else if (path.startsWith("/api/models/owner/tiny/revision/")) {
            Fault fault = listingFaults.poll();
            if (fault != null) {
                send(exchange, fault.status(), new byte[0], fault.headers());
            } else {
                send(exchange, 200, listing().getBytes(StandardCharsets.UTF_8));
            }
        } else if (path.startsWith("/owner/tiny/resolve/" + COMMIT + "/")) {
            resolve(exchange, path.substring(path.indexOf(COMMIT) + COMMIT.length() + 1));
        } else if (path.startsWith("/api/resolve-cache/")) {
            String name = path.substring(path.indexOf(COMMIT) + COMMIT.length() + 1);
            content(exchange, files.get(name));
        } else {
            send(exchange, 404, new byte[0], "X-Error-Code", "RepoNotFound");
        }
    }

    private void resolve(HttpExchange exchange, String name) throws IOException {
        if (!files.containsKey(name)) {
            send(exchange, 404, new byte[0], "X-Error-Code", "EntryNotFound");
        } else if (large.contains(name)) {
            String etag = linkedEtag == null ? sha256(files.get(name)) : linkedEtag;
            String location = "http://127.0.0.1:" + storage.getAddress().getPort() + "/blobs/" + name;
            send(exchange, 302, new byte[0], "Location", location, "X-Linked-Etag", '"' + etag + '"');
        } else {
            String etag = blob(files.get(name));
            String location = "/api/resolve-cache/models/owner/tiny/" + COMMIT + "/" + name;
            send(exchange, 307, new byte[0], "Location", location, "X-Linked-Etag", '"' + etag + '"');
        }
    }

    private void storage(HttpExchange exchange) throws IOException, InterruptedException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            tokensAtStorage.add(authorization);
        }
        String name = exchange.getRequestURI().getPath().substring("/blobs/".length());
        requests.add("storage " + name + " " + exchange.getRequestHeaders().getFirst("Range"));
        content(exchange, files.get(name));
    }

    private void content(HttpExchange exchange, byte[] whole) throws IOException, InterruptedException {
        Fault fault = fileFaults.poll();
        Trouble trouble = fault == null ? null : fault.trouble();
        if (trouble == Trouble.STATUS) {
            send(exchange, fault.status(), new byte[0], fault.headers());
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean anew = trouble == Trouble.NO_RANGE || trouble == Trouble.CUT_FROM_THE_START;
        int from = range == null || anew ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (trouble == Trouble.UNSATISFIABLE && range != null) {
            send(exchange, 416, new byte[0]);
            return;
        }
        byte[] bytes = Arrays.copyOfRange(whole, from, whole.length);
        if (trouble == Trouble.WRONG_BYTES) {
            bytes[bytes.length / 2] ^= 1;
        }
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length);
        if (trouble == Trouble.CUT || trouble == Trouble.CUT_FROM_THE_START || trouble == Trouble.SILENT) {
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            if (trouble == Trouble.SILENT) {
                Thread.sleep(20_000);
            }
            throw new IOException("cut");
        }
        exchange.getResponseBody().write(bytes);
    }

    private String listing() {
        StringBuilder siblings = new StringBuilder();
        files.forEach((name, bytes) -> {
            siblings.append(siblings.isEmpty() ? "" : ",")
                    .append("{\"rfilename\":\"")
                    .append(name)
                    .append('"');
            if (hashesListed) {
                long size = claimedSize >= 0 && large.contains(name) ? claimedSize : bytes.length;
                siblings.append(",\"size\":")
                        .append(size)
                        .append(",\"blobId\":\"")
                        .append(blob(bytes))
                        .append('"');
                if (large.contains(name)) {
                    siblings.append(",\"lfs\":{\"sha256\":\"")
                            .append(sha256(bytes))
                            .append("\",\"size\":");
                    siblings.append(size).append('}');
                }
            }
            siblings.append('}');
        });
        return "{\"id\":\"owner/tiny\",\"sha\":\"" + COMMIT + "\",\"siblings\":[" + siblings + "]}";
    }

    private static void send(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.digest("SHA-256").digest(bytes));
    }

    private static String blob(byte[] bytes) {
        var digest = Hashes.digest("SHA-1");
        digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    @Override
    public void close() {
        hub.stop(0);
        storage.stop(0);
        threads.shutdownNow();
    }
}
