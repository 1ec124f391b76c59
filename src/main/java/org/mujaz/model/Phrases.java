package org.mujaz.model;

import java.util.List;

/** The phrases an answer must hold, as tokens. */
final class Phrases {

    private Phrases() {}

    /** Those of one row; each begins a word, as it would in the middle of a sentence. */
    static int[][] of(Tokenizer tokenizer, Decoding decoding, int row) {
        List<String> phrases =
                row < decoding.required().size() ? decoding.required().get(row) : List.of();
        return phrases.stream()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .map(p -> tokenizer.encodeAnswer(" " + p))
                .filter(t -> t.length > 0)
                .toArray(int[][]::new);
    }
}
