package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one brief may stand for, and what is news and must not be hidden by it. */
class RetellingTest {
    private static final List<String> EARLIER = List.of(
            "أعلنت وزارة الداخلية في البحرين ضبط 47 كيلوغراما من الحشيش في ميناء خليفة بن سلمان يوم 12 يونيو.",
            "وقال العقيد محمد بن خالد آل خليفة إن 5 متهمين أحيلوا إلى النيابة العامة بعد تفتيش حاوية قادمة من باكستان.");
    private static final String LATER =
            "ضبطت وزارة الداخلية في البحرين 47 كيلوغراما من الحشيش في ميناء خليفة بن سلمان، وأحيل 5 متهمين إلى النيابة العامة.";

    private static boolean told(String later) {
        return Retelling.isTold(List.of(later), EARLIER);
    }

    @Test
    void theSameInOtherWordsIsTold() {
        assertThat(told(LATER)).isTrue();
    }

    @Test
    void anotherFigureIsNews() {
        assertThat(told(LATER.replace("47", "74"))).isFalse();
    }

    @Test
    void aFigureMoreIsNews() {
        assertThat(told(LATER.replace("5 متهمين", "5 متهمين بينهم 2 من الموظفين")))
                .isFalse();
    }

    @Test
    void anotherCountryOrPersonIsNews() {
        assertThat(told(LATER.replace("النيابة العامة.", "النيابة العامة بالتعاون مع الكويت.")))
                .isFalse();
        assertThat(told(LATER.replace("وأحيل", "وقال السيد سالم الكعبي إنه أحيل")))
                .isFalse();
    }

    @Test
    void aBodyThatNoListKnowsIsNews() {
        assertThat(told(LATER.replace("وزارة الداخلية", "هيئة الجمارك"))).isFalse();
    }

    @Test
    void aDenialIsNews() {
        assertThat(told(LATER.replace("وأحيل 5 متهمين", "ولم يحل 5 متهمين"))).isFalse();
    }

    @Test
    void aDenialLessInNearlyTheSameTextIsNews() {
        String refused = "أعلنت اللجنة العليا للانتخابات في بغداد يوم الأحد 5 مايو عدم قبول الطعن المقدم من 12 مرشحا.";
        assertThat(Retelling.isTold(List.of(refused.replace("عدم ", "")), List.of(refused)))
                .isFalse();
    }

    @Test
    void whatIsStillToComeIsNotWhatHasHappened() {
        assertThat(told(LATER.replace("وأحيل 5 متهمين", "ويحال غدا 5 متهمين"))).isFalse();
    }

    @Test
    void aWordExchangedInNearlyTheSameTextIsNews() {
        String prices = "أعلنت وزارة التجارة في البحرين اليوم أن أسعار القمح ارتفعت 5 بالمئة في ميناء خليفة بن سلمان.";
        assertThat(Retelling.isTold(List.of(prices.replace("اليوم ", "")), List.of(prices)))
                .isTrue();
        assertThat(Retelling.isTold(List.of(prices.replace("ارتفعت", "انخفضت")), List.of(prices)))
                .isFalse();
    }

    @Test
    void aLongerTextIsNews() {
        assertThat(Retelling.isTold(EARLIER, List.of(LATER))).isFalse();
    }

    @Test
    void textsWithoutNamesAndFiguresAreNotHeldToBeOne() {
        assertThat(Retelling.isTold(
                        List.of("نظمت الجمعية حملة لتنظيف الشاطئ بمشاركة المتطوعين."),
                        List.of("نظمت الجمعية حملة لتنظيف الشاطئ بمشاركة المتطوعين والأهالي.")))
                .isFalse();
    }
}
