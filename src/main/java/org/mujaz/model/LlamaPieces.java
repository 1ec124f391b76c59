package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mujaz.Problem;

/**
 * Llama's SentencePiece file where a checkpoint carries nothing else. transformers does not run it either but makes a
 * {@code tokenizer.json} of it, which cuts added and special tokens out of a text first; SentencePiece alone would not.
 */
final class LlamaPieces {
    private static final String SPACE = "\u2581";

    /** Two pieces that become one; the better the score of that, the sooner. */
    private record Merge(String left, String right, float score) {
        static final Comparator<Merge> ORDER = Comparator.comparingDouble(Merge::score)
                .thenComparingInt(m -> length(m.left))
                .thenComparingInt(m -> length(m.right))
                .reversed();

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }

    private LlamaPieces() {}

    static JsonTokenizer read(Path file, TokenizerSettings settings) {
        Pieces pieces;
        try {
            pieces = Pieces.parse(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            throw new Problem(
                    file.toString(), "is not a SentencePiece model", "Get the checkpoint's tokenizer.json too", e);
        }
        if (!pieces.pairs()) {
            throw new Problem(
                    file.toString(), "is not a model of byte pairs", "Get the checkpoint's tokenizer.json too");
        }
        Map<String, Integer> vocab = new LinkedHashMap<>();
        SortedMap<Integer, Map<String, Object>> added = new TreeMap<>();
        for (int id = 0; id < pieces.texts().size(); id++) {
            vocab.put(pieces.texts().get(id), id);
            if (pieces.control(id) || pieces.userDefined(id)) {
                added.put(
                        id,
                        TokenizerSettings.token(
                                id, pieces.texts().get(id), pieces.control(id) ? Set.of("special") : Set.of()));
            }
        }
        String unknown = pieces.texts().get(0);
        added.put(0, TokenizerSettings.token(0, unknown, Set.of("special")));
        added.putAll(settings.addedTokens());
        Map<String, Object> parts = new LinkedHashMap<>(spaces(settings));
        parts.put(
                "model",
                Map.of(
                        "type",
                        "BPE",
                        "vocab",
                        vocab,
                        "merges",
                        merges(pieces, vocab),
                        "unk_token",
                        unknown,
                        "fuse_unk",
                        true,
                        "byte_fallback",
                        true));
        return TokenizerJson.of(file, parts, added);
    }

    /** How spaces become part of words: until its {@code legacy} ended, a space was put before every part of a text. */
    private static Map<String, Object> spaces(TokenizerSettings settings) {
        // A key that is there and null means no, one that is not there means yes.
        boolean prefix = !settings.tokenizer().json().has("add_prefix_space")
                || settings.tokenizer().flag("add_prefix_space", false);
        List<Object> decoders = new ArrayList<>(List.of(
                Map.of("type", "Replace", "pattern", Map.of("String", SPACE), "content", " "),
                Map.of("type", "ByteFallback"),
                Map.of("type", "Fuse")));
        if (prefix) {
            decoders.add(Map.of("type", "Strip", "content", " ", "start", 1, "stop", 0));
        }
        Map<String, Object> decoder = Map.of("type", "Sequence", "decoders", decoders);
        if (!settings.tokenizer().flag("legacy", true)) {
            Map<String, Object> cut = Map.of(
                    "type",
                    "Metaspace",
                    "replacement",
                    SPACE,
                    "prepend_scheme",
                    prefix ? "first" : "never",
                    "split",
                    false);
            return Map.of("pre_tokenizer", cut, "decoder", decoder);
        }
        List<Object> normalizers = new ArrayList<>();
        if (prefix) {
            normalizers.add(Map.of("type", "Prepend", "prepend", SPACE));
        }
        normalizers.add(Map.of("type", "Replace", "pattern", Map.of("String", " "), "content", SPACE));
        return Map.of("normalizer", Map.of("type", "Sequence", "normalizers", normalizers), "decoder", decoder);
    }

    private static List<List<String>> merges(Pieces pieces, Map<String, Integer> vocab) {
        List<Merge> merges = new ArrayList<>();
        for (int id = 0; id < pieces.texts().size(); id++) {
            String text = pieces.texts().get(id);
            for (int at = 1; at < text.length(); at++) {
                String left = text.substring(0, at);
                String right = text.substring(at);
                if (vocab.containsKey(left) && vocab.containsKey(right)) {
                    merges.add(new Merge(left, right, pieces.scores()[id]));
                }
            }
        }
        merges.sort(Merge.ORDER);
        return merges.stream().map(m -> List.of(m.left, m.right)).toList();
    }
}
