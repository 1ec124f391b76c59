package org.mujaz.model;

import java.util.Map;

/** How T5, FLAN-T5 and mT5 set the graph of encoder–decoder models. */
final class T5Shape {
    /** Relative positions have no end; this is what memory is counted on. */
    private static final int WINDOW = 1024;

    private T5Shape() {}

    static DecoderShape of(Config c) {
        Weights.refuseUnknownQuantization(c);
        String feed = c.text("feed_forward_proj", "relu");
        boolean gated = feed.startsWith("gated-");
        // Where T5 says gated-gelu it means the approximation by tanh.
        String activation = feed.equals("gated-gelu") ? "gelu_new" : gated ? feed.substring("gated-".length()) : feed;
        boolean tied = c.flag("tie_word_embeddings", true);
        double layers = c.number("num_layers");
        Map<String, Double> numbers = Map.ofEntries(
                Map.entry("t5", 1.0),
                Map.entry("eps", c.number("layer_norm_epsilon", 1e-6)),
                Map.entry("heads", c.number("num_heads")),
                Map.entry("target_heads", c.number("num_heads")),
                Map.entry("head_dim", c.number("d_kv")),
                Map.entry("scaling", 1.0),
                Map.entry("norm_before", 1.0),
                Map.entry("act", Activation.number(c, activation)),
                Map.entry("gated", gated ? 1.0 : 0.0),
                Map.entry("head_factor", tied ? Math.pow(c.number("d_model"), -0.5) : 1.0),
                Map.entry("tied", tied ? 1.0 : 0.0),
                Map.entry("far", c.number("relative_attention_max_distance", 128)),
                Map.entry("embed_factor", 1.0),
                Map.entry("waves", 0.0),
                Map.entry("positions", 0.0),
                Map.entry("offset", 0.0),
                Map.entry("layers", layers),
                Map.entry("target_layers", c.number("num_decoder_layers", layers)));
        return new DecoderShape(numbers, new boolean[0], WINDOW);
    }
}
