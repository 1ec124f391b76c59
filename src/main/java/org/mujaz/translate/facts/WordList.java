package org.mujaz.translate.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** English words in small letters, read from lists that ship with Mujaz. */
final class WordList {
    private WordList() {}

    /** Lists of one word a line. */
    static Set<String> of(String... resources) {
        return read(line -> Stream.of(line), resources);
    }

    /** The single words of the English names in lists of Arabic, tab, English. */
    static Set<String> ofNames(String... resources) {
        return read(
                line -> Arrays.stream(
                        line.split("\t")[1].toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'\u2019]+")),
                resources);
    }

    private static Set<String> read(Function<String, Stream<String>> words, String... resources) {
        Set<String> all = new HashSet<>();
        for (String resource : List.of(resources)) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(WordList.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
                lines.lines().flatMap(words).forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
