package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mujaz.Mark;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.Translator;

class ConfidenceTest {

    /** The rules were written with the first in view; nobody looked at the second before the rules were done. */
    private static final List<String> SETS = List.of("labelled.tsv", "labelled-unseen.tsv");

    /** Three hundred translations a set, a third of them with one error of fact put in ({@link LabelledSet}). */
    private record Labelled(String label, SentencePair pair) {

        boolean isGood() {
            return label.equals("good");
        }

        Confidence confidence() {
            return Confidence.of(pair.arabic(), pair.english(), pair.marks());
        }
    }

    private static List<Labelled> labelled(String set) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ConfidenceTest.class.getResourceAsStream(set), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t"))
                    .forEach(columns ->
                            labelled.add(new Labelled(columns[0], Translator.checked(1, columns[1], columns[2]))));
        }
        return labelled;
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void ofTheSentencesCalledCheckedAtLeast98In100HaveNoErrorOfFact(String set) throws IOException {
        List<Labelled> all = labelled(set);
        List<Labelled> checked =
                all.stream().filter(l -> l.confidence() == Confidence.CHECKED).toList();
        long wrong = checked.stream().filter(l -> !l.isGood()).count();
        assertThat(all).hasSize(300);
        assertThat(wrong).isLessThanOrEqualTo((long) (0.02 * checked.size()));
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void twoGoodSentencesOfFiveAreCheckedAndFewAreMarked(String set) throws IOException {
        List<Labelled> good = labelled(set).stream().filter(Labelled::isGood).toList();
        assertThat(good.stream()
                        .filter(l -> l.confidence() == Confidence.CHECKED)
                        .count())
                .isGreaterThan(good.size() * 40L / 100);
        assertThat(good.stream()
                        .filter(l -> l.confidence() == Confidence.DOUBTFUL)
                        .count())
                .isLessThanOrEqualTo(good.size() / 50);
    }

    @Test
    void aTextIsAsSureAsItsLeastSentence() {
        SentencePair sure = new SentencePair(
                1, 1, "وصل 42 طالبا إلى المطار صباحا", "Forty-two students arrived at the airport", List.of(), false);
        SentencePair marked = new SentencePair(
                2, 1, "وصل 42 طالبا", "Students arrived", List.of(new Mark(Mark.Kind.NUMBER, "…")), false);
        assertThat(Confidence.of(List.of(sure, marked))).isEqualTo(Confidence.DOUBTFUL);
        assertThat(Confidence.summary(List.of(sure, marked)))
                .isEqualTo("1 of 2 sentences checked by rule; 1 to be read beside the Arabic");
    }
}
