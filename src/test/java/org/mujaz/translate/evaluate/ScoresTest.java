package org.mujaz.translate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Mark;
import org.mujaz.Problem;
import org.mujaz.translate.SentencePair;

class ScoresTest {
    private static final Pairs PAIRS = new Pairs(
            List.of("ضبط 47 كيلوغراما من الحشيش.", "وصل الوزير."),
            List.of("47 kilograms of hashish were seized.", "The minister arrived."));

    private static SentencePair pair(int number, String english, Mark... marks) {
        return new SentencePair(number, 1, PAIRS.arabic().get(number - 1), english, List.of(marks), false);
    }

    @Test
    void lostNumbersAndMarksAreCounted() {
        Scores scores = Scores.of(
                "m",
                PAIRS,
                List.of(
                        pair(1, "Hashish was seized."),
                        pair(2, "The minister arrived.", new Mark(Mark.Kind.NAME, "x"))),
                12);
        assertThat(scores.sentencesWithNumbers()).isEqualTo(1);
        assertThat(scores.numbersLost()).isEqualTo(1);
        assertThat(scores.marked()).isEqualTo(1);
        assertThat(scores.lines().get(0).lost()).containsExactly("47");
        assertThat(scores.lines().get(1).chrf()).isEqualTo(100);
    }

    @Test
    void aLineThatIsNoPairIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.tsv"), "وصل\tHe came.\n\nbroken\n");
        assertThatThrownBy(() -> Pairs.read(file)).isInstanceOf(Problem.class).hasMessageContaining("line 3");
        assertThatThrownBy(() -> Pairs.read(folder.resolve("none.tsv")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no such file");
    }
}
