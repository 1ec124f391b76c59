package org.mujaz.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gemma 3, text only. */
final class Gemma3 {

    private Gemma3() {}

    static DecoderShape shape(Config c) {
        c.refuse(c.has("attn_logit_softcapping"), "attn_logit_softcapping");
        c.refuse(c.flag("attention_bias", false), "attention_bias");
        c.refuse(c.flag("use_bidirectional_attention", false), "use_bidirectional_attention");
        String activation = c.text("hidden_activation", "");
        c.refuse(!activation.equals("gelu_pytorch_tanh"), "hidden_activation " + activation);
        Weights.refuseUnknownQuantization(c);
        int layers = c.integer("num_hidden_layers");
        List<String> types = c.texts("layer_types");
        boolean[] local = new boolean[layers];
        for (int i = 0; i < layers; i++) {
            local[i] = types.size() == layers
                    ? types.get(i).equals("sliding_attention")
                    : (i + 1) % (int) c.number("sliding_window_pattern", 6) != 0;
        }
        double dim = c.number("head_dim");
        Rope whole = Rope.of(c, "full_attention", "rope_theta", dim);
        Rope near = Rope.of(c, "sliding_attention", "rope_local_base_freq", dim);
        c.refuse(!near.stretch().isEmpty(), "rope scaling of layers with a sliding window");
        Map<String, Double> numbers = new HashMap<>(whole.stretch());
        numbers.putAll(Map.ofEntries(
                Map.entry("heads", c.number("num_attention_heads")),
                Map.entry("kv_heads", c.number("num_key_value_heads")),
                Map.entry("head_dim", dim),
                Map.entry("eps", c.number("rms_norm_eps")),
                Map.entry("scaling", Math.pow(c.number("query_pre_attn_scalar"), -0.5)),
                Map.entry("window", c.number("sliding_window")),
                Map.entry("silu", 0.0),
                Map.entry("softcap", c.number("final_logit_softcapping", 0)),
                Map.entry("norm_plus", 1.0),
                Map.entry("theta", whole.theta()),
                Map.entry("theta_local", near.theta()),
                Map.entry("tied", c.flag("tie_word_embeddings", true) ? 1.0 : 0.0),
                Map.entry("embed_factor", Math.sqrt(c.number("hidden_size")))));
        return new DecoderShape(numbers, local, c.integer("max_position_embeddings"));
    }
}
