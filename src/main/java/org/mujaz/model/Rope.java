package org.mujaz.model;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a decoder-only model turns queries and keys by their positions: {@code rope_theta} with {@code rope_scaling} as transformers 4 writes
 * them, or {@code rope_parameters}, which hold both, as transformers 5 does.
 *
 * @param theta the base of the angles
 * @param stretch what the graph needs to stretch the positions; empty where they are not
 */
record Rope(double theta, Map<String, Double> stretch) {
    private static final String BOTH = "rope_parameters";

    /** Of a family that turns all layers alike. */
    static Rope of(Config c, double dim) {
        return of(c, c.json().path(c.has(BOTH) ? BOTH : "rope_scaling"), c.number("rope_theta"), dim);
    }

    /** Of the layers of one kind; what transformers 4 says stands beside, and it stretches the wide ones only. */
    static Rope of(Config c, String layers, String theta, double dim) {
        JsonNode said = c.has(BOTH)
                ? c.json().get(BOTH).path(layers)
                : layers.equals("full_attention")
                        ? c.json().path("rope_scaling")
                        : c.json().path("");
        c.refuse(c.has(BOTH) && !said.isObject(), BOTH + " without " + layers);
        return of(c, said, c.number(theta), dim);
    }

    private static Rope of(Config c, JsonNode said, double otherwise, double dim) {
        double theta = said.path("rope_theta").asDouble(otherwise);
        String type = said.path("rope_type").asString(said.path("type").asString("default"));
        c.refuse(said.path("partial_rotary_factor").asDouble(1) != 1, "partial_rotary_factor");
        boolean alpha = type.equals("dynamic") && said.path("alpha").isNumber();
        c.refuse(!alpha && !type.matches("default|linear|llama3"), "rope scaling " + type);
        if (alpha) {
            return new Rope(theta * Math.pow(said.path("alpha").doubleValue(), dim / (dim - 2)), Map.of());
        }
        Map<String, Double> stretch = new HashMap<>();
        if (!type.equals("default")) {
            stretch.put("rope_factor", said.path("factor").asDouble(1));
        }
        if (type.equals("llama3")) {
            stretch.put("rope_low", said.path("low_freq_factor").asDouble(1));
            stretch.put("rope_high", said.path("high_freq_factor").asDouble(4));
            stretch.put(
                    "rope_original",
                    said.path("original_max_position_embeddings").asDouble(8192));
        }
        return new Rope(theta, Map.copyOf(stretch));
    }
}
