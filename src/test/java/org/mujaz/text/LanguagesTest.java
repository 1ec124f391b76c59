package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are from the Universal Declaration of Human Rights, and headlines. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARABIC|يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.",
                "ARABIC|وزير الداخلية يستقبل سفير فرنسا",
                "ARABIC|لكل فرد الحق في الحياة والحرية وسلامة شخصه",
                "ARABIC|رئیس الوزراء یبحث مع نظیره الفرنسی تعزیز العلاقات فی القاهرة",
                "PERSIAN|تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.",
                "PERSIAN|هر كس حق زندگي، آزادي و امنيت شخصي دارد و بايد از آن برخوردار باشد",
                "URDU|تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔",
                "SORANI|هەموو مرۆڤەکان بە ئازادی و بە شکۆ و مافی یەکسانەوە لەدایک دەبن.",
                "PASHTO|د بشر ټول افراد آزاد نړۍ ته راځي او د حيثيت او حقوقو له پلوه سره برابر دي.",
                "UYGHUR|ھەممە ئادەم زانىدىنلا ئەركىن، ئىززەت-ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان.",
                "SINDHI|سڀ انسان آزاد ۽ عزت ۽ حقن جي حوالي کان برابر پيدا ٿيا آهن.",
                "ENGLISH|All human beings are born free and equal in dignity and rights.",
                "ARABIC|تم حذف الصفحة",
                "PERSIAN|متن وسط‌چین",
                "PERSIAN|نام سرور غیرمعتبر",
                "URDU|اصلی نام لکھیں",
                "URDU|پرانا لفظ اجازت",
                "ENGLISH|Attach a file",
                "ENGLISH|We agreed on quotas",
                "OTHER|Tous les êtres humains naissent libres et égaux en dignité et en droits."
            })
    void tellsTheLanguage(Language language, String text) {
        assertThat(Languages.of(text))
                .hasValueSatisfying(guess -> assertThat(guess.language()).isEqualTo(language));
    }

    @Test
    void noLettersNoLanguage() {
        assertThat(Languages.of("12 / 6 / 2024 …")).isEmpty();
    }

    @Test
    void aWrongCharsetDoesNotReadAsArabic() throws Exception {
        String text = "وزير الداخلية يستقبل سفير فرنسا لدى المملكة";
        assertThat(ArabicFit.of(text)).isGreaterThan(4);
        assertThat(ArabicFit.of(new String(text.getBytes("windows-1256"), "ISO-8859-6")))
                .isLessThan(1);
        assertThat(ArabicFit.of(new String(text.getBytes("UTF-8"), "windows-1256")))
                .isLessThan(1.5);
        assertThat(ArabicFit.of(new String(text.getBytes("windows-1256"), "windows-1252")))
                .isLessThan(0);
    }

    @Test
    void dialectIsNoticedAndStandardArabicIsNot() {
        assertThat(Dialect.isIn("قال إحنا مش عايزين حاجة دلوقتي، واللي حصل كده خلاص ومفيش مشكلة"))
                .isTrue();
        assertThat(Dialect.isIn("أكد الوزير أهمية تعزيز التعاون بين البلدين في مختلف المجالات"))
                .isFalse();
    }
}
