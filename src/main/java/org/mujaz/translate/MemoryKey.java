package org.mujaz.translate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mujaz.model.CheckpointId;
import org.mujaz.text.SentenceKey;

/** Under which key a sentence is remembered: other weights, other arithmetic or other settings are another key. */
final class MemoryKey {
    private final String suffix;
    private final List<SentenceCheck> checks;

    /** @param checks what they are set to for a sentence is part of its key */
    MemoryKey(CheckpointId checkpoint, TranslateSettings settings, List<SentenceCheck> checks) {
        suffix = "\n" + checkpoint.name() + "\n" + checkpoint.sha256() + "\n" + checkpoint.arithmetic() + "\n"
                + settings.key();
        this.checks = checks;
    }

    String of(String arabic) {
        String set = checks.stream().map(check -> check.key(arabic)).collect(Collectors.joining());
        try {
            byte[] text = (SentenceKey.of(arabic) + suffix + (set.isEmpty() ? "" : "\n" + set))
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
