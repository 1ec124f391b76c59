package org.mujaz.model;

import java.util.HashMap;
import java.util.Map;

/** How Llama, Qwen 2 and 2.5, Qwen 3 and dense Hunyuan set the graph of decoder-only models. */
final class LlamaShape {
    private LlamaShape() {}

    static DecoderShape of(Config c) {
        String activation = c.text("hidden_act", "silu");
        c.refuse(!activation.equals("silu"), "hidden_act " + activation);
        c.refuse(c.flag("use_sliding_window", false), "use_sliding_window");
        Weights.refuseUnknownQuantization(c);
        double heads = c.number("num_attention_heads");
        double dim = c.number("head_dim", c.number("hidden_size") / heads);
        Map<String, Double> numbers = new HashMap<>(Map.of(
                "heads",
                heads,
                "kv_heads",
                c.number("num_key_value_heads", heads),
                "head_dim",
                dim,
                "eps",
                c.number("rms_norm_eps", 1e-6),
                "scaling",
                Math.pow(dim, -0.5),
                "window",
                0.0,
                "silu",
                1.0,
                "softcap",
                0.0,
                "norm_plus",
                0.0,
                "embed_factor",
                1.0));
        numbers.put("norm_late", c.text("model_type", "").equals("hunyuan_v1_dense") ? 1.0 : 0.0);
        Rope rope = Rope.of(c, dim);
        numbers.putAll(rope.stretch());
        numbers.put("theta", rope.theta());
        numbers.put("theta_local", rope.theta());
        numbers.put("tied", c.flag("tie_word_embeddings", true) ? 1.0 : 0.0);
        return new DecoderShape(
                numbers, new boolean[c.integer("num_hidden_layers")], c.integer("max_position_embeddings"));
    }
}
