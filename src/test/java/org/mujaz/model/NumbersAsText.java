package org.mujaz.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Token ids written as numbers. */
final class NumbersAsText implements Tokenizer {
    static String text(IntStream ids) {
        return ids.mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Override
    public int[] encode(String text) {
        return text.isBlank()
                ? new int[0]
                : Stream.of(text.strip().split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String decode(int[] ids) {
        return text(IntStream.of(ids));
    }

    @Override
    public void close() {}
}
