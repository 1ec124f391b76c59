package org.mujaz.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A sentence as the translation memory knows it: the same words with the same marks and numbers are the same sentence,
 * however spaces, digits and quotation marks were typed. Nothing that could change the translation is folded.
 */
public final class SentenceKey {
    private SentenceKey() {}

    public static String of(String sentence) {
        String text = ModelText.forModel(sentence).replace('\n', ' ');
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = quote(text.charAt(i));
            boolean spaceBeforePoint = c == ' ' && i + 1 < text.length() && isPoint(text.charAt(i + 1));
            if (!spaceBeforePoint) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** SHA-256 (hexadecimal) of the sentence as the memory knows it: what editors put right is kept under it. */
    public static String hash(String sentence) {
        try {
            byte[] text = of(sentence).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static char quote(char c) {
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»' -> '"';
            case '‘', '’', '‚' -> '\'';
            default -> c;
        };
    }

    private static boolean isPoint(char c) {
        return c == '،' || c == '؛' || c == '.' || c == ',' || c == ':' || c == '؟' || c == '!';
    }
}
