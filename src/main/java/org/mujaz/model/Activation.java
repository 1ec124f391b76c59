package org.mujaz.model;

import java.util.Map;
import java.util.TreeSet;
import org.mujaz.Problem;

/** The activations the graph of encoder–decoder models computes, by their names in {@code config.json}. */
final class Activation {
    private static final Map<String, Double> NUMBERS =
            Map.of("relu", 0.0, "gelu", 1.0, "gelu_new", 2.0, "gelu_pytorch_tanh", 2.0, "silu", 3.0, "swish", 3.0);

    private Activation() {}

    static double number(Config c, String name) {
        Double number = NUMBERS.get(name);
        if (number == null) {
            throw new Problem(
                    c.file().toString(),
                    "uses the activation " + name + ", which is not supported",
                    "Supported are " + String.join(", ", new TreeSet<>(NUMBERS.keySet())));
        }
        return number;
    }
}
