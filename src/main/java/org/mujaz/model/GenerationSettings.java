package org.mujaz.model;

import java.util.List;

/** The search a checkpoint asks for in {@code generation_config.json}, or where it has none in {@code config.json}. */
final class GenerationSettings {
    private GenerationSettings() {}

    static Config file(Checkpoint checkpoint) {
        return checkpoint.has("generation_config.json")
                ? Config.read(checkpoint.file("generation_config.json"))
                : checkpoint.config();
    }

    /** Lengths in these files count the start token of an encoder–decoder's answer; {@link Decoding} does not. */
    static Decoding decoding(Config c) {
        c.refuse(c.number("num_beam_groups", 1) > 1, "num_beam_groups");
        c.refuse(c.number("encoder_no_repeat_ngram_size", 0) > 0, "encoder_no_repeat_ngram_size");
        c.refuse(c.text("early_stopping", "false").equals("never"), "early_stopping never");
        int beams = (int) c.number("num_beams", 1);
        int least = (int) c.number("min_new_tokens", Math.max(0, c.number("min_length", 0) - 1));
        int most = (int) c.number("max_new_tokens", Math.max(0, c.number("max_length", 0) - 1));
        return new Decoding(
                beams,
                c.number("length_penalty", 1),
                c.flag("early_stopping", false),
                (int) c.number("no_repeat_ngram_size", 0),
                c.number("repetition_penalty", 1),
                least,
                most,
                List.of());
    }
}
