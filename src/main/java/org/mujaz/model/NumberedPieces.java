package org.mujaz.model;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The pieces of a SentencePiece model under numbers of the checkpoint's own: fairseq and PEGASUS put their special tokens
 * before, between or behind them.
 */
final class NumberedPieces implements Tokenizer {
    /** fairseq's own number for the token before a text, for padding, and for the token behind a text. */
    static final int BEGIN = 0;

    static final int PAD = 1;
    static final int END = 2;

    private static final char SPACE = '\u2581';
    /** PEGASUS keeps so many numbers before its pieces for masks it was trained with. */
    private static final int PEGASUS_OFFSET = 103;

    private final SentencePiece pieces;
    private final IntUnaryOperator number;
    private final IntFunction<String> piece;

    /**
     * @param number the checkpoint's id of a piece of the model
     * @param piece the piece of a checkpoint's id, or null where it is no text
     */
    private NumberedPieces(SentencePiece pieces, IntUnaryOperator number, IntFunction<String> piece) {
        this.pieces = pieces;
        this.number = number;
        this.piece = piece;
    }

    /** One up from the model's own, with four special tokens (the fourth is unknown) before, as mBART and XLM-R do. */
    static NumberedPieces fairseq(SentencePiece pieces) {
        return new NumberedPieces(
                pieces, id -> id == 0 ? 3 : id + 1, id -> id > 3 && id <= pieces.size() ? pieces.piece(id - 1) : null);
    }

    /** The model's own, as T5 does; its first three are padding, end and unknown. */
    static NumberedPieces plain(SentencePiece pieces) {
        return new NumberedPieces(pieces, id -> id, id -> id > 2 && id < pieces.size() ? pieces.piece(id) : null);
    }

    static NumberedPieces pegasus(SentencePiece pieces) {
        return new NumberedPieces(
                pieces,
                id -> id + PEGASUS_OFFSET,
                id -> id > PEGASUS_OFFSET + 2 && id < pieces.size() + PEGASUS_OFFSET
                        ? pieces.piece(id - PEGASUS_OFFSET)
                        : null);
    }

    @Override
    public int[] encode(String text) {
        int[] ids = pieces.encode(text);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = number.applyAsInt(ids[i]);
        }
        return ids;
    }

    @Override
    public String decode(int[] ids) {
        return join(ids, piece);
    }

    /** @param piece the piece of an id, or null where it is no text */
    static String join(int[] ids, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            String next = piece.apply(id);
            if (next != null) {
                text.append(next.replace(SPACE, ' '));
            }
        }
        return text.length() > 0 && text.charAt(0) == ' ' ? text.substring(1) : text.toString();
    }

    @Override
    public void close() {
        pieces.close();
    }
}
