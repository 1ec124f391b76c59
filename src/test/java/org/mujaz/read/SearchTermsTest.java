package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

    /** They differ in one letter, and only the name says something. */
    @Test
    void theNameAliIsAWordAndThePrepositionIsNot() {
        assertThat(SearchTerms.words("على")).isEmpty();
        assertThat(SearchTerms.words("اتفق وعلى")).hasSize(1);
        assertThat(SearchTerms.words("علي").get(0).terms()).containsExactly("علي");
        assertThat(SearchTerms.words("وعلي").get(0).terms()).contains("علي");
    }
}
