package org.mujaz.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of SentencePiece models under the numbers of a vocabulary file, as Marian and M2M100 do. A piece is looked up
 * by its text: what one model does not know may stand in the list all the same.
 */
final class ListedPieces implements Tokenizer {
    private final SentencePiece source;
    private final SentencePiece answer;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final int unknown;
    private final boolean codes;

    private ListedPieces(SentencePiece source, SentencePiece answer, Config vocab, boolean codes) {
        this.source = source;
        this.answer = answer;
        this.codes = codes;
        this.unknown = vocab.integer("<unk>");
        vocab.json()
                .properties()
                .forEach(e -> numbers.put(e.getKey(), e.getValue().intValue()));
        numbers.keySet().removeAll(List.of("<unk>", "<s>", "</s>", "<pad>"));
        numbers.forEach((text, id) -> texts.put(id, text));
    }

    /** Each language has its own pieces; the language to translate to may stand before a text as {@code >>eng<<}. */
    static ListedPieces marian(SentencePiece source, SentencePiece target, Config vocab) {
        return new ListedPieces(source, target, vocab, true);
    }

    static ListedPieces m2m100(SentencePiece pieces, Config vocab) {
        return new ListedPieces(pieces, pieces, vocab, false);
    }

    @Override
    public int[] encode(String text) {
        int code = codes && text.startsWith(">>") ? text.indexOf("<<") + 2 : 0;
        if (code < 2) {
            return numbers(source.cut(text));
        }
        List<String> pieces = new ArrayList<>(source.cut(text.substring(code)));
        pieces.add(0, text.substring(0, code));
        return numbers(pieces);
    }

    @Override
    public int[] encodeAnswer(String text) {
        return numbers(answer.cut(text));
    }

    private int[] numbers(List<String> pieces) {
        return pieces.stream()
                .mapToInt(piece -> numbers.getOrDefault(piece, unknown))
                .toArray();
    }

    @Override
    public String decode(int[] ids) {
        return NumberedPieces.join(ids, texts::get);
    }

    @Override
    public void close() {
        source.close();
        if (answer != source) {
            answer.close();
        }
    }
}
