package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mujaz.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file of a checkpoint, asked for by key; a wrong or missing value names file and key. */
record Config(Path file, JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Config read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new Problem(file.toString(), "cannot be read as text", "Get the checkpoint again", e);
        }
    }

    static Config parse(Path file, String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json == null || !json.isObject()) {
                throw new Problem(file.toString(), "is not a JSON object", "Get the checkpoint again");
            }
            return new Config(file, json);
        } catch (JacksonException e) {
            throw new Problem(file.toString(), "is not valid JSON", "Get the checkpoint again", e);
        }
    }

    boolean has(String key) {
        JsonNode n = json.get(key);
        return n != null && !n.isNull();
    }

    double number(String key) {
        JsonNode n = json.get(key);
        if (n == null || !n.isNumber()) {
            throw new Problem(file.toString(), "has no number `" + key + "`", "Get the checkpoint again");
        }
        return n.doubleValue();
    }

    double number(String key, double absent) {
        return has(key) ? number(key) : absent;
    }

    /** A whole number; of a list of them (as {@code eos_token_id} may be) the first. */
    int integer(String key) {
        List<Integer> several = has(key) && json.get(key).isArray() ? integers(key) : List.of();
        return several.isEmpty() ? (int) number(key) : several.get(0);
    }

    String text(String key, String absent) {
        return has(key) ? json.get(key).asString() : absent;
    }

    boolean flag(String key, boolean absent) {
        return has(key) ? json.get(key).booleanValue() : absent;
    }

    /** A list of texts, empty when absent. */
    List<String> texts(String key) {
        List<String> out = new ArrayList<>();
        if (has(key)) {
            json.get(key).forEach(n -> out.add(n.asString()));
        }
        return out;
    }

    /** One number or a list of them (as {@code eos_token_id} may be), empty when absent. */
    List<Integer> integers(String key) {
        List<Integer> out = new ArrayList<>();
        if (has(key)) {
            JsonNode n = json.get(key);
            if (n.isArray()) {
                n.forEach(x -> out.add(x.intValue()));
            } else {
                out.add(n.intValue());
            }
        }
        return out;
    }

    /** Refuses a setting this family's graph does not compute: better no answer than a wrong one. */
    void refuse(boolean when, String what) {
        if (when) {
            throw new Problem(
                    file.toString(), what + " is not supported", "Choose another checkpoint (`mujaz models list`)");
        }
    }
}
