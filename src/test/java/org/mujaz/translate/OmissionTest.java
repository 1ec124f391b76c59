package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.translate.SpoiltTranslations.Error;
import org.mujaz.translate.SpoiltTranslations.Spoilt;
import org.mujaz.translate.facts.Confidence;

/**
 * What all rules together find of 400 good translations of press releases, and of the same shortened, padded, doubled and exchanged: the
 * shares a change of a rule may not fall below.
 */
class OmissionTest {
    private static final Path SETS = Path.of("src/test/resources/org/mujaz/translate/facts");
    private static List<String[]> good;
    private static List<Spoilt> spoilt;

    @BeforeAll
    static void read() throws IOException {
        good = new ArrayList<>();
        for (String set : List.of("labelled.tsv", "labelled-unseen.tsv")) {
            for (String line : Files.readAllLines(SETS.resolve(set))) {
                String[] columns = line.split("\t");
                if (columns[0].equals("good")) {
                    good.add(new String[] {columns[1], columns[2]});
                }
            }
        }
        spoilt = SpoiltTranslations.of(good);
    }

    private static Confidence confidence(String arabic, String english) {
        return Confidence.of(
                arabic, english, Translator.checked(1, arabic, english).marks());
    }

    @ParameterizedTest
    @CsvSource({
        "THIRD_DROPPED, 74, 97",
        "CLAUSE_DROPPED, 85, 98",
        "PADDED, 80, 98",
        "DOUBLED, 100, 100",
        "SWAPPED, 96, 100"
    })
    void soManyInAHundredAreMarkedAndSoManyAreNotCalledChecked(Error error, double marked, double doubted) {
        double found = SpoiltTranslations.share(
                spoilt, error, s -> confidence(s.arabic(), s.english()) == Confidence.DOUBTFUL);
        double unchecked =
                SpoiltTranslations.share(spoilt, error, s -> confidence(s.arabic(), s.english()) != Confidence.CHECKED);
        assertThat(found).isGreaterThanOrEqualTo(marked);
        assertThat(unchecked).isGreaterThanOrEqualTo(doubted);
    }

    @Test
    void ofGoodTranslationsTwoInAHundredAreMarked() {
        long marked = good.stream()
                .filter(pair -> confidence(pair[0], pair[1]) == Confidence.DOUBTFUL)
                .count();
        assertThat(good).hasSize(400);
        assertThat(marked).isLessThanOrEqualTo(8);
    }
}
