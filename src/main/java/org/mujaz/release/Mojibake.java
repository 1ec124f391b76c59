package org.mujaz.release;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mujaz.text.ArabicFit;
import org.mujaz.text.Arabicness;

/**
 * Text that was read in a wrong charset on its way to us and written down so: {@code Ø§Ù„ÙˆØ²ÙŠØ±}, {@code ط§ظ„ظˆط²ظٹط±}
 * or {@code ÇáæÒíÑ} for الوزير. It is mended where the way back gives real Arabic, and told where it does not.
 */
final class Mojibake {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final double ARABIC = 3.0;
    private static final double NO_ARABIC = 1.5;
    private static final double BROKEN_LETTERS = 0.2;

    /** How a text was misread: the charset it was taken for, and the one it really was in. */
    private record Way(Charset taken, Charset real) {}

    private static final List<Way> WAYS = List.of(
            new Way(WINDOWS_1252, StandardCharsets.UTF_8),
            new Way(WINDOWS_1256, StandardCharsets.UTF_8),
            new Way(WINDOWS_1252, WINDOWS_1256),
            new Way(WINDOWS_1252, Charset.forName("ISO-8859-6")));

    private Mojibake() {}

    /** The text as it was meant, where it was misread and the way back is certain. */
    static Optional<String> mend(String text) {
        if (!isSuspicious(text)) {
            return Optional.empty();
        }
        String best = null;
        for (Way way : WAYS) {
            Optional<String> back = back(text, way);
            // What was misread twice is still suspicious after one step back.
            String candidate = back.flatMap(Mojibake::mend).or(() -> back).orElse(null);
            if (candidate != null
                    && ArabicFit.of(candidate) >= ARABIC
                    && (best == null || ArabicFit.of(candidate) > ArabicFit.of(best))) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a text has the look of one misread, mended or not. */
    static boolean isSuspicious(String text) {
        String start = text.length() > 4000 ? text.substring(0, 4000) : text;
        long letters = start.codePoints().filter(Character::isLetter).count();
        long broken = start.chars().filter(Mojibake::isTelling).count();
        return letters > 3
                && broken >= BROKEN_LETTERS * letters
                && (Arabicness.letterShare(start) < 0.5 || ArabicFit.of(start) < NO_ARABIC);
    }

    /** Characters that misread Arabic is full of and real text of any language is not. */
    private static boolean isTelling(int c) {
        return c >= 0x80 && c <= 0xFF && c != 0xA0 && c != 0xAB && c != 0xBB
                || c == 'ط'
                || c == 'ظ'
                || c == 'ƒ'
                || c == '†'
                || c == '‡'
                || c == 'ˆ'
                || c == '„';
    }

    private static Optional<String> back(String text, Way way) {
        try {
            ByteBuffer bytes = bytes(text, way.taken());
            String real = way.real()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return real.equals(text) ? Optional.empty() : Optional.of(real);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes the text was made of; bytes the charset leaves undefined were passed through as control characters. */
    private static ByteBuffer bytes(String text, Charset taken) throws CharacterCodingException {
        CharsetEncoder encoder = taken.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer out = ByteBuffer.allocate(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (encoder.canEncode(c)) {
                out.put(encoder.encode(CharBuffer.wrap(new char[] {c})));
            } else if (c <= 0xFF) {
                out.put((byte) c);
            } else {
                throw new CharacterCodingException();
            }
        }
        return out.flip();
    }
}
