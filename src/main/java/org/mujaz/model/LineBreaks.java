package org.mujaz.model;

/**
 * Pieces of which one stands for the end of a line, as PEGASUS was trained: SentencePiece knows no newline, and the
 * sentences of its summaries are parted by nothing else. transformers leaves the piece in the text.
 */
record LineBreaks(Tokenizer pieces) implements Tokenizer {
    private static final String PIECE = "<n>";

    @Override
    public int[] encode(String text) {
        return pieces.encode(text);
    }

    @Override
    public String decode(int[] ids) {
        return pieces.decode(ids).replace(PIECE, "\n");
    }

    @Override
    public void close() {
        pieces.close();
    }
}
