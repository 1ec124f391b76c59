package org.mujaz.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mujaz.model.Models;
import org.mujaz.translate.facts.Glossary;

/**
 * Which checkpoints, settings and rules make a brief: the same version makes the same brief, and what was briefed with
 * another can be briefed again.
 */
final class PipelineVersion {
    /** Raised when a change of the code changes what a brief says. */
    private static final int RULES = 4;

    private PipelineVersion() {}

    /** @throws org.mujaz.Problem when a checkpoint is not there */
    static String of(JobFile job) {
        CheckpointSettings paths = job.checkpoints();
        String parts = String.join(
                "\n",
                recorded(paths.translate()),
                recorded(paths.brief()),
                recorded(paths.encoder()),
                paths.arithmetic().name(),
                job.translate().toString(),
                Glossary.ofHouse(job.glossary()).text(),
                job.brief().toString());
        return RULES + "-" + sha256(parts).substring(0, 12);
    }

    private static String recorded(Path checkpoint) {
        return checkpoint == null ? "none" : Models.recordedHash(checkpoint);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
