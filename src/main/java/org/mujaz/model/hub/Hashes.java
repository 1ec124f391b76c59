package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two names a content has on a hub: SHA-256 (large files) and Git's SHA-1 of a blob (the others). */
final class Hashes {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest blob = digest("SHA-1");

    /** @param size of the whole content: Git's name begins with it */
    private Hashes(long size) {
        blob.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code [sha256, blob]} of a file; the second only where it is asked for, as it costs as much as the first. */
    static String[] of(Path file, boolean withBlob) throws IOException {
        Hashes hashes = new Hashes(Files.size(file));
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 18];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                hashes.sha256.update(buffer, 0, n);
                if (withBlob) {
                    hashes.blob.update(buffer, 0, n);
                }
            }
        }
        HexFormat hex = HexFormat.of();
        return new String[] {
            hex.formatHex(hashes.sha256.digest()), withBlob ? hex.formatHex(hashes.blob.digest()) : null
        };
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
