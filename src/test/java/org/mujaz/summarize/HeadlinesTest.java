package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlinesTest {

    @Test
    void aHeadlineIsNotCutWithinANumber() {
        assertThat(of(
                        "Bahrain Customs seizes smuggled goods weighing more than 1,200 kilograms at the King Fahd Causeway in"
                                + " cooperation with the Saudi authorities"))
                .contains("1,200 kilograms");
    }

    @Test
    void aLongHeadlineIsCutBetweenItsClauses() {
        assertThat(of(
                        "Bahrain Customs seizes smuggled goods weighing 1,200 kilograms, which officers of the coast guard had found"
                                + " in three trucks at night"))
                .isEqualTo("Bahrain Customs seizes smuggled goods weighing 1,200 kilograms");
    }

    private static String of(String english) {
        return Headlines.of(Article.of(
                Translated.of("الجمارك تضبط بضائع مهربة على الجسر | " + english, "نص | The goods were seized today."),
                new WordCloseness()));
    }
}
