package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worth 1.2 million dollars | 1200000",
                "1,200 people | 1200",
                "twenty-four trucks | 24",
                "the thirty seventh convoy | 37",
                "two hundred thousand | 200000",
                "in 2024 and 2025 | 2024;2025",
                "one of the officials | ''"
            })
    void numbersAreFoundByValue(String english, String values) {
        assertThat(String.join(";", EnglishFacts.numbers(english))).isEqualTo(values);
    }

    @Test
    void namesAreCapitalsThatThePlaceDoesNotExplain() {
        assertThat(EnglishFacts.names("Officials met Hiroshi Tanaka in Al-Hidd. Minister Ali praised the U.N. envoy."))
                .containsExactly("Hiroshi", "Tanaka", "Al-Hidd", "Minister", "Ali", "U.N.");
    }
}
