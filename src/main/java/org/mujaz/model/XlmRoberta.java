package org.mujaz.model;

/**
 * The numbering of XLM-RoBERTa (and its kin) over a SentencePiece model: begin 0, padding 1, end 2, unknown 3, then the
 * pieces, one up. Begin and end are not added here.
 */
final class XlmRoberta implements Tokenizer {
    static final int BEGIN = 0;
    static final int PAD = 1;
    static final int END = 2;
    private static final int UNKNOWN = 3;

    private final Tokenizer pieces;

    XlmRoberta(Tokenizer pieces) {
        this.pieces = pieces;
    }

    @Override
    public int[] encode(String text) {
        int[] ids = pieces.encode(text);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = ids[i] == 0 ? UNKNOWN : ids[i] + 1;
        }
        return ids;
    }

    @Override
    public String decode(int[] ids) {
        int[] own = java.util.Arrays.stream(ids)
                .filter(i -> i > UNKNOWN)
                .map(i -> i - 1)
                .toArray();
        return pieces.decode(own);
    }

    @Override
    public void close() {
        pieces.close();
    }
}
