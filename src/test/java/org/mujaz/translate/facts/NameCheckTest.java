package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mujaz.Mark;

class NameCheckTest {

    private static void kept(String arabic, String english) {
        assertThat(NameCheck.check(arabic, english)).isEmpty();
    }

    private static void missing(String arabic, String english, String name) {
        assertThat(NameCheck.check(arabic, english))
                .extracting(Mark::words)
                .containsExactly("the name (" + name + ") in the Arabic is missing here or spelt very differently");
    }

    @Test
    void aCountryIsKeptByItsNameItsPeopleOrItsCapital() {
        kept("سفير مالطا لدى اليونان", "the Maltese ambassador to Greece");
        kept("بين الصين والولايات المتحدة", "between China and the U.S.");
        kept("زار المملكة العربية السعودية", "visited the Kingdom");
    }

    @Test
    void aCountryLostIsNamed() {
        missing("وصل الوزير إلى العراق", "The minister arrived in Iran", "العراق, Iraq");
    }

    @Test
    void aCityLostIsNamed() {
        missing("باحثون من القاهرة والرباط", "researchers from Cairo", "والرباط, Rabat");
        kept("باحثون من الإسكندرية والجهراء", "researchers from Alexandrian clubs and Jahra");
    }

    @Test
    void aCityThatIsAnotherWordAsWellIsNotAskedFor() {
        kept("كان الحد الأدنى ثلاثة في ميدان واسع", "The minimum was three in a wide square");
        kept("رفعت حالة القوة القاهرة وعولج الرباط الصليبي", "Force majeure was lifted and the ligament was treated");
    }

    @Test
    void aPersonIsKeptInAnySpellingThatSoundsAlike() {
        kept("الشيخ راشد بن عبدالله آل خليفة", "Sheikh Rashed bin Abdulla Al-Khalifa");
        kept("السيد يوسف البلوشي", "Mr. Yousif Al Balooshi");
        kept("لوران نونيز", "Loron Nunez");
    }

    @Test
    void aPersonLostIsNamed() {
        missing("وقال السيد محمد البلوشي إن العمل بدأ", "The manager said work had begun", "محمد البلوشي");
        missing("الوزير إيمانويل ماكرون", "Minister Boris Johnson", "إيمانويل ماكرون");
    }

    @Test
    void aGivenNameThatIsAnotherWordAsWellIsNotTakenForAPerson() {
        kept("كان سعيدا بالحفل الكريم", "He was happy with the party");
    }

    @Test
    void aNameThatSoundsLikeNothingInTheArabicIsNamed() {
        assertThat(NameCheck.check(
                        "وقالت السيدة صوفي هات رئيسة الوفد إن الزيارة ناجحة",
                        "Ms. Sofha Khatib, head of the delegation, said the visit was a success"))
                .extracting(Mark::words)
                .containsExactly("the name Sofha Khatib here sounds like nothing in the Arabic");
    }

    @Test
    void aNameOfWordsThatEnglishHasOfItsOwnOrThatOtherLanguagesSayOtherwiseIsNotMarked() {
        kept("قائد السرب أحمد علي زار بحيرة ناصر", "Squadron Leader Ahmed Ali visited Lake Nasser");
        kept("المستشار عبدالراضي صديق في القدس", "Counselor Abdel Radi Seddik in Jerusalem");
        kept("غرق القارب قبالة صيدا", "Boat Sinks Off Sidon, Captain Says");
        kept("في 8 ذي الحجة 1445", "on 8 Dhul-Hijjah 1445");
    }

    @Test
    void whatALetterRepeatsCountsForLittle() {
        assertThat(Skeleton.distance(Skeleton.ofArabic("الحديدي"), Skeleton.ofLatin("Al-Hadidi")))
                .isLessThan(0.25);
        assertThat(Skeleton.distance(Skeleton.ofArabic("ممدوح"), Skeleton.ofLatin("Mamdouh")))
                .isLessThan(0.25);
    }

    @Test
    void namesThatSoundAlikeLieCloseInBothScripts() {
        assertThat(Skeleton.distance(Skeleton.ofArabic("القحطاني"), Skeleton.ofLatin("Al-Qahtani")))
                .isLessThan(0.1);
        assertThat(Skeleton.distance(Skeleton.ofArabic("جوزيف"), Skeleton.ofLatin("Youssef")))
                .isLessThan(0.5);
        assertThat(Skeleton.distance(Skeleton.ofArabic("محمد"), Skeleton.ofLatin("Salman")))
                .isGreaterThan(0.5);
    }
}
