package org.mujaz.model;

import java.util.Map;

/**
 * What BERT's and XLM-RoBERTa's {@code config.json} say of the graph; what one leaves out is what transformers' class of
 * its family takes it for.
 *
 * @param base what the names of the encoder's tensors begin with in a checkpoint that has a head besides
 * @param offset how many rows of the table of positions no text uses
 * @param window tokens of the longest text, begin and end included
 */
record BertShape(String base, int heads, int layers, int size, double eps, int offset, int window) {

    static BertShape of(Config c) {
        c.refuse(!c.text("hidden_act", "gelu").equals("gelu"), "hidden_act " + c.text("hidden_act", ""));
        String positions = c.text("position_embedding_type", "absolute");
        c.refuse(!positions.equals("absolute"), "position_embedding_type " + positions);
        boolean roberta = c.text("model_type", "").equals("xlm-roberta");
        // XLM-R counts its positions from behind the padding token's id.
        int offset = roberta ? (int) c.number("pad_token_id", 1) + 1 : 0;
        return new BertShape(
                roberta ? "roberta." : "bert.",
                (int) c.number("num_attention_heads", 12),
                (int) c.number("num_hidden_layers", 12),
                (int) c.number("hidden_size", 768),
                c.number("layer_norm_eps", 1e-12),
                offset,
                (int) c.number("max_position_embeddings", 512) - offset);
    }

    Map<String, Double> numbers() {
        return Map.of(
                "heads", (double) heads,
                "layers", (double) layers,
                "size", (double) size,
                "eps", eps,
                "offset", (double) offset,
                "window", (double) window);
    }

    /** A tensor's name in the graph: without the base, and as LayerNorm's numbers are called since 2019. */
    String named(String name) {
        String own = name.startsWith(base) ? name.substring(base.length()) : name;
        return own.replaceFirst("LayerNorm\\.gamma$", "LayerNorm.weight")
                .replaceFirst("LayerNorm\\.beta$", "LayerNorm.bias");
    }
}
