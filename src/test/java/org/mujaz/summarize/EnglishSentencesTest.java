package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishSentencesTest {

    @Test
    void abbreviationsAndInitialsEndNothing() {
        assertThat(
                        EnglishSentences.of(
                                "Mr. Tanaka met Dr. Ali of the U.N. Security Council. \"We agreed,\" he said. 62 trucks left at 5.30 a.m."))
                .containsExactly(
                        "Mr. Tanaka met Dr. Ali of the U.N. Security Council.",
                        "\"We agreed,\" he said.",
                        "62 trucks left at 5.30 a.m.");
    }
}
