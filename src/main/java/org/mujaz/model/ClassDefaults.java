package org.mujaz.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a {@code config.json} means by what it leaves out. Old checkpoints hold only what differed from their class in transformers, and
 * the classes of the families differ: BART puts an end token where an answer is cut off, M2M100 scales its embedding, mT5 has a head of
 * its own. {@code defaults.json} has them as {@code models/golden/defaults.py} read them off transformers 4.57.6.
 */
final class ClassDefaults {
    private static final String FILE = "defaults.json";
    private static final JsonNode FAMILIES = read();

    private ClassDefaults() {}

    /** The config with its family's defaults for every key it does not have; one that stands there as null stays so. */
    static Config under(Config config) {
        JsonNode defaults = FAMILIES.get(config.text("model_type", ""));
        if (defaults == null) {
            return config;
        }
        ObjectNode whole = (ObjectNode) defaults.deepCopy();
        whole.setAll((ObjectNode) config.json());
        return new Config(config.file(), whole);
    }

    /** Whether a config says something of how answers are searched for that is not so for its class anyway. */
    static boolean speaksOfSearch(Config config) {
        JsonNode own = FAMILIES.path(config.text("model_type", ""));
        return FAMILIES.get("search").properties().stream()
                .anyMatch(usual -> config.has(usual.getKey())
                        && !same(
                                config.json().get(usual.getKey()),
                                own.has(usual.getKey()) ? own.get(usual.getKey()) : usual.getValue()));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.doubleValue() == other.doubleValue() : one.equals(other);
    }

    private static JsonNode read() {
        try (InputStream in = ClassDefaults.class.getResourceAsStream(FILE)) {
            return Config.parse(Path.of(FILE), new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .json();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
