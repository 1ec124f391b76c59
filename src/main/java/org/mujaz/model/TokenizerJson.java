package org.mujaz.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.mujaz.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Writes the {@code tokenizer.json} transformers would make of a checkpoint's older files, and reads it. */
final class TokenizerJson {
    private TokenizerJson() {}

    /**
     * @param from the file it is made of
     * @param parts normalizer, pre_tokenizer, model and decoder, those there are
     * @param added the tokens cut out of a text before anything else, by id
     */
    static JsonTokenizer of(Path from, Map<String, Object> parts, SortedMap<Integer, Map<String, Object>> added) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("version", "1.0");
        all.put("added_tokens", added.values());
        byte[] json = new JsonMapper().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
        JsonTokenizer made;
        try {
            made = JsonTokenizer.of(new ByteArrayInputStream(json));
        } catch (IOException | RuntimeException e) {
            throw new Problem(from.toString(), "is not a tokenizer that is understood", "Get the checkpoint again", e);
        }
        added.forEach(
                (id, token) -> requireId(made, from, id, token.get("content").toString()));
        return made;
    }

    /** The library gives an added token the next free id, whichever was asked for. */
    private static void requireId(JsonTokenizer made, Path from, int id, String token) {
        int[] found = made.encode(token);
        if (found.length != 1 || found[0] != id) {
            made.close();
            throw new Problem(
                    from.toString(),
                    "has a word `" + token + "` added under the number " + id + ", which is not the next one",
                    "Get the checkpoint's tokenizer.json too");
        }
    }
}
