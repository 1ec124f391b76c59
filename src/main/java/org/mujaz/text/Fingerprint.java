package org.mujaz.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * What makes two texts the same release: their letters and numbers. Encoding, letter shapes, vowel signs, punctuation,
 * white space and where lines were broken do not count; a minus sign before a number does.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 as 64 hexadecimal digits. */
    public static String of(String headline, String body) {
        byte[] text = (words(headline) + "\n" + words(body)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    /** Letters and digits, words apart by one space. */
    public static String words(String text) {
        String normal = Normalizer.normalize(ModelText.forModel(text), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (Letters.isMark(c) || c == Letters.TATWEEL) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
                continue;
            }
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            if (isMinus(c) && atWordStart(normal, i) && i < normal.length() && Character.isDigit(normal.charAt(i))) {
                out.append('-');
            }
        }
        return out.toString().strip();
    }

    private static boolean isMinus(int c) {
        return c == '-' || c == 0x2212;
    }

    private static boolean atWordStart(String text, int after) {
        return after < 2 || Character.isWhitespace(text.charAt(after - 2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
