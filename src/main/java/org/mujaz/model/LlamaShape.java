package org.mujaz.model;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
        double theta = c.number("rope_theta", 10_000);
        numbers.put("theta", stretched(c, numbers, theta, dim));
        numbers.put("theta_local", theta);
        return new DecoderShape(
                numbers, new boolean[c.integer("num_hidden_layers")], c.integer("max_position_embeddings"));
    }

    /** Adds what the graph needs to stretch the positions as {@code rope_scaling} says; answers the base of the angles. */
    private static double stretched(Config c, Map<String, Double> numbers, double theta, double dim) {
        if (!c.has("rope_scaling")) {
            return theta;
        }
        JsonNode scaling = c.json().get("rope_scaling");
        String type = scaling.path("rope_type").asString(scaling.path("type").asString(""));
        boolean alpha = type.equals("dynamic") && scaling.path("alpha").isNumber();
        c.refuse(!alpha && !type.matches("default|linear|llama3"), "rope_scaling " + type);
        if (alpha) {
            return theta * Math.pow(scaling.path("alpha").doubleValue(), dim / (dim - 2));
        }
        if (!type.equals("default")) {
            numbers.put("rope_factor", scaling.path("factor").asDouble(1));
        }
        if (type.equals("llama3")) {
            numbers.put("rope_low", scaling.path("low_freq_factor").asDouble(1));
            numbers.put("rope_high", scaling.path("high_freq_factor").asDouble(4));
            numbers.put(
                    "rope_original",
                    scaling.path("original_max_position_embeddings").asDouble(8192));
        }
        return theta;
    }
}
