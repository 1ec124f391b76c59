package org.mujaz.model;

import java.util.List;
import java.util.Map;

/**
 * A checkpoint that writes text, ready to answer. Not safe for use by several threads at once.
 *
 * <p>Answers come in the order of the inputs. Inside, inputs are sorted by length and put into batches bounded in
 * tokens; a row's answer does not depend on which rows share its batch (in fp32).
 */
public interface LanguageModel extends AutoCloseable {

    /** Which weights answer. */
    CheckpointId checkpoint();

    /** Whether the checkpoint was tuned, or is told by its {@code tasks.yaml}, to do this. */
    boolean supports(Task task);

    /**
     * Answers every input.
     *
     * @param task what to do
     * @param inputs one map a row: the slots the task names
     * @param decoding how to search
     * @param progress told after every batch how many rows are finished
     * @return one answer a row, in the order of the inputs
     */
    List<Answer> answer(Task task, List<Map<String, String>> inputs, Decoding decoding, Progress progress);

    /** The search the checkpoint's own settings ask for; {@link Decoding#GREEDY} where they ask for nothing. */
    Decoding preferred();

    /** How many tokens the checkpoint's tokenizer makes of a text, special tokens not counted. */
    int tokens(String text);

    /** The most tokens (prompt and answer together) a row may have. */
    int window();

    @Override
    void close();

    /** Hears how far a long call has come. */
    @FunctionalInterface
    interface Progress {
        Progress NONE = (rows, tokens) -> {};

        /**
         * @param rows rows finished since the last call
         * @param tokens output tokens made since the last call
         */
        void advanced(int rows, int tokens);
    }
}
