package org.mujaz.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mujaz.text.ModelText;

/**
 * Files into releases. Whatever a file holds, reading it ends in releases and reasons for quarantine, never in an
 * exception; a file beyond the limit is hashed in passing and not held in memory.
 */
public final class ReleaseFiles {
    private static final double MEGABYTE = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Limits limits;
    private final Formats formats;
    private final Acceptance acceptance;

    /** {@link #ReleaseFiles(Limits, String, JsonKeys, Clock)} with the usual keys. */
    public ReleaseFiles(Limits limits, String separator, Clock clock) {
        this(limits, separator, JsonKeys.DEFAULT, clock);
    }

    /**
     * @param separator the line that parts releases within a plain text file; "" leaves it to datelines
     * @param keys which key of a JSON object means what
     * @param clock in whose zone a time is meant that is stated without one
     */
    public ReleaseFiles(Limits limits, String separator, JsonKeys keys, Clock clock) {
        this.limits = limits;
        this.formats = new Formats(separator, keys, clock.getZone());
        this.acceptance = new Acceptance(limits, clock);
    }

    /** What a file of this name below the inbox is called wherever it is told of. */
    public static String named(String name) {
        return shorten(ModelText.clean(name));
    }

    /**
     * Reads one file.
     *
     * @param file where it lies
     * @param name its name below the inbox
     * @param near the run's day: dates without a year lie before it
     */
    public FileRead read(Path file, String name, LocalDate near) {
        String source = named(name);
        try {
            if (!Files.isRegularFile(file)) {
                return refused(source, Files.exists(file) ? Reason.UNREADABLE : Reason.VANISHED, "");
            }
            try (InputStream in = Files.newInputStream(file)) {
                MessageDigest digest = sha256();
                byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 16));
                digest.update(bytes);
                if (bytes.length > limits.fileBytes()) {
                    hashRest(in, digest);
                    String size = "it has %.1f MB, more than the %d MB that are read (limits: file-megabytes)"
                            .formatted(Files.size(file) / MEGABYTE, Math.round(limits.fileBytes() / MEGABYTE));
                    return new FileRead(
                            source, hex(digest), List.of(Read.Rejected.of(source, Reason.TOO_LARGE, size, "")));
                }
                return new FileRead(source, hex(digest), items(source, bytes, near));
            }
        } catch (OutOfMemoryError e) {
            FileRead giant = refused(source, Reason.TOO_LARGE, "there is not enough memory to read it");
            return new FileRead(source, sha256(file).orElse(giant.sha256()), giant.items());
        } catch (NoSuchFileException e) {
            return refused(source, Reason.VANISHED, "");
        } catch (IOException e) {
            return refused(source, Reason.UNREADABLE, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    List<Read> items(String source, byte[] bytes, LocalDate near) {
        Found.Blob file = new Found.Blob(source, bytes, null);
        List<Found> found = Deadline.within(
                LONGEST,
                () -> formats.read(file, new Budget(limits)),
                () -> List.of(new Found.Refusal(
                        "", Reason.UNREADABLE, "it took longer than " + LONGEST.toSeconds() + " seconds to read", "")));
        if (found.size() > limits.items()) {
            String what = "it holds " + found.size() + " items, more than the " + limits.items()
                    + " that are read (limits: items)";
            return List.of(Read.Rejected.of(source, Reason.TOO_LARGE, what, ""));
        }
        List<String> sources = sources(source, found);
        LinkedList<Read> out = new LinkedList<>();
        List<String> releases = new ArrayList<>();
        // A text above attachments waits for what becomes of them; an e-mail's may be another e-mail.
        for (int i = found.size() - 1; i >= 0; i--) {
            Read read = item(sources.get(i), found.get(i), near);
            if (found.get(i) instanceof Found.Note note
                    && (note.covering() || isNothingArabic(read))
                    && releases.stream().anyMatch(note::isAbove)) {
                continue;
            }
            out.addFirst(read);
            if (read instanceof Read.Accepted) {
                releases.add(label(found.get(i)));
            }
        }
        return List.copyOf(out);
    }

    private static boolean isNothingArabic(Read read) {
        return read instanceof Read.Rejected rejected
                && (rejected.reason() == Reason.NOT_ARABIC || rejected.reason() == Reason.EMPTY);
    }

    private static String label(Found found) {
        if (found instanceof Found.Refusal refusal) {
            return refusal.label();
        }
        return found instanceof Found.Note note ? note.text().label() : ((Draft) found).label();
    }

    private static List<String> sources(String source, List<Found> found) {
        Set<String> sources = new LinkedHashSet<>();
        for (Found each : found) {
            String label = label(each);
            String part = ModelText.clean(label).replace('\n', ' ').strip();
            String item = shorten(part.isEmpty() ? source : source + "#" + part);
            for (int copy = 2; !sources.add(item); copy++) {
                item = shorten(source + "#" + (part.isEmpty() ? "" : part + "-") + copy);
            }
        }
        return List.copyOf(sources);
    }

    private Read item(String source, Found found, LocalDate near) {
        if (found instanceof Draft draft) {
            return acceptance.judge(source, draft, near);
        }
        if (found instanceof Found.Note note) {
            return acceptance.judge(source, note.text(), near);
        }
        Found.Refusal refusal = (Found.Refusal) found;
        return Read.Rejected.of(
                source,
                refusal.reason(),
                ModelText.clean(refusal.what()).replace('\n', ' '),
                Acceptance.excerpt(refusal.excerpt()));
    }

    private FileRead refused(String source, Reason reason, String what) {
        MessageDigest digest = sha256();
        digest.update(source.getBytes(StandardCharsets.UTF_8));
        return new FileRead(source, hex(digest), List.of(Read.Rejected.of(source, reason, what, "")));
    }

    /** SHA-256 (hexadecimal) of a file's bytes, or empty where it cannot be read. */
    public static Optional<String> sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            hashRest(in, digest);
            return Optional.of(hex(digest));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void hashRest(InputStream in, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
    }

    private static String shorten(String source) {
        return source.length() <= 900
                ? source
                : source.substring(0, 880) + "…" + Integer.toHexString(source.hashCode());
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
