package org.mujaz.model;

import org.mujaz.Problem;

/**
 * Finds the tokenizer of a decoder-only checkpoint. A {@code tokenizer.json} comes first, as in transformers: words a
 * fine-tune added stand there and not in the model file it was made from.
 */
final class Tokenizers {
    private static final String PIECES = "tokenizer.model";
    private static final String VOCAB = "vocab.json";
    private static final String MERGES = "merges.txt";

    private Tokenizers() {}

    static Tokenizer of(Checkpoint c) {
        String type = c.config().text("model_type", "");
        TokenizerSettings settings = TokenizerSettings.of(c);
        boolean llama = type.equals("llama") && settings.kind().equals("LlamaTokenizer") && c.has(PIECES);
        // Told to put a space before a text or not, transformers makes the tokenizer anew, whatever tokenizer.json
        // says.
        if (llama && (!c.has("tokenizer.json") || settings.tokenizer().has("add_prefix_space"))) {
            return LlamaPieces.read(c.file(PIECES), settings);
        }
        if (c.has("tokenizer.json")) {
            return JsonTokenizer.of(c.file("tokenizer.json"));
        }
        if (type.startsWith("gemma") && c.has(PIECES)) {
            return SentencePiece.gemma(c.file(PIECES));
        }
        if (type.startsWith("qwen") && c.has(VOCAB) && c.has(MERGES)) {
            return BytePairs.qwen(c.file(VOCAB), c.file(MERGES), settings);
        }
        throw new Problem(
                c.directory().toString(),
                "holds no tokenizer that is understood",
                "Get the checkpoint's tokenizer.json too");
    }
}
