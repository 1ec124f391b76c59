package org.mujaz.model;

import java.util.Map;
import java.util.Set;

/** How Marian, BART, mBART, M2M100 (NLLB) and PEGASUS set the graph of encoder–decoder models. */
final class BartShape {
    /** Families that normalise before each part of a layer, not behind it. */
    private static final Set<String> BEFORE = Set.of("mbart", "m2m_100", "pegasus");
    /** Families whose positions are computed: as Marian counts them (1), as M2M100 does (2). */
    private static final Map<String, Double> WAVES = Map.of("marian", 1.0, "pegasus", 1.0, "m2m_100", 2.0);

    private static final Set<String> SHIFTED = Set.of("bart", "mbart", "m2m_100");

    private BartShape() {}

    static DecoderShape of(Config c) {
        String type = c.text("model_type", "");
        c.refuse(!c.flag("tie_word_embeddings", true), "tie_word_embeddings false");
        c.refuse(c.flag("share_encoder_decoder_embeddings", true) != true, "share_encoder_decoder_embeddings false");
        Weights.refuseUnknownQuantization(c);
        double width = c.number("d_model");
        double heads = c.number("encoder_attention_heads");
        double targetHeads = c.number("decoder_attention_heads");
        c.refuse(heads != targetHeads, "a decoder with other heads than the encoder");
        double dim = width / heads;
        Map<String, Double> numbers = Map.ofEntries(
                Map.entry("t5", 0.0),
                Map.entry("eps", 1e-5),
                Map.entry("heads", heads),
                Map.entry("target_heads", targetHeads),
                Map.entry("head_dim", dim),
                Map.entry("scaling", Math.pow(dim, -0.5)),
                Map.entry("norm_before", BEFORE.contains(type) ? 1.0 : 0.0),
                Map.entry("act", Activation.number(c, c.text("activation_function", "gelu"))),
                Map.entry("gated", 0.0),
                Map.entry("head_factor", 1.0),
                Map.entry("tied", 1.0),
                Map.entry("far", 0.0),
                Map.entry("embed_factor", c.flag("scale_embedding", false) ? Math.sqrt(width) : 1.0),
                Map.entry("waves", WAVES.getOrDefault(type, 0.0)),
                Map.entry("positions", c.number("max_position_embeddings")),
                Map.entry("offset", SHIFTED.contains(type) ? 2.0 : 0.0),
                Map.entry("layers", c.number("encoder_layers")),
                Map.entry("target_layers", c.number("decoder_layers")));
        return new DecoderShape(numbers, new boolean[0], c.integer("max_position_embeddings"));
    }
}
