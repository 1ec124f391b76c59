package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mujaz.Problem;

/**
 * Byte-level pairs where a checkpoint carries them in the old two files, {@code vocab.json} and {@code merges.txt},
 * without a {@code tokenizer.json}: that file is made here as transformers would make it.
 */
final class BytePairs {
    /** How Qwen 2 and 3 cut words; digits stand alone. */
    private static final String QWEN_WORDS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}"
            + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    private BytePairs() {}

    /** GPT-2's and BART's. */
    static JsonTokenizer bart(Path vocab, Path merges, TokenizerSettings settings) {
        return read(
                vocab,
                merges,
                settings,
                List.of("<s>", "<pad>", "</s>", "<unk>", "<mask>"),
                Map.of("pre_tokenizer", bytes(true)));
    }

    static JsonTokenizer qwen(Path vocab, Path merges, TokenizerSettings settings) {
        Map<String, Object> words = Map.of(
                "type", "Split", "pattern", Map.of("Regex", QWEN_WORDS), "behavior", "Isolated", "invert", false);
        return read(
                vocab,
                merges,
                settings,
                List.of("<|endoftext|>"),
                Map.of(
                        "normalizer",
                        Map.of("type", "NFC"),
                        "pre_tokenizer",
                        Map.of("type", "Sequence", "pretokenizers", List.of(words, bytes(false)))));
    }

    private static Map<String, Object> bytes(boolean words) {
        return Map.of("type", "ByteLevel", "add_prefix_space", false, "trim_offsets", true, "use_regex", words);
    }

    private static JsonTokenizer read(
            Path vocab, Path merges, TokenizerSettings settings, List<String> specials, Map<String, Object> cutting) {
        try {
            List<List<String>> pairs = new ArrayList<>();
            for (String line : Files.readAllLines(merges)) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#version") && space > 0) {
                    pairs.add(List.of(line.substring(0, space), line.substring(space + 1)));
                }
            }
            Config words = Config.read(vocab);
            SortedMap<Integer, Map<String, Object>> added = new TreeMap<>();
            for (String special : specials) {
                if (words.has(special)) {
                    int id = words.integer(special);
                    added.put(
                            id,
                            TokenizerSettings.token(
                                    id,
                                    special,
                                    special.equals("<mask>") ? Set.of("special", "lstrip") : Set.of("special")));
                }
            }
            added.putAll(settings.addedTokens());
            Map<String, Object> parts = new HashMap<>(cutting);
            parts.put("decoder", bytes(true));
            parts.put("model", Map.of("type", "BPE", "vocab", words.json(), "merges", pairs));
            return TokenizerJson.of(merges, parts, added);
        } catch (IOException e) {
            throw new Problem(merges.toString(), "is not a list of byte pairs", "Get the checkpoint again", e);
        }
    }
}
