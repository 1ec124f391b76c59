package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Mark;

class ShapeCheckTest {
    private static final String ARABIC =
            "أعلنت وزارة الصحة افتتاح مركز صحي جديد في المحرق بسعة مئة سرير لخدمة سكان المحافظة خلال الشهر المقبل.";

    private static org.assertj.core.api.ListAssert<Mark.Kind> marks(String english) {
        return assertThat(
                new ShapeCheck().check(ARABIC, english).stream().map(Mark::kind).toList());
    }

    @Test
    void aGoodTranslationEarnsNoMark() {
        marks("The Ministry of Health announced that a new health center with a hundred beds will open in Muharraq"
                        + " next month to serve the governorate's residents.")
                .isEmpty();
    }

    @Test
    void leftoverArabicIsMarked() {
        marks("The Ministry of Health announced that a new مركز with a hundred beds will open in Muharraq next month.")
                .contains(Mark.Kind.SCRIPT);
    }

    @Test
    void aThirdScriptIsMarkedAndAccentsAreNot() {
        marks("The Ministry of Health announced that a новый center with a hundred beds will open in Muharraq.")
                .contains(Mark.Kind.SCRIPT);
        marks(
                        "The Ministry of Health announced that Mr. Núñez's new center, of 100 beds, will open in Muharraq next month.")
                .isEmpty();
    }

    @Test
    void halfASentenceIsMarkedAsShortAndTwoAsLong() {
        marks("The Ministry of Health announced a center.").containsExactly(Mark.Kind.LENGTH);
        marks(
                        "The Ministry of Health announced that a new health center will open in Muharraq next month with a hundred"
                                + " beds for all residents, and it also said that the many works on further hospitals, clinics and"
                                + " schools of the kingdom would go on in the coming years as they had been planned long ago.")
                .containsExactly(Mark.Kind.LENGTH);
        marks("").containsExactly(Mark.Kind.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the police, the police, the police, the police",
                "of the Ministry of Interior of the Ministry of Interior",
                "he met the head of state in Doha and met the head of state in Oman and met the head of state in Cairo"
            })
    void loopsAreSeen(String english) {
        assertThat(ShapeCheck.repeats(english)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"day by day and year by year", "from 10 to 10 and from 11 to 11", "he said that that was so"})
    void ordinaryRepetitionIsNoLoop(String english) {
        assertThat(ShapeCheck.repeats(english)).isFalse();
    }
}
