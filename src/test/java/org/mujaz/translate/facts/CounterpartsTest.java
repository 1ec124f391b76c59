package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.Mark;

class CounterpartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "في ولاية النيل الأبيض | in Blue Nile State | Blue",
                "حاكم عجمان يستقبل الأبطال | Crown Prince of Ajman receives champions | Crown Prince",
                "تقديم موعد الانتخابات أسبوعا | Election set for two weeks | two weeks",
                "ثانية أكبر مستورد للورد | second-largest supplier of roses | supplier",
                "يحظر استخدام الشعار الوطني | The national flag may not be used | flag",
                "إصابة خمسة في حادث | Five killed in accident | killed",
                "اجتماع الأسبوع المقبل | Meeting last week | last week",
                "تراجعت المبيعات بمقدار الخمس | Sales fell by 5 percent | percent",
                "يستمع أكثر مما يتكلم | He listens less than he speaks | less than",
                "الساعة الثامنة مساء | at 8 a.m. | 8 a.m.",
                "الساعة 8:30 مساء | at 8:30 a.m. | 0 a.m.",
                "الساعة 9 صباحا | at 9 pm | 9 pm",
                "ارتفع المؤشر 20 نقطة | The index rose 22% | %",
                "زوجة السفير | The ambassador's daughter | daughter"
            })
    void aNeighbourOfTheWordThatIsMeantIsMarked(String arabic, String english, String word) {
        assertThat(Counterparts.check(arabic, english))
                .containsExactly(new Mark(Mark.Kind.WORD, "the Arabic has nothing like \"" + word + "\" here"));
    }

    @Test
    void aPercentThatIsLostIsMarked() {
        assertThat(Counterparts.check("انخفض الإنتاج 12%", "Output fell by 12"))
                .extracting(Mark::words)
                .containsExactly("the word (%) in the Arabic is missing here");
        assertThat(Counterparts.check("انخفض بمقدار 12 في المئة", "It fell by 12"))
                .hasSize(1);
        assertThat(Counterparts.check("حضر مئة طالب", "A hundred students came"))
                .isEmpty();
    }

    @Test
    void aPointOfTheCompassThatIsLostIsMarked() {
        assertThat(Counterparts.check("إلى شمال غرب سوريا", "to western Syria"))
                .extracting(Mark::words)
                .containsExactly("the word (شمال) in the Arabic is missing here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "البيت الأبيض والضفة الغربية | the White House and the West Bank",
                "رئيس الحكومة اللبنانية | the Lebanese prime minister",
                "وجنوب إفريقيا وكوريا الشمالية | and South Africa and North Korea",
                "حلف شمال الأطلسي | NATO",
                "دول أفريقيا جنوب الصحراء | sub-Saharan African countries",
                "انخفضت بنسبة 5 في المئة | fell by 5 percent",
                "تراجعت بمقدار الخمس | fell by 20 percent",
                "خلال أسبوعين | within two weeks",
                "الساعة 20:30 | at 8:30 p.m.",
                "الساعة الثامنة والنصف مساء | at 8:30 p.m.",
                "بعد منتصف الليل بساعة | at 1 a.m.",
                "الساعة 8:00 صباحا | at 8:00 a.m.",
                "نصف السكان | 50% of the people",
                "لقي ثلاثة مصرعهم وأصيب سبعة | three died and seven were injured",
                "الهلال الأحمر | the Red Crescent",
                "ضفاف النهر | the banks of the river"
            })
    void aWordWithItsReasonIsNotMarked(String arabic, String english) {
        assertThat(Counterparts.check(arabic, english)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قرار مجلس الأمن 2334 | Security Council Resolution 2,334 | Security Council Resolution 2334",
                "القانون رقم 1214 لسنة 2019 | Law No. 1,214 of 2019 | Law No. 1214 of 2019",
                "قرار يمنح 2,334 أسرة | a decision that gives 2,334 families | a decision that gives 2,334 families",
                "القانون 12,500 | Law 12,500 | Law 12,500"
            })
    void theNumberOfAResolutionHasNoComma(String arabic, String english, String written) {
        assertThat(NumberedActs.ungrouped(arabic, english)).isEqualTo(written);
    }
}
