package org.mujaz.release;

import java.io.IOException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with bounds on nesting and numbers. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private Json() {}

    static JsonNode parse(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IOException(
                    "its JSON is damaged ("
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ")",
                    e);
        }
    }

    /** The text of a key, by any spelling of it (camelCase, snake_case), or null. */
    static String text(JsonNode object, String key) {
        JsonNode value = value(object, key);
        String text = value == null || value.isNull() || value.isContainer()
                ? ""
                : value.asString("").strip();
        return text.isEmpty() ? null : text;
    }

    /** The value of a key, by any spelling of it, or null. */
    static JsonNode value(JsonNode object, String key) {
        if (object == null || !object.isObject()) {
            return null;
        }
        String wanted = plain(key);
        for (String name : object.propertyNames()) {
            if (plain(name).equals(wanted)) {
                return object.get(name);
            }
        }
        return null;
    }

    private static String plain(String key) {
        return key.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
