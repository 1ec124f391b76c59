package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.Mark;

class BoundsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ما لا يقل عن 40 شخصا | at least 40 people",
                "لا يقل عمره عن 18 عاما ولا يزيد على 30 | not under 18 and not over 30 years of age",
                "لا يقل عن 5 ولا يزيد عن 9 | no fewer than 5 and no more than 9",
                "بما لا يتجاوز 3 سنوات | not exceeding three years",
                "لا يتجاوز عددهم 20 | there are 20 of them at most",
                "غرامة لا تقل عن ألف دينار | a fine of a thousand dinars or more",
                "لا تقل أهمية عن غيرها | as important as others"
            })
    void aBoundInAnyOfItsWordingsIsNotMarked(String arabic, String english) {
        assertThat(Bounds.check(arabic, english)).isEmpty();
    }

    @Test
    void aLeastThatBecameAMostIsMarked() {
        assertThat(Bounds.check("غرامة لا تقل عن 100 دينار", "a fine not exceeding 100 dinars"))
                .map(Mark::words)
                .contains("no less than (لا يقل عن) in the Arabic seems to be a most here");
    }

    @Test
    void aMostThatBecameALeastIsMarked() {
        assertThat(Bounds.check("مدة لا تتجاوز 3 سنوات", "a term of at least 3 years"))
                .map(Mark::words)
                .contains("no more than (لا يزيد عن) in the Arabic seems to be a least here");
    }

    @Test
    void ofTwoBoundsTheOneThatBecameTheOtherIsMarked() {
        assertThat(Bounds.check(
                        "بغرامة لا تقل عن 100 دينار ولا تزيد على 500",
                        "a fine that does not exceed 100 dinars and does not exceed 500"))
                .isPresent();
    }
}
