package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.mujaz.Problem;

/**
 * Brings one file into a directory: into {@code name.digits.part} first, going on where an earlier attempt stopped,
 * then compared with what the hub says of the content, then renamed.
 */
final class Download {
    private final Origin origin;
    private final String commit;
    private final Path directory;
    private final Duration quiet;
    private final Attempts.Pause pause;
    private final Transfer transfer;

    Download(Origin origin, String commit, Path directory, Duration quiet, Attempts.Pause pause, Transfer transfer) {
        this.origin = origin;
        this.commit = commit;
        this.directory = directory;
        this.quiet = quiet;
        this.pause = pause;
        this.transfer = transfer;
    }

    /** @return the file's SHA-256 */
    String fetch(HubFile file) {
        transfer.file(file.path());
        Path target = directory.resolve(file.path());
        Path part = directory.resolve(file.path() + "." + file.digits() + ".part");
        Said said = new Said(file);
        try {
            Files.createDirectories(target.getParent());
            if (Files.isRegularFile(target)) {
                String[] hashes = Hashes.of(target, said.blob != null);
                if (said.hashed() && said.is(Files.size(target), hashes)) {
                    transfer.advanced(Files.size(target));
                    return hashes[0];
                }
                Files.delete(target);
            }
            for (int turn = 0; ; turn++) {
                Attempts attempts = new Attempts(pause, transfer);
                transfer.advanced(Files.exists(part) ? Files.size(part) : 0);
                attempts.run(where(file), () -> more(file, part, said, attempts));
                String[] hashes = Hashes.of(part, said.blob != null);
                long size = Files.size(part);
                if (said.is(size, hashes)) {
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                    return hashes[0];
                }
                Files.delete(part);
                transfer.advanced(-size);
                if (turn > 0) {
                    throw new Problem(
                            where(file),
                            "it arrived twice with another content than the hub announces (sha256 " + hashes[0] + ")",
                            "Try another mirror or line: something on the way changes files");
                }
                transfer.note("the content is not what the hub announces; fetching it anew");
            }
        } catch (IOException e) {
            throw Disk.problem(part, e);
        }
    }

    private String where(HubFile file) {
        return origin.told() + "/" + file.path();
    }

    private Void more(HubFile file, Path part, Said said, Attempts attempts) throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (said.size >= 0 && have == said.size && have > 0) {
            return null;
        }
        Origin.Body body = origin.open(commit, file.path(), have);
        try (InputStream stream = body.stream();
                Watch watch = new Watch(stream, quiet)) {
            said.hear(body);
            long start = Math.max(body.start(), 0);
            if (body.start() < 0 || start > have) {
                drop(part, have);
                throw new IOException("the hub cannot go on at byte " + have);
            }
            transfer.advanced(start - have);
            long end = copy(stream, part, start, watch, attempts);
            if (said.size >= 0 && end < said.size) {
                throw new IOException(String.format(Locale.ROOT, "%,d of %,d bytes came", end, said.size));
            }
            return null;
        }
    }

    private long copy(InputStream stream, Path part, long start, Watch watch, Attempts attempts) throws IOException {
        try (SeekableByteChannel channel = open(part, start)) {
            byte[] buffer = new byte[1 << 18];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                watch.heard();
                write(channel, ByteBuffer.wrap(buffer, 0, n), part);
                transfer.advanced(n);
                attempts.reached(channel.position());
            }
            return channel.position();
        }
    }

    private static SeekableByteChannel open(Path part, long start) {
        try {
            SeekableByteChannel channel =
                    Files.newByteChannel(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(start);
            channel.position(start);
            return channel;
        } catch (IOException e) {
            throw Disk.problem(part, e);
        }
    }

    private static void write(SeekableByteChannel channel, ByteBuffer bytes, Path part) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw Disk.problem(part, e);
        }
    }

    private void drop(Path part, long have) throws IOException {
        Files.deleteIfExists(part);
        transfer.advanced(-have);
    }

    /** What is known of the content: from the listing first, from the hub's headers where the listing is silent. */
    private static final class Said {
        private final String where;
        private long size;
        private String sha256;
        private String blob;

        Said(HubFile file) {
            this.where = file.path();
            this.size = file.size();
            this.sha256 = file.sha256();
            this.blob = file.blob();
        }

        void hear(Origin.Body body) {
            size = size < 0 ? body.total() : size;
            if (sha256 != null && body.sha256() != null && !sha256.equals(body.sha256())) {
                throw new Problem(
                        where,
                        "the hub's listing and its X-Linked-Etag announce different contents",
                        "Run the command again; if it stays so, use another mirror");
            }
            sha256 = sha256 == null ? body.sha256() : sha256;
            blob = blob == null && sha256 == null ? body.blob() : blob;
        }

        boolean hashed() {
            return sha256 != null || blob != null;
        }

        boolean is(long bytes, String[] hashes) {
            return (size < 0 || size == bytes)
                    && (sha256 == null || sha256.equals(hashes[0]))
                    && (sha256 != null || blob == null || blob.equals(hashes[1]));
        }
    }
}
