package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void splitsAtFullStopsQuestionAndExclamationMarks() {
        check("وصل الوفد. هل يعود غدا؟ نعم! سيعود.", "وصل الوفد.", "هل يعود غدا؟", "نعم!", "سيعود.");
    }

    @Test
    void splitsWhereTheNextSentenceFollowsTheFullStopDirectly() {
        check(
                "اجتمع الوفد بوزارة الداخلية.خلال الاجتماع بحث الجانبان التعاون.",
                "اجتمع الوفد بوزارة الداخلية.",
                "خلال الاجتماع بحث الجانبان التعاون.");
    }

    @Test
    void keepsDecimalNumbersAndYears() {
        check(
                "ارتفع المؤشر 3.5 في المئة و٤٫٢ نقطة. وهبط 1,200.75 دولار.",
                "ارتفع المؤشر 3.5 في المئة و٤٫٢ نقطة.",
                "وهبط 1,200.75 دولار.");
        check(
                "تقام الألعاب في الفترة إلى 11 أغسطس 2024. حيث تفقد معاليه المركز.",
                "تقام الألعاب في الفترة إلى 11 أغسطس 2024.",
                "حيث تفقد معاليه المركز.");
    }

    @Test
    void keepsTitlesAndOtherAbbreviations() {
        check(
                "التقى الوزير د. أحمد علي وأ.د. محمد حسن و م. سالم.",
                "التقى الوزير د. أحمد علي وأ.د. محمد حسن و م. سالم.");
        check("بلغت القيمة 500 ر.س. تقريبا. وانتهى.", "بلغت القيمة 500 ر.س. تقريبا.", "وانتهى.");
        check("للمراسلة ص.ب. 123 المنامة.", "للمراسلة ص.ب. 123 المنامة.");
        check("زار Dr. Smith الرياض. ثم غادر.", "زار Dr. Smith الرياض.", "ثم غادر.");
    }

    @Test
    void endsASentenceAfterAMeasureWhereAVerbFollows() {
        check("بلغ الإنتاج 500 طن. أعلنت الوزارة خطة.", "بلغ الإنتاج 500 طن.", "أعلنت الوزارة خطة.");
        check("شق طريق بطول 12 كم. قال الوزير إنه آمن.", "شق طريق بطول 12 كم.", "قال الوزير إنه آمن.");
        check("بلغ طوله 12 كم. عبر الجبال.", "بلغ طوله 12 كم. عبر الجبال.");
    }

    @Test
    void endsASentenceAfterAYearsEra() {
        check(
                "افتتح المبنى عام 2015 م. وأضاف الوزير أن العمل مستمر.",
                "افتتح المبنى عام 2015 م.",
                "وأضاف الوزير أن العمل مستمر.");
    }

    @Test
    void keepsShortQuotationsWhole() {
        check(
                "قال الوزير: «نعمل معا. سننجح معا.» وأضاف أن الوفد عاد. ثم انتهى اللقاء.",
                "قال الوزير: «نعمل معا. سننجح معا.»",
                "وأضاف أن الوفد عاد.",
                "ثم انتهى اللقاء.");
        check("رئيس “الانتربول” في باريس. وصل أمس.", "رئيس “الانتربول” في باريس.", "وصل أمس.");
    }

    @Test
    void dotsEndNothing() {
        check("قال ... إن الأمر انتهى. نعم.", "قال ... إن الأمر انتهى.", "نعم.");
    }

    @Test
    void listNumbersStayWithWhatTheyNumber() {
        check("1. البند الأول. 2. البند الثاني.", "1. البند الأول.", "2. البند الثاني.");
    }

    @Test
    void addressesOnTheWebStayWhole() {
        check(
                "زوروا www.bna.bh أو info@moi.gov.bh لمزيد من التفاصيل.",
                "زوروا www.bna.bh أو info@moi.gov.bh لمزيد من التفاصيل.");
    }

    @Test
    void aParagraphsEndEndsASentenceWithoutAFullStop() {
        assertThat(SentenceSplitter.paragraphs("الفقرة الأولى بلا نقطة\nالفقرة الثانية. وجملتها\n\n***\n"))
                .containsExactly(List.of("الفقرة الأولى بلا نقطة"), List.of("الفقرة الثانية.", "وجملتها"));
    }

    @Test
    void joinsLinesWrappedByHandFirst() {
        String wrapped =
                "أعلنت وزارة الصحة اليوم الثلاثاء عن بدء حملة\nتطعيم واسعة تشمل جميع المناطق والمحافظات في\nالمملكة، وذلك بالتعاون مع عدد من الجهات\nالمختصة. وأكدت الوزارة أن الحملة مجانية.";
        assertThat(SentenceSplitter.paragraphs(wrapped)).hasSize(1);
        assertThat(SentenceSplitter.paragraphs(wrapped).get(0)).hasSize(2);
    }

    @Test
    void losesNoCharacterButWhiteSpace() {
        String text = "قال: \"نعم. لا.\" ( ثم عاد ) . . وصل«الوفد». 5. نهاية... !؟";
        assertThat(String.join("", SentenceSplitter.sentences(text)).replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }

    @Test
    void nothingInNothingOut() {
        assertThat(SentenceSplitter.paragraphs("")).isEmpty();
        assertThat(SentenceSplitter.paragraphs(" \n ... \n")).isEmpty();
    }

    private static void check(String text, String... sentences) {
        assertThat(SentenceSplitter.sentences(text)).containsExactly(sentences);
    }
}
