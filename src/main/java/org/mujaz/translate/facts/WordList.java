package org.mujaz.translate.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English words in small letters, read from lists that ship with Mujaz. */
final class WordList {
    private WordList() {}

    /** Lists of one word a line. */
    static Set<String> of(String... resources) {
        return read(Stream::of, resources);
    }

    /** The single words of the English names in lists of Arabic, tab, English. */
    static Set<String> ofNames(String... resources) {
        return read(
                line -> Arrays.stream(
                        line.split("\t")[1].toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'\u2019]+")),
                resources);
    }

    private static Set<String> read(Function<String, Stream<String>> words, String... resources) {
        return Arrays.stream(resources)
                .flatMap(resource -> lines(resource).stream())
                .flatMap(words)
                .collect(Collectors.toSet());
    }

    /** The lines of a list that ships with Mujaz. */
    static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
