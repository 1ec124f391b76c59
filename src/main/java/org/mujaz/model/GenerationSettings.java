package org.mujaz.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a checkpoint asks for in {@code generation_config.json}, or where it has none in {@code config.json}. The two do not complete each
 * other, but for the tokens an answer starts and ends with. As in transformers 4.57.6 the former gives way where it says that it was made
 * of the latter and that, changed by hand later, still speaks of the search.
 */
record GenerationSettings(Config own, Config config) {
    private static final List<String> UNSUPPORTED = List.of(
            "begin_suppress_tokens",
            "exponential_decay_length_penalty",
            "force_words_ids",
            "forced_decoder_ids",
            "penalty_alpha",
            "sequence_bias");

    static GenerationSettings of(Checkpoint checkpoint) {
        Config config = checkpoint.config();
        Config own = checkpoint.has("generation_config.json")
                ? Config.read(checkpoint.file("generation_config.json"))
                : config;
        return of(own, config);
    }

    static GenerationSettings of(Config own, Config config) {
        boolean made = own.flag("_from_model_config", false) && ClassDefaults.speaksOfSearch(config);
        return new GenerationSettings(supported(made ? config : own), config);
    }

    /** The settings; what no search here does is refused. */
    static Config supported(Config own) {
        UNSUPPORTED.forEach(key -> own.refuse(isSet(own, key), key));
        own.refuse(own.number("num_beam_groups", 1) > 1, "num_beam_groups");
        own.refuse(own.number("encoder_no_repeat_ngram_size", 0) > 0, "encoder_no_repeat_ngram_size");
        own.refuse(own.text("early_stopping", "false").equals("never"), "early_stopping never");
        return own;
    }

    private static boolean isSet(Config config, String key) {
        return config.has(key)
                && !(config.json().get(key).isArray() && config.json().get(key).isEmpty());
    }

    /** Lengths in these files count the start token of an encoder–decoder's answer; {@link Decoding} does not. */
    Decoding decoding() {
        int least = (int) own.number("min_new_tokens", Math.max(0, own.number("min_length", 0) - 1));
        int most = (int) own.number("max_new_tokens", Math.max(0, own.number("max_length", 0) - 1));
        return search(least, most);
    }

    /** Of a decoder-only checkpoint, whose lengths count the prompt: only what is said of the answer alone can be heeded. */
    Decoding decodingAfterPrompt() {
        return search((int) own.number("min_new_tokens", 0), 0);
    }

    private Decoding search(int least, int most) {
        return new Decoding(
                (int) own.number("num_beams", 1),
                own.number("length_penalty", 1),
                own.flag("early_stopping", false),
                (int) own.number("no_repeat_ngram_size", 0),
                own.number("repetition_penalty", 1),
                least,
                most,
                List.of());
    }

    /** Whether the probabilities of what may come are made to sum to one again when some tokens may not. */
    boolean renormalizes() {
        return own.flag("renormalize_logits", false);
    }

    /** Tokens that end an answer. */
    Set<Integer> ends() {
        List<Integer> said = own.integers("eos_token_id");
        return new LinkedHashSet<>(said.isEmpty() ? config.integers("eos_token_id") : said);
    }

    /** Tokens that may not come. */
    List<Integer> never() {
        List<Integer> never = new ArrayList<>();
        if (own.has("bad_words_ids")) {
            for (JsonNode word : own.json().get("bad_words_ids")) {
                own.refuse(word.size() != 1, "bad_words_ids with words of several tokens");
                never.add(word.get(0).intValue());
            }
        }
        never.addAll(own.integers("suppress_tokens"));
        return never;
    }

    /** The token an encoder–decoder's answer is written after. */
    int start() {
        int said = one(own, "decoder_start_token_id");
        int start = said != Frame.NONE ? said : one(config, "decoder_start_token_id");
        int begin = start != Frame.NONE ? start : one(config, "bos_token_id");
        config.refuse(begin == Frame.NONE, "a checkpoint without decoder_start_token_id");
        return begin;
    }

    /** The token every answer begins with; {@link Frame#NONE} where it is free. */
    int first() {
        int said = one(own, "forced_bos_token_id");
        // How BART's config said it before there was a token to name.
        boolean old = said == Frame.NONE && own == config && config.flag("force_bos_token_to_be_generated", false);
        return old ? one(config, "bos_token_id") : said;
    }

    /** The token put where an answer is cut off; {@link Frame#NONE} where nothing is put. */
    int last() {
        return one(own, "forced_eos_token_id");
    }

    private static int one(Config config, String key) {
        List<Integer> said = config.integers(key);
        return said.isEmpty() ? Frame.NONE : said.get(0);
    }
}
