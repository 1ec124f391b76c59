package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mujaz.Mark;

class NegationTest {

    private static void kept(String arabic, String english) {
        assertThat(Negation.check(arabic, english)).isEmpty();
    }

    private static void marked(String arabic, String english, String words) {
        assertThat(Negation.check(arabic, english)).map(Mark::words).contains(words);
    }

    @Test
    void aDenialKeptIsNotMarked() {
        kept("لم تعلن الشركة عن الأرباح", "The company did not announce its profits");
        kept("لن تتراجع الحكومة", "The government will never back down");
        kept("لم تفلح الجهود", "The efforts failed");
        kept("مسرحيات لم تنشر", "unpublished plays");
    }

    @Test
    void aDenialLostIsNamed() {
        marked(
                "ليس للشمس قشرة يمكنك الوقوف عليها",
                "The sun has a shell on which you can stand",
                "the negation (ليس للشمس) in the Arabic seems to be lost here");
        marked(
                "لم توقع الدولة على الاتفاقية",
                "The state signed the agreement",
                "the negation (لم توقع) in the Arabic seems to be lost here");
    }

    @Test
    void aSetPhraseOrAnExceptionHidesNoOtherDenial() {
        marked(
                "المشاورات لا تزال جارية ولم يتم التوصل إلى اتفاق",
                "Consultations are still ongoing and an agreement has been reached",
                "the negation (ولم يتم) in the Arabic seems to be lost here");
        marked(
                "لم يسفر الحريق عن إصابات، وتضررت 3 غرف فقط",
                "The fire caused injuries; only 3 rooms were damaged",
                "the negation (لم يسفر) in the Arabic seems to be lost here");
    }

    @Test
    void wordsThatSeldomStandForADenialDoNotHideItsLoss() {
        marked(
                "لم تعلن الشركة عن الأرباح هذا العام فحسب",
                "Only this year did the mission alone announce its profits",
                "the negation (لم تعلن) in the Arabic seems to be lost here");
        marked(
                "لم تتوقف الأعمال دون علم البلدية",
                "Work stopped without the knowledge of the municipality",
                "the negation (لم تتوقف) in the Arabic seems to be lost here");
    }

    @Test
    void aDenialAddedIsMarked() {
        marked(
                "وقعت الدولة على الاتفاقية",
                "The state did not sign the agreement",
                "the English denies something that the Arabic does not deny");
    }

    @Test
    void setPhrasesAndExceptionsDenyNothing() {
        kept("ولا سيما في الشمال", "particularly in the north");
        kept("لا يزال المصنع يعمل", "The factory is operating");
        kept("لم تمض سوى تسعة أيام", "Nine days had passed");
        kept("لا تتجاوز الغرامة 20 ألف ريال", "The fine is up to 20,000 riyals");
        kept("جزء لا يتجزأ من الأمن", "an integral part of security");
    }

    @Test
    void whatDeniesInArabicWithoutAParticleExplainsANot() {
        kept("اعتذرت الحكومة عن حضور الجلسة", "The government said it could not attend the session");
        kept("خلت القائمة من الأسماء", "The list did not include the names");
    }
}
