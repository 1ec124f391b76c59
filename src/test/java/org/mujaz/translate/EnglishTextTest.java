package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                " The minister  arrived | The minister arrived.",
                "The minister arrived .|The minister arrived.",
                "He praised the plan\"|He praised the plan.",
                "He said, \"We agree\"|He said, \"We agree\"",
                "He went,, and came..|He went, and came."
            })
    void theSurfaceOfASentenceIsPutRight(String raw, String tidy) {
        assertThat(EnglishText.sentence(raw)).isEqualTo(tidy);
    }

    @Test
    void aHeadlineEndsWithoutAFullStop() {
        assertThat(EnglishText.headline("During his visit to France ...")).isEqualTo("During his visit to France");
        assertThat(EnglishText.headline("Who pays?")).isEqualTo("Who pays?");
    }

    @Test
    void clausesAreJoinedIntoOneSentence() {
        assertThat(EnglishText.joined(List.of(
                        "The minister met the ambassador.", "Bahrain is a partner.", "And he thanked him.", "")))
                .isEqualTo("The minister met the ambassador, Bahrain is a partner and he thanked him.");
    }
}
