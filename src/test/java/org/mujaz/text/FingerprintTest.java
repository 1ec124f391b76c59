package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void howItWasTypedDoesNotCount() {
        assertThat(Fingerprint.of("زيارة الوزير ، إلى باريس", "قال: “نعم” ٢٠٢٤\nوعاد."))
                .isEqualTo(Fingerprint.of("زيـارة الوزيرِ، إلى باريس", "قال: \"نعم\" 2024  وعاد"))
                .hasSize(64)
                .matches("[0-9a-f]+");
    }

    @Test
    void wordsNumbersAndSignsCount() {
        String one = Fingerprint.of("عنوان", "بلغت 5 درجات");
        assertThat(Fingerprint.of("عنوان", "بلغت 6 درجات")).isNotEqualTo(one);
        assertThat(Fingerprint.of("عنوان", "بلغت -5 درجات")).isNotEqualTo(one);
        assertThat(Fingerprint.of("عنوان", "بلغت 5 درجة")).isNotEqualTo(one);
        assertThat(Fingerprint.of("عنوان بلغت", "5 درجات")).isNotEqualTo(one);
    }

    @Test
    void theMemorysKeyKeepsWhatChangesATranslation() {
        assertThat(SentenceKey.of("قال «نعم» ،  ٥ مرات"))
                .isEqualTo(SentenceKey.of("قال \"نعم\"، 5 مرات"))
                .isNotEqualTo(SentenceKey.of("قال \"نعم\"، 5 مرات."));
        assertThat(SentenceKey.of("علَّم")).isNotEqualTo(SentenceKey.of("علم"));
    }
}
