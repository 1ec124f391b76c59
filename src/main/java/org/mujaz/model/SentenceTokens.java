package org.mujaz.model;

import java.util.Arrays;
import org.mujaz.Problem;

/**
 * How a sentence encoder is given a text.
 *
 * @param begin the token before every text
 * @param end the token behind it
 * @param most tokens a text is cut to, begin and end included; {@link #ALL} where it is not cut
 */
record SentenceTokens(Tokenizer tokenizer, int begin, int end, int most) implements AutoCloseable {
    static final int ALL = Integer.MAX_VALUE;

    private static final String PIECES = "sentencepiece.bpe.model";
    private static final String JSON = "tokenizer.json";
    private static final String LENGTH = "sentence_bert_config.json";

    /** @param window tokens of the longest text the checkpoint has positions for */
    static SentenceTokens of(Checkpoint checkpoint, int window) {
        int most = most(checkpoint, window);
        if (checkpoint.has(PIECES)) {
            Tokenizer pieces = NumberedPieces.fairseq(new SentencePiece(checkpoint.file(PIECES)));
            return new SentenceTokens(pieces, NumberedPieces.BEGIN, NumberedPieces.END, most);
        }
        if (!checkpoint.has(JSON) && checkpoint.has("vocab.txt")) {
            throw new Problem(
                    checkpoint.directory().toString(),
                    "holds its words in vocab.txt only, and " + JSON + " is what is read",
                    "Write one with AutoTokenizer.from_pretrained(…).save_pretrained(…) of transformers and record it with"
                            + " `models/lock " + checkpoint.directory() + "`");
        }
        return of(JsonTokenizer.of(checkpoint.file(JSON)), checkpoint, most);
    }

    /**
     * Checkpoints trained with texts shorter than their positions say so. One that says it can do with all its positions
     * leaves what is done with longer texts to us.
     */
    private static int most(Checkpoint checkpoint, int window) {
        if (!checkpoint.has(LENGTH)) {
            return ALL;
        }
        Config config = Config.read(checkpoint.file(LENGTH));
        int most = (int) config.number("max_seq_length", window);
        config.refuse(most < 3, "max_seq_length " + most);
        return most < window ? most : ALL;
    }

    /** What stands before and behind a text is the file's own affair: BERT's tokens have other names than XLM-R's. */
    private static SentenceTokens of(JsonTokenizer tokenizer, Checkpoint checkpoint, int most) {
        int[] frame = tokenizer.framed("");
        if (frame.length != 2) {
            tokenizer.close();
            throw new Problem(
                    checkpoint.file(JSON).toString(),
                    "does not put one token before and one behind a text",
                    "Choose another checkpoint (`mujaz models list`)");
        }
        return new SentenceTokens(tokenizer, frame[0], frame[1], most);
    }

    int[] encode(String text) {
        return tokenizer.encode(text);
    }

    /** The ids of a text, begin and end included. */
    int[] framed(String text) {
        int[] body = encode(text);
        return new Margins(new int[] {begin}, new int[] {end})
                .around(Arrays.copyOf(body, Math.min(body.length, most - 2)));
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
