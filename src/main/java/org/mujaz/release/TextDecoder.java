package org.mujaz.release;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mujaz.Mark;
import org.mujaz.text.ArabicFit;
import org.mujaz.text.Arabicness;

/**
 * Bytes to text, strictest reading first: a byte order mark, UTF-8 without a single error, UTF-16 by its pattern of
 * bytes, the charset that was declared; then Windows-1256 or ISO-8859-6, whichever makes the better Arabic; then UTF-8
 * with a few damaged characters, marked. Detectors by statistics alone take short Arabic for Cyrillic or Hebrew.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
    private static final Charset UTF_32 = Charset.forName("UTF-32");
    private static final double READS_AS_ARABIC = 1.0;
    private static final double DAMAGE_BORNE = 0.02;

    private TextDecoder() {}

    /**
     * @param bytes the whole text
     * @param declared what its format or sender says it is encoded in, or null
     * @return empty where no reading makes sense
     */
    static Optional<Decoded> decode(byte[] bytes, Charset declared) {
        Optional<Decoded> marked = byBom(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return strict(bytes, wide.get());
        }
        Optional<Decoded> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8;
        }
        Optional<Decoded> told = declared == null ? Optional.empty() : strict(bytes, declared);
        Optional<Decoded> best = better(told, better(strict(bytes, WINDOWS_1256), strict(bytes, ISO_8859_6)));
        if (best.isPresent() && ArabicFit.of(best.get().text()) >= READS_AS_ARABIC) {
            return best;
        }
        return damagedUtf8(bytes).or(() -> told);
    }

    private static Optional<Decoded> byBom(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return strict(tail(b, 3), StandardCharsets.UTF_8).or(() -> damagedUtf8(tail(b, 3)));
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, 0, 0, 0xFE, 0xFF)) {
            return strict(b, UTF_32);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return strict(tail(b, 2), StandardCharsets.UTF_16LE);
        }
        return starts(b, 0xFE, 0xFF) ? strict(tail(b, 2), StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-16 without a mark: every other byte is nearly always 0x06 (Arabic) or 0x00 (space, digits, Latin). */
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int pairs = Math.min(bytes.length / 2, 4096);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0x06 || bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0x06 || bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        boolean wide = Math.max(even, odd) > 0.9 * pairs && Math.min(even, odd) < 0.3 * pairs;
        return wide
                ? Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Decoded> better(Optional<Decoded> a, Optional<Decoded> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return ArabicFit.of(b.get().text()) > ArabicFit.of(a.get().text()) ? b : a;
    }

    private static Optional<Decoded> damagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == 0xFFFD).count();
        boolean bearable = damaged <= Math.max(1, DAMAGE_BORNE * text.length())
                && Arabicness.letterShare(text) > 0.5
                && text.length() > 20;
        return bearable
                ? Optional.of(new Decoded(
                        text.replace("\uFFFD", ""),
                        StandardCharsets.UTF_8,
                        List.of(new Mark(
                                Mark.Kind.SOURCE,
                                "the file is damaged: " + damaged + " characters could not be read"))))
                : Optional.empty();
    }

    private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new Decoded(text, charset, List.of()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
