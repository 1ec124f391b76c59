package org.mujaz.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a checkpoint says of its tokenizer outside the vocabulary: {@code tokenizer_config.json} and its kin. */
record TokenizerSettings(Path directory, Config config, Config tokenizer, Config specials, Config added) {
    /** transformers' classes that put begin and end around a text themselves, whatever {@code tokenizer.json} says. */
    private static final List<String> FRAMING = List.of("LlamaTokenizer", "CodeLlamaTokenizer", "GemmaTokenizer");

    private static final List<String> FLAGS = List.of("single_word", "lstrip", "rstrip", "normalized", "special");

    static TokenizerSettings of(Checkpoint c) {
        return new TokenizerSettings(
                c.directory(),
                c.config(),
                read(c, "tokenizer_config.json"),
                read(c, "special_tokens_map.json"),
                read(c, "added_tokens.json"));
    }

    private static Config read(Checkpoint c, String name) {
        return c.has(name)
                ? Config.read(c.file(name))
                : Config.parse(c.directory().resolve(name), "{}");
    }

    /** The class transformers reads the tokenizer with, never the {@code Fast} one's name. */
    String kind() {
        String said = tokenizer.text("tokenizer_class", config.text("tokenizer_class", ""));
        String kind = said.isEmpty() ? usual() : said;
        return kind.endsWith("Fast") ? kind.substring(0, kind.length() - 4) : kind;
    }

    private String usual() {
        String type = config.text("model_type", "");
        return switch (type) {
            case "llama" -> "LlamaTokenizer";
            case "mbart" -> "MBartTokenizer";
            default -> type.startsWith("gemma") ? "GemmaTokenizer" : "";
        };
    }

    /** Whether begin and end stand around a text as the settings say, and not as {@code tokenizer.json} does. */
    boolean frames() {
        return FRAMING.contains(kind());
    }

    boolean begins() {
        return tokenizer.flag("add_bos_token", true);
    }

    boolean ends() {
        return tokenizer.flag("add_eos_token", false);
    }

    /** The ids {@code config.json} gives to a part, such as {@code bos_token_id}. */
    int[] ids(String part) {
        return config.integers(part).stream().limit(1).mapToInt(id -> id).toArray();
    }

    /** The words of {@code tokenizer.json}'s model. */
    JsonNode vocabulary() {
        return Config.read(directory.resolve("tokenizer.json"))
                .json()
                .path("model")
                .path("vocab");
    }

    /** The text of a token named by its part, such as {@code bos_token}. */
    String token(String part) {
        // transformers asks the older file only where the newer one does not list its tokens, and then before it.
        boolean older = !tokenizer.has("added_tokens_decoder") && specials.has(part);
        JsonNode said = (older ? specials : tokenizer).json().path(part);
        if (said.isObject() || said.isString()) {
            return text(said);
        }
        boolean gemma = kind().equals("GemmaTokenizer");
        return switch (part) {
            case "bos_token" -> gemma ? "<bos>" : "<s>";
            default -> gemma ? "<eos>" : "</s>";
        };
    }

    /**
     * The tokens added behind or over the vocabulary, as {@code tokenizer.json} writes them; transformers looks into
     * {@code added_tokens.json} only where {@code tokenizer_config.json} does not list them.
     */
    Map<Integer, Map<String, Object>> addedTokens() {
        Map<Integer, Map<String, Object>> tokens = new TreeMap<>();
        if (tokenizer.has("added_tokens_decoder")) {
            tokenizer.json().get("added_tokens_decoder").properties().forEach(e -> {
                int id = Integer.parseInt(e.getKey());
                Set<String> flags = FLAGS.stream()
                        .filter(f -> e.getValue().path(f).asBoolean(false))
                        .collect(Collectors.toSet());
                tokens.put(id, token(id, text(e.getValue()), flags));
            });
        } else {
            added.json().properties().forEach(e -> {
                int id = e.getValue().intValue();
                tokens.put(id, token(id, e.getKey(), Set.of(special(e.getKey()) ? "special" : "normalized")));
            });
        }
        return tokens;
    }

    private boolean special(String text) {
        return specials.json().properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(part -> part.isArray() ? part.valueStream() : Stream.of(part))
                .anyMatch(part -> text.equals(text(part)));
    }

    private static String text(JsonNode token) {
        return token.isObject() ? token.path("content").asString("") : token.asString("");
    }

    /** @param flags those of {@code tokenizer.json}'s that are true */
    static Map<String, Object> token(int id, String text, Set<String> flags) {
        Map<String, Object> token = new HashMap<>(Map.of("id", id, "content", text));
        FLAGS.forEach(flag -> token.put(flag, flags.contains(flag)));
        return token;
    }
}
