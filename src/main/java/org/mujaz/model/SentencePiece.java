package org.mujaz.model;

import ai.djl.sentencepiece.SpTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mujaz.Problem;

/** A SentencePiece model: DJL's binding cuts the text, {@link Pieces} puts it together. */
final class SentencePiece implements Tokenizer {
    private final SpTokenizer tokenizer;
    private final Pieces pieces;

    SentencePiece(Path file) {
        this(file, Set.of());
    }

    /** @param silent pieces that say nothing besides the model's own control pieces */
    private SentencePiece(Path file, Set<String> silent) {
        try {
            byte[] model = Files.readAllBytes(file);
            pieces = Pieces.parse(model).silencing(silent);
            tokenizer = new SpTokenizer(model);
        } catch (IOException | RuntimeException e) {
            throw new Problem(file.toString(), "is not a SentencePiece model", "Get the checkpoint again", e);
        }
    }

    /** Gemma's: the marks of a turn are ordinary pieces of its model, and yet no text. */
    static SentencePiece gemma(Path file) {
        return new SentencePiece(file, Set.of("<start_of_turn>", "<end_of_turn>"));
    }

    @Override
    public int[] encode(String text) {
        return text.isEmpty() ? new int[0] : tokenizer.getProcessor().encode(text);
    }

    /** The pieces of a text; what the model does not know comes as it is written, several such characters as one. */
    List<String> cut(String text) {
        int[] ids = encode(text);
        if (IntStream.of(ids).noneMatch(pieces::unknown)) {
            return IntStream.of(ids).mapToObj(this::piece).toList();
        }
        return Arrays.asList(tokenizer.getProcessor().tokenize(text));
    }

    /** How many pieces there are. */
    int size() {
        return pieces.texts().size();
    }

    /** The piece of an id as the model writes it. */
    String piece(int id) {
        return pieces.texts().get(id);
    }

    @Override
    public String decode(int[] ids) {
        return pieces.join(ids);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
