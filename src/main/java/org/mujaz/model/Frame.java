package org.mujaz.model;

import java.util.List;
import java.util.Set;

/**
 * What a checkpoint says of every answer, whatever is asked.
 *
 * @param ends tokens that end an answer
 * @param never tokens that may not come
 * @param start the token the answer is written after, which the rules about repeated tokens see; -1 where there is none
 * @param first the token every answer begins with, such as its language; -1 where it is free
 * @param last the token put where the answer is cut off; -1 where nothing is put
 */
record Frame(Set<Integer> ends, List<Integer> never, int start, int first, int last) {
    static final int NONE = -1;

    /** Of a decoder-only checkpoint: answers end, and all else is free. */
    static Frame ends(Set<Integer> ends) {
        return new Frame(ends, List.of(), NONE, NONE, NONE);
    }

    /** As {@code generation_config.json}, or where it is silent {@code config.json}, says. */
    static Frame of(Config generation, Config config, int forcedFirst) {
        Set<Integer> ends = Set.copyOf(generation.integers("eos_token_id"));
        int first = forcedFirst != NONE ? forcedFirst : one(generation, config, "forced_bos_token_id");
        return new Frame(
                ends.isEmpty() ? Set.copyOf(config.integers("eos_token_id")) : ends,
                never(generation),
                one(generation, config, "decoder_start_token_id"),
                first,
                one(generation, config, "forced_eos_token_id"));
    }

    private static int one(Config generation, Config config, String key) {
        List<Integer> said = generation.has(key) ? generation.integers(key) : config.integers(key);
        return said.isEmpty() ? NONE : said.get(0);
    }

    private static List<Integer> never(Config generation) {
        java.util.ArrayList<Integer> never = new java.util.ArrayList<>();
        if (generation.has("bad_words_ids")) {
            generation.json().get("bad_words_ids").forEach(word -> {
                generation.refuse(word.size() != 1, "bad_words_ids with words of several tokens");
                never.add(word.get(0).intValue());
            });
        }
        never.addAll(generation.integers("suppress_tokens"));
        return never;
    }

    /** What stands in the graph before the first token that is searched for. */
    int[] prefix() {
        return first == NONE ? new int[] {start} : new int[] {start, first};
    }
}
