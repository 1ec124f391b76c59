package org.mujaz.model;

import java.nio.file.Path;

/** Opens checkpoints: directories as Hugging Face lays them out, each file checked against {@code mujaz.lock} first. */
public final class Models {

    private Models() {}

    /**
     * A checkpoint that writes text.
     *
     * @param directory the checkpoint
     * @param arithmetic what to multiply in
     * @param threads processor cores one operation may use
     * @throws org.mujaz.Problem when a file is missing, altered or unreadable, or the architecture is not supported
     */
    public static LanguageModel language(Path directory, Arithmetic arithmetic, int threads) {
        Checkpoint checkpoint = Checkpoint.open(directory);
        Engines.prepare(threads);
        return Families.language(checkpoint, Engines.able(directory, arithmetic));
    }

    /**
     * A checkpoint that writes text, in the least rounded arithmetic the processor is good at: bf16 where it computes with it itself, in
     * half the memory, fp32 elsewhere.
     *
     * @throws org.mujaz.Problem as {@link #language}
     */
    public static LanguageModel unrounded(Path directory, int threads) {
        return language(directory, Engines.knowsBfloat16() ? Arithmetic.BF16 : Arithmetic.FP32, threads);
    }

    /**
     * A checkpoint that turns texts into vectors; it computes in fp32.
     *
     * @param directory the checkpoint
     * @param threads processor cores one operation may use
     * @throws org.mujaz.Problem as {@link #language}
     */
    public static SentenceEncoder encoder(Path directory, int threads) {
        Checkpoint checkpoint = Checkpoint.open(directory);
        Engines.prepare(threads);
        return Families.encoder(checkpoint);
    }

    /**
     * What identifies the weights a directory records, told without reading them.
     *
     * @throws org.mujaz.Problem when the directory records nothing
     */
    public static String recordedHash(Path directory) {
        return Lock.read(directory).digest();
    }

    /**
     * Reads every file of a checkpoint and holds it against its recorded hash.
     *
     * @return what was found, in a few words
     * @throws org.mujaz.Problem when one is missing or altered
     */
    public static String verified(Path directory) {
        Checkpoint checkpoint = Checkpoint.open(directory);
        return checkpoint.lock().files().size() + " files as recorded, "
                + checkpoint.lock().digest().substring(0, 12);
    }

    /** Loads the native libraries and says which they are. */
    public static String engine() {
        Engines.prepare(1);
        return Engines.described();
    }
}
