package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameEventTest {
    private static final List<String> SEIZURE = List.of(
            "ضبطت الشرطة في البحرين 47 كيلوغراما من الحشيش في 12 يونيو.",
            "وقال العقيد محمد بن خالد آل خليفة إن 5 متهمين أحيلوا إلى النيابة العامة.");

    @Test
    void twoReportsOfOneEventAreOne() {
        SameEvent.Verdict verdict = SameEvent.of(
                SEIZURE,
                List.of(
                        "أعلنت البحرين أنها ضبطت 47 كيلوغراما من الحشيش وأحالت 5 متهمين إلى النيابة، وفقا للعقيد محمد بن خالد آل خليفة."));
        assertThat(verdict.same()).isTrue();
        assertThat(verdict.differing()).isEmpty();
    }

    @Test
    void aFigureInWhichTheyDifferIsNamed() {
        SameEvent.Verdict verdict = SameEvent.of(
                SEIZURE,
                List.of(
                        "ضبطت الشرطة في البحرين 74 كيلوغراما من الحشيش في 12 يونيو.",
                        "وأحيل 5 متهمين إلى النيابة، بحسب العقيد محمد بن خالد آل خليفة."));
        assertThat(verdict.same()).isTrue();
        assertThat(verdict.differing()).containsExactly("47 كيلوغراما here, 74 كيلوغراما there");
    }

    @Test
    void anotherDayIsAnotherEvent() {
        assertThat(SameEvent.of(SEIZURE, List.of("ضبطت الشرطة في البحرين 47 كيلوغراما من الحشيش في 13 يونيو."))
                        .same())
                .isFalse();
    }

    @Test
    void theMonthsOfTheLevantAreDaysToo() {
        List<String> seizure = SEIZURE.stream()
                .map(line -> line.replace("12 يونيو", "15 تشرين الثاني"))
                .toList();
        assertThat(SameEvent.of(seizure, List.of("ضبطت الشرطة في البحرين 47 كيلوغراما من الحشيش في 20 تشرين الثاني."))
                        .same())
                .isFalse();
    }

    @Test
    void otherPeopleAndCountriesAreAnotherEvent() {
        assertThat(SameEvent.of(
                                SEIZURE,
                                List.of(
                                        "ضبطت الشرطة في الكويت 47 كيلوغراما من الحشيش، وقال المقدم يوسف بن أحمد الصباح إن 5 متهمين أحيلوا."))
                        .same())
                .isFalse();
    }

    @Test
    void whereMoreFiguresDifferThanAgreeItIsAnotherEvent() {
        assertThat(SameEvent.of(
                                List.of("افتتحت البحرين مدرسة تضم 30 فصلا و12 مختبرا و3 ملاعب."),
                                List.of("افتتحت البحرين مدرسة تضم 20 فصلا و8 مختبرات و5 ملاعب."))
                        .same())
                .isFalse();
    }
}
