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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mujaz.Mark;
import org.mujaz.text.Arabicness;
import org.mujaz.text.Fingerprint;
import org.mujaz.text.ModelText;

/**
 * Files into releases. Whatever a file holds, reading it ends in releases and reasons for quarantine, never in an
 * exception; a file beyond the limit is hashed in passing and not held in memory.
 */
public final class ReleaseFiles {
    private static final int EXCERPT = 200;
    private static final double MOSTLY = 0.5;

    private final Limits limits;
    private final String separator;
    private final Clock clock;

    /**
     * @param separator the line that parts releases within a plain text file; "" leaves it to datelines
     */
    public ReleaseFiles(Limits limits, String separator, Clock clock) {
        this.limits = limits;
        this.separator = separator;
        this.clock = clock;
    }

    /**
     * Reads one file.
     *
     * @param file where it lies
     * @param name what to call it: its name below the inbox
     * @param near the run's day: dates without a year lie nearest to it
     */
    public FileRead read(Path file, String name, LocalDate near) {
        String source = shorten(ModelText.clean(name));
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
                    String size =
                            Files.size(file) + " bytes are more than the " + limits.fileBytes() + " that are read";
                    return new FileRead(
                            source, hex(digest), List.of(Read.Rejected.of(source, Reason.TOO_LARGE, size, "")));
                }
                return new FileRead(source, hex(digest), items(source, bytes, near));
            }
        } catch (NoSuchFileException e) {
            return refused(source, Reason.VANISHED, "");
        } catch (IOException e) {
            return refused(source, Reason.UNREADABLE, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    private List<Read> items(String source, byte[] bytes, LocalDate near) {
        if (bytes.length == 0) {
            return List.of(Read.Rejected.of(source, Reason.EMPTY, "the file has no bytes", ""));
        }
        Optional<String> binary = Binary.kind(bytes);
        if (binary.isPresent()) {
            return List.of(Read.Rejected.of(source, Reason.BINARY, "it is " + binary.get() + ", not text", ""));
        }
        Optional<Decoded> decoded = TextDecoder.decode(bytes, null);
        if (decoded.isEmpty()) {
            return List.of(Read.Rejected.of(source, Reason.UNDECODABLE, "", ""));
        }
        List<String> texts = PlainText.releases(decoded.get().text(), separator);
        if (texts.size() > limits.items()) {
            String what = "it holds " + texts.size() + " releases, more than the " + limits.items() + " that are read";
            return List.of(Read.Rejected.of(source, Reason.TOO_LARGE, what, excerpt(texts.get(0))));
        }
        List<Read> out = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String item = texts.size() == 1 ? source : source + "#" + (i + 1);
            out.add(item(item, texts.get(i), decoded.get().marks(), near));
        }
        return out;
    }

    private Read item(String source, String text, List<Mark> marks, LocalDate near) {
        String excerpt = excerpt(text);
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Read.Rejected.of(source, Reason.EMPTY, "", excerpt);
        }
        if (text.length() > limits.textCharacters()) {
            String what = text.length() + " characters are more than the " + limits.textCharacters() + " that are read";
            return Read.Rejected.of(source, Reason.TOO_LARGE, what, excerpt);
        }
        if (Arabicness.letterShare(text) < MOSTLY) {
            return Read.Rejected.of(source, Reason.NOT_ARABIC, "", excerpt);
        }
        PlainText.Parts parts = PlainText.parts(text, near);
        String body = String.join("\n", parts.body());
        String fingerprint = Fingerprint.of(parts.headline(), body);
        return new Read.Accepted(new Release(
                fingerprint.substring(0, 12),
                fingerprint,
                source,
                parts.headline(),
                body,
                "",
                parts.dateline().map(Dateline::place).orElse(null),
                parts.dateline().map(Dateline::date).orElse(null),
                parts.dateline().map(Dateline::agency).orElse(null),
                null,
                1,
                marks,
                clock.instant()));
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

    private static String excerpt(String text) {
        String clean = ModelText.clean(text.substring(0, Math.min(text.length(), 4 * EXCERPT)));
        return clean.codePointCount(0, clean.length()) <= EXCERPT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, EXCERPT));
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
