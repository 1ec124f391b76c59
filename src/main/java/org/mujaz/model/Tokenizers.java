package org.mujaz.model;

import org.mujaz.Problem;

/**
 * Finds the tokenizer of a decoder-only checkpoint. A {@code tokenizer.json} comes first, as in transformers: words a
 * fine-tune added stand there and not in the model file it was made from.
 */
final class Tokenizers {
    private static final String PIECES = "tokenizer.model";

    private Tokenizers() {}

    static Tokenizer of(Checkpoint c) {
        String type = c.config().text("model_type", "");
        if (c.has("tokenizer.json")) {
            return JsonTokenizer.of(c.file("tokenizer.json"));
        }
        if (type.startsWith("gemma") && c.has(PIECES)) {
            return SentencePiece.gemma(c.file(PIECES));
        }
        throw new Problem(
                c.directory().toString(),
                "holds no tokenizer that is understood",
                "Get the checkpoint's tokenizer.json too");
    }
}
