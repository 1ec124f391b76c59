package org.mujaz.model;

import org.mujaz.Problem;

/**
 * How a sentence encoder is given a text.
 *
 * @param begin the token before every text
 * @param end the token behind it
 */
record SentenceTokens(Tokenizer tokenizer, int begin, int end) implements AutoCloseable {
    private static final String PIECES = "sentencepiece.bpe.model";
    private static final String JSON = "tokenizer.json";

    static SentenceTokens of(Checkpoint checkpoint) {
        if (checkpoint.has(PIECES)) {
            Tokenizer pieces = new XlmRoberta(new SentencePiece(checkpoint.file(PIECES)));
            return new SentenceTokens(pieces, XlmRoberta.BEGIN, XlmRoberta.END);
        }
        if (!checkpoint.has(JSON) && checkpoint.has("vocab.txt")) {
            throw new Problem(
                    checkpoint.directory().toString(),
                    "holds its words in vocab.txt only, and " + JSON + " is what is read",
                    "Write one with AutoTokenizer.from_pretrained(…).save_pretrained(…) of transformers and record it with"
                            + " `mujaz models add`");
        }
        return of(JsonTokenizer.of(checkpoint.file(JSON)), checkpoint);
    }

    /** What stands before and behind a text is the file's own affair: BERT's tokens have other names than XLM-R's. */
    private static SentenceTokens of(JsonTokenizer tokenizer, Checkpoint checkpoint) {
        int[] frame = tokenizer.framed("");
        if (frame.length != 2) {
            tokenizer.close();
            throw new Problem(
                    checkpoint.file(JSON).toString(),
                    "does not put one token before and one behind a text",
                    "Choose another checkpoint (`mujaz models list`)");
        }
        return new SentenceTokens(tokenizer, frame[0], frame[1]);
    }

    int[] encode(String text) {
        return tokenizer.encode(text);
    }

    /** The ids of a text, begin and end included. */
    int[] framed(String text) {
        return new Margins(new int[] {begin}, new int[] {end}).around(encode(text));
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
