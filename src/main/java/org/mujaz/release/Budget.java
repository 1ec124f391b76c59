package org.mujaz.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What one file of the inbox may unpack to, all its layers together: bytes, parts, layers, and how many times larger a
 * packed part may become.
 */
final class Budget {
    static final int DEPTH = 4;
    private static final int PARTS = 2_000;
    private static final int RATIO = 200;
    private static final int SMALL = 1 << 20;

    private final Limits limits;
    private final int parts;
    private long bytesLeft;
    private int partsLeft;

    Budget(Limits limits) {
        this.limits = limits;
        // An item may lie in a part of its own layer: who asks for more items gets the parts they come in.
        this.parts = Math.max(PARTS, 2 * limits.items());
        this.partsLeft = parts;
        this.bytesLeft = 5 * limits.fileBytes();
    }

    Limits limits() {
        return limits;
    }

    /** One more part. */
    void part() throws IOException {
        if (--partsLeft < 0) {
            throw new TooLarge("it holds more than " + parts + " parts, the most that are read (limits: items)");
        }
    }

    /**
     * A part's bytes, all of them or none.
     *
     * @param packed how many bytes they were packed in, or 0 where that is not known
     */
    byte[] unpack(InputStream in, long packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            bytesLeft -= n;
            if (bytesLeft < 0 || out.size() > limits.fileBytes()) {
                throw new TooLarge("it unpacks to more than a file may have (limits: file-megabytes)");
            }
            if (packed > 0 && out.size() > SMALL && out.size() / packed > RATIO) {
                throw new TooLarge(
                        "a part unpacks to more than " + RATIO + " times its packed size, the most that is unpacked");
            }
        }
        return out.toByteArray();
    }

    /** A limit was passed. */
    static final class TooLarge extends IOException {
        TooLarge(String message) {
            super(message);
        }
    }
}
