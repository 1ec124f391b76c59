package org.mujaz.translate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mujaz.model.CheckpointId;
import org.mujaz.text.SentenceKey;

/** Under which key a sentence is remembered: other weights, other arithmetic or other settings are another key. */
final class MemoryKey {
    private final String suffix;

    MemoryKey(CheckpointId checkpoint, TranslateSettings settings) {
        this(checkpoint, settings, "");
    }

    /** As above, with what the checks are set to. */
    MemoryKey(CheckpointId checkpoint, TranslateSettings settings, String checks) {
        suffix = "\n" + checkpoint.name() + "\n" + checkpoint.sha256() + "\n" + checkpoint.arithmetic() + "\n"
                + settings.key() + (checks.isEmpty() ? "" : "\n" + checks);
    }

    String of(String arabic) {
        try {
            byte[] text = (SentenceKey.of(arabic) + suffix).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
