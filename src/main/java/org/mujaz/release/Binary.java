package org.mujaz.release;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Files that are no text, told by their first bytes and by control characters, whatever their name says. */
final class Binary {
    static final String OLD_OFFICE = "an old Office document (.doc, .xls, .ppt)";

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("RIFF", "a sound or video file"),
            Map.entry("BM", "a bitmap picture"),
            Map.entry("II*\0", "a TIFF picture"),
            Map.entry("MM\0*", "a TIFF picture"),
            Map.entry("ID3", "a sound file"),
            Map.entry("OggS", "a sound or video file"),
            Map.entry("\u007FELF", "a program"),
            Map.entry("MZ", "a program"),
            Map.entry("SQLite format 3\0", "a database"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", OLD_OFFICE),
            Map.entry("\u00CA\u00FE\u00BA\u00BE", "a program"));

    private Binary() {}

    /** What kind of non-text the bytes are. */
    static Optional<String> kind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        if (head.startsWith("ftyp", 4)) {
            return Optional.of("a video file");
        }
        boolean controls = hasControls(bytes);
        for (Map.Entry<String, String> known : HEADS.entrySet()) {
            // Short heads are letters too ("MZ…"): they count only with control characters behind them.
            if (head.startsWith(known.getKey()) && (controls || known.getKey().length() > 3)) {
                return Optional.of(known.getValue());
            }
        }
        return controls ? Optional.of("binary data") : Optional.empty();
    }

    /** Many control characters that no text has, once UTF-16 and UTF-32 are ruled out. */
    private static boolean hasControls(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            return false;
        }
        int n = Math.min(bytes.length, 1 << 14);
        int odd = 0;
        int wide = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i] & 0xFF;
            // UTF-16 Arabic has 0x06 or 0x00 in every other byte.
            if (b == 0 || b == 6) {
                wide++;
            } else if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1A && b != 0x1B) {
                odd++;
            }
        }
        boolean utf16 = wide > 0.4 * n && wide < 0.6 * n;
        return !utf16 && odd + wide > 0.03 * n + 1;
    }
}
