package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Mark;
import org.mujaz.translate.SentencePair;

class SupportTest {
    private static final String ENGLISH =
            "French Interior Minister Laurent Núñez told the United Nations Security Council in Doha that 1,200 officers and"
                    + " 2.5 million euros were needed by March 2026.";

    private static Support support(Mark... marks) {
        return Support.of(
                List.of(new SentencePair(1, 1, "قال الوزير إن ١٢٠٠ ضابط مطلوبون", ENGLISH, List.of(marks), false)),
                "BNA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minister Laurent Núñez spoke in Doha.",
                "France needs 1,200 officers.",
                "The UN Security Council heard that 2,500,000 euros are needed.",
                "The ministry asks for 2.5 million euros by March 2026.",
                "Bahraini officials in Manama listened."
            })
    void whatTheReleaseSaysIsSupported(String english) {
        assertThat(support().missing(english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minister Laurent Dupont spoke.",
                "The ministry asks for 25 million euros.",
                "The UN General Assembly heard it.",
                "The talks took place in Geneva.",
                "They are needed by April 2026."
            })
    void whatItDoesNotSayIsMissing(String english) {
        assertThat(support().missing(english)).isPresent();
    }

    @Test
    void aFigureInDoubtCountsOnlyWhereTheArabicHasIt() {
        Mark doubt = new Mark(Mark.Kind.NUMBER, "the number 2.5 here is not in the Arabic");
        assertThat(support(doubt).missing("It needs 1,200 officers.")).isEmpty();
        assertThat(support(doubt).missing("It needs 2.5 million euros.")).contains("the number 2500000");
    }
}
