package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.Mark;

class UnitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "يبعد 180 كيلومترا | It is 180 km away",
                "بطول 12.5 كم | 12.5 kilometers long",
                "على مساحة 300 ألف متر مربع | on 300,000 sq m",
                "سعة الخزان ٢٠ ألف متر مكعب | a tank of 20,000 cubic metres",
                "إنتاج ٤٠٠ ألف برميل يوميا | output of 400,000 bpd",
                "محطة بقدرة خمسين ميجاوات | a 50 MW plant",
                "ضبط طنين من الحشيش | Two tonnes of hashish seized",
                "حجز طنين و130 كيلوغراما | 2,130 kilograms seized",
                "عشرة هكتارات | ten hectares",
                "بلغت الحرارة 48 درجة مئوية | it reached 48°C",
                "بقيمة 3 ملايين ريال | worth SAR 3 million",
                "غرامة قدرها 500 دينار | a fine of JD 500",
                "كلفته مليون دولار | it cost $1 million",
                "بحث السادة الغرامة | They discussed the fine",
                "سعر المتر في المدينة | the price there"
            })
    void aUnitKeptInAnyOfItsWordingsIsNotMarked(String arabic, String english) {
        assertThat(Units.check(arabic, english)).isEmpty();
    }

    @Test
    void anotherUnitOfTheSameIsNamed() {
        assertThat(Units.check("أغلق 800 ميل من خط الأنابيب", "800 kilometers of the pipeline were shut"))
                .extracting(Mark::words)
                .containsExactly("the Arabic counts miles (ميل) where the English has kilometers");
        assertThat(Units.check("دعم بقيمة 5 ملايين دينار", "support worth 5 million dollars"))
                .extracting(Mark::words)
                .containsExactly("the Arabic counts dinars (دينار) where the English has dollars");
    }

    @Test
    void aMissingUnitIsNamedAndRequired() {
        String arabic = "هطل 254.8 مليمترا من المطر";
        assertThat(Units.check(arabic, "254.8 of rain fell"))
                .extracting(Mark::words)
                .containsExactly("the unit millimeters (مليمترا) in the Arabic is missing here");
        assertThat(new FactRules(Glossary.NONE).required(arabic, "254.8 of rain fell"))
                .containsExactly("millimeters");
    }

    @Test
    void aUnitThatTheArabicDoesNotHaveIsNamed() {
        assertThat(Units.check("غرس 540 شتلة في الحديقة", "540 hectares were planted in the park"))
                .extracting(Mark::words)
                .containsExactly("the English counts hectares where the Arabic has no such unit");
        assertThat(Units.check("على مسافة 100 م", "100 meters away")).isEmpty();
        assertThat(Units.check("مسافة 800 كيلومتر", "500 miles")).hasSize(1);
    }

    @Test
    void theOneWrongUnitIsPutRight() {
        FactRules rules = new FactRules(Glossary.NONE);
        assertThat(rules.mend("أغلق 800 ميل من خط الأنابيب", "It shut 800 kilometers of the pipeline.")
                        .english())
                .isEqualTo("It shut 800 miles of the pipeline.");
        assertThat(rules.mend("دعم بقيمة 5 ملايين دينار", "Support worth 5 million dollars.")
                        .english())
                .isEqualTo("Support worth 5 million dinars.");
    }

    @Test
    void whereItIsNotPlainWhichUnitIsWrongNothingIsChanged() {
        String english = "From 5 dollars to 10 dollars.";
        assertThat(Units.mend("من 5 دنانير إلى 10 دنانير", english)).isEqualTo(english);
    }

    @Test
    void aHijriMonthIsLookedForInAnySpelling() {
        assertThat(HijriMonths.check("في 12 شعبان 1436", "on 12 Sha'ban 1436")).isEmpty();
        assertThat(HijriMonths.check("في 12 ربيع الآخر", "on 12 Rabi al-Thani")).isEmpty();
        assertThat(HijriMonths.check("قال شعبان إنه بخير", "He said he was well"))
                .isEmpty();
        assertThat(HijriMonths.check("خلال شهر رمضان", "during the month of Shawwal"))
                .extracting(Mark::words)
                .containsExactly("the month Ramadan in the Arabic is missing here");
    }
}
