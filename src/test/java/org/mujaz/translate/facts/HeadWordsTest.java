package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "تصويب: الوزير يصل غدا | Commissioned: Minister arrives tomorrow | Correction: Minister arrives tomorrow",
                "تصحيح / الوزير يصل غدا | Minister arrives tomorrow | Correction: Minister arrives tomorrow",
                "عاجل: الكرملين: لا مفاوضات اليوم | Kremlin: No talks today | Urgent: Kremlin: No talks today",
                "عاجل: الكرملين: لا مفاوضات اليوم | Breaking: Kremlin: No talks today | Urgent: Kremlin: No talks today",
                "عاجل: انتهاء الجلسة | Urgent: Session ends | Urgent: Session ends",
                "دورة في تصويب البندقية | Course in rifle shooting | Course in rifle shooting",
                "قال: تصحيح المسار ضروري | He said: correction is needed | He said: correction is needed"
            })
    void theWordBeforeAHeadlinesColonIsTheFieldsOwn(String arabic, String english, String mended) {
        assertThat(new FactRules(Glossary.NONE).spelt(arabic, english)).isEqualTo(mended);
    }
}
