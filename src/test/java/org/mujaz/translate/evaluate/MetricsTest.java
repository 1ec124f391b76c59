package org.mujaz.translate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expected figures: sacrebleu 2.6.0 and rouge-score 0.1.2 (no stemmer) on the same texts. */
class MetricsTest {
    private static final Offset<Double> EQUAL = within(1e-9);
    private static final List<String> OUTPUTS = new ArrayList<>();
    private static final List<String> REFERENCES = new ArrayList<>();

    @BeforeAll
    static void segments() throws IOException {
        try (var in = MetricsTest.class.getResourceAsStream("/golden/evaluate/segments.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] sides = line.split("\t", -1);
                OUTPUTS.add(sides[0]);
                REFERENCES.add(sides[1]);
            }
        }
    }

    @Test
    void bleuIsSacrebleus() {
        assertThat(new Bleu().score(OUTPUTS, REFERENCES)).isCloseTo(71.31925263568306, EQUAL);
        assertThat(new Bleu().score(OUTPUTS.subList(0, 10), REFERENCES.subList(0, 10)))
                .isCloseTo(71.61128592538009, EQUAL);
        assertThat(new Bleu().signature()).isEqualTo("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0");
    }

    @Test
    void bleuOfAShortTextIsSmoothedAsSacrebleuDoes() {
        assertThat(new Bleu().score(List.of("the cat sat on a mat"), List.of("a cat is on the mat today")))
                .isCloseTo(10.27399780837539, EQUAL);
        assertThat(new Bleu().score(List.of(""), List.of("nothing"))).isZero();
    }

    @Test
    void chrfIsSacrebleus() {
        assertThat(new Chrf().score(OUTPUTS, REFERENCES)).isCloseTo(84.662222447748, EQUAL);
        assertThat(new Chrf().score(List.of("the cat sat on a mat"), List.of("a cat is on the mat today")))
                .isCloseTo(24.575031767723992, EQUAL);
        assertThat(new Chrf().signature()).isEqualTo("nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0");
    }

    @Test
    void rougeIsRougeScores() {
        Rouge rouge = Rouge.of(
                "On the mat the black cat sat for 1,200 dinars.",
                "The cat sat on the mat, on the mat of 1,200 dinars.");
        assertThat(rouge.one()).isCloseTo(75.00000000000001, EQUAL);
        assertThat(rouge.two()).isCloseTo(45.45454545454545, EQUAL);
        assertThat(rouge.longest()).isCloseTo(58.33333333333334, EQUAL);
        assertThat(Rouge.of("", "something")).isEqualTo(new Rouge(0, 0, 0));
    }

    @Test
    void aSystemComparedWithItselfDoesNotDiffer() {
        Metric chrf = new Chrf();
        double[][] counts = chrf.counts(OUTPUTS, REFERENCES);
        PairedBootstrap same = PairedBootstrap.of(chrf, counts, counts);
        assertThat(same.p()).isEqualTo(1);
        assertThat(same.low()).isZero();
        assertThat(same.high()).isZero();
    }

    @Test
    void aMuchWorseSystemDiffersByMoreThanChance() {
        Metric bleu = new Bleu();
        List<String> worse =
                OUTPUTS.stream().map(text -> text.replace(" the ", " a ")).toList();
        PairedBootstrap compared =
                PairedBootstrap.of(bleu, bleu.counts(OUTPUTS, REFERENCES), bleu.counts(worse, REFERENCES));
        assertThat(compared.other()).isLessThan(compared.baseline());
        assertThat(compared.p()).isLessThan(0.01);
        assertThat(compared.high()).isNegative();
    }
}
