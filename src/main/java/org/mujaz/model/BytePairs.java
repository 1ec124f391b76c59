package org.mujaz.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mujaz.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * The byte-level pairs of GPT-2 and BART where a checkpoint carries them in the old two files, {@code vocab.json} and
 * {@code merges.txt}, without a {@code tokenizer.json}.
 */
final class BytePairs {
    private BytePairs() {}

    static JsonTokenizer read(Path vocab, Path merges) {
        try {
            List<List<String>> pairs = new ArrayList<>();
            for (String line : Files.readAllLines(merges)) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#version") && space > 0) {
                    pairs.add(List.of(line.substring(0, space), line.substring(space + 1)));
                }
            }
            Map<String, Object> bytes =
                    Map.of("type", "ByteLevel", "add_prefix_space", false, "trim_offsets", true, "use_regex", true);
            Config words = Config.read(vocab);
            List<Map<String, Object>> specials = new ArrayList<>();
            for (String special : List.of("<s>", "<pad>", "</s>", "<unk>", "<mask>")) {
                if (words.has(special)) {
                    specials.add(Map.of(
                            "id", words.integer(special),
                            "content", special,
                            "single_word", false,
                            "lstrip", special.equals("<mask>"),
                            "rstrip", false,
                            "normalized", false,
                            "special", true));
                }
            }
            Map<String, Object> model = Map.of("type", "BPE", "vocab", words.json(), "merges", pairs);
            Map<String, Object> tokenizer = Map.of(
                    "version",
                    "1.0",
                    "added_tokens",
                    specials,
                    "pre_tokenizer",
                    bytes,
                    "decoder",
                    bytes,
                    "model",
                    model);
            byte[] json = new JsonMapper().writeValueAsString(tokenizer).getBytes(StandardCharsets.UTF_8);
            return JsonTokenizer.of(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new Problem(merges.toString(), "is not a list of byte pairs", "Get the checkpoint again", e);
        }
    }
}
