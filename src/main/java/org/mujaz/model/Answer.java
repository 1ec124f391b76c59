package org.mujaz.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What a language model wrote for one input.
 *
 * @param fields the parts of the answer by name, as {@link Task} lists them; a part the model did not write is absent
 * @param raw the whole answer as written, without its end token
 * @param sourceTokens tokens of the prompt
 * @param tokens tokens of the answer, its end token included
 * @param complete whether the answer ended by itself or at a text of {@code stop}; false when it hit the length cap
 * @param score mean log probability (nats) of a token
 */
public record Answer(
        Map<String, String> fields, String raw, int sourceTokens, int tokens, boolean complete, double score) {
    public Answer {
        fields = Map.copyOf(fields);
    }

    /** The tokens of an answer that are its text: a vocabulary may hold the end as a word like any other. */
    static int[] text(int[] ids, Set<Integer> ends) {
        return Arrays.stream(ids).filter(id -> !ends.contains(id)).toArray();
    }
}
