package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelTextTest {

    @Test
    void bidiControlsAndJoinersGo() {
        check("\u202Bوزير\u202C \u200Fالداخلية\u200E\u2067!\u2069\u200D\uFEFF", "وزير الداخلية!");
    }

    @Test
    void presentationFormsBecomeLetters() {
        check("\uFEED\uFEAF\uFEF3\uFEAE \uFEFB", "وزير لا");
    }

    @Test
    void tatweelGoesButNotTheHijriSign() {
        check("المـــملكة العربيـة", "المملكة العربية");
        check("عام 1445 هـ", "عام 1445 هـ");
        check("الملك ـ حفظه الله ـ وصل", "الملك - حفظه الله - وصل");
    }

    @Test
    void controlCharactersAndLoneSurrogatesGo() {
        check("أ\u0000ب\u0007ج\uD800د\uFFFF", "أبجد");
    }

    @Test
    void spacesFoldAndLineEndsStay() {
        check(" وصل\u00A0\u2003الوفد \r\n \n\t ثم عاد ", "وصل الوفد\nثم عاد");
    }

    @Test
    void composesLetters() {
        check("\u0627\u0654حمد", "أحمد");
    }

    @Test
    void forModelWritesDigitsInAsciiAndArabicLetters() {
        assertThat(ModelText.forModel("بلغ ٣٫٥٪ من ۱۲۳ ریال کبیر علی")).isEqualTo("بلغ 3.5% من 123 ريال كبير على");
    }

    private static void check(String text, String clean) {
        assertThat(ModelText.clean(text)).isEqualTo(clean);
        assertThat(ModelText.clean(clean)).as("twice").isEqualTo(clean);
    }
}
