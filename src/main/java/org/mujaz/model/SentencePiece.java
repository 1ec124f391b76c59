package org.mujaz.model;

import ai.djl.sentencepiece.SpTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mujaz.Problem;

/** A SentencePiece model: DJL's binding cuts the text, {@link Pieces} puts it together. */
final class SentencePiece implements Tokenizer {
    private final SpTokenizer tokenizer;
    private final Pieces pieces;

    SentencePiece(Path file) {
        try {
            byte[] model = Files.readAllBytes(file);
            pieces = Pieces.parse(model);
            tokenizer = new SpTokenizer(model);
        } catch (IOException | RuntimeException e) {
            throw new Problem(file.toString(), "is not a SentencePiece model", "Get the checkpoint again", e);
        }
    }

    @Override
    public int[] encode(String text) {
        return text.isEmpty() ? new int[0] : tokenizer.getProcessor().encode(text);
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
