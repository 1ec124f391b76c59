package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HijriDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "صدر الأمر في 12 شعبان 1436 هـ | 12 Shaaban 1436 AH is 30 May 2015 by the Umm al-Qura calendar",
                "في ٩ من ذي الحجة ١٤٤٥هـ | 9 Dhu al-Hijjah 1445 AH is 15 June 2024 by the Umm al-Qura calendar",
                "بتاريخ 1436/8/12هـ | 12 Shaaban 1436 AH is 30 May 2015 by the Umm al-Qura calendar",
                "بتاريخ 12/8/1436 هـ | 12 Shaaban 1436 AH is 30 May 2015 by the Umm al-Qura calendar",
                "خلال شهر رمضان 1445هـ | Ramadan 1445 AH is 11 March 2024 to 9 April 2024 by the Umm al-Qura calendar",
                "للعام 1445هـ | 1445 AH is 19 July 2023 to 6 July 2024 by the Umm al-Qura calendar"
            })
    void aHijriDateIsShownInBothCalendars(String arabic, String words) {
        assertThat(HijriDates.in(arabic))
                .extracting(HijriDates.Conversion::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource({
        "صدر في 12 شعبان",
        "في 30 رجب 1445 هـ",
        "في 12 مايو 2015",
        "عدد الحضور 1436 شخصا",
        "قال رمضان عبدالله إن المبلغ 1400 دينار"
    })
    void nothingIsGuessed(String arabic) {
        assertThat(HijriDates.in(arabic)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 شعبان 1436 هـ الموافق 30 مايو 2015 م",
                "12 شعبان 1436هـ الموافق 31 مايو 2015م",
                "12 شعبان 1436 هـ (30 مايو 2015)",
                "12 شعبان 1436 هـ، الموافق يوم السبت 30 مايو",
                "السبت 30 مايو 2015م الموافق 12 شعبان 1436هـ",
                "12/8/1436هـ الموافق 30/5/2015م"
            })
    void twoCalendarsThatAgreeAreNotQuestioned(String arabic) {
        List<HijriDates.Conversion> found = HijriDates.in(arabic);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).stated()).isNotNull();
        assertThat(found.get(0).disagrees()).isFalse();
    }

    @Test
    void twoCalendarsThatAreDaysApartAreToldSo() {
        List<HijriDates.Conversion> found = HijriDates.in("يوم السبت 12 شعبان 1436 هـ الموافق 13 يونيو 2015 م");
        assertThat(found).extracting(HijriDates.Conversion::disagrees).containsExactly(true);
        assertThat(found.get(0).words())
                .isEqualTo("12 Shaaban 1436 AH is 30 May 2015 by the Umm al-Qura calendar, but the Arabic gives"
                        + " 13 June 2015, 14 days apart");
    }

    @Test
    void aGregorianDateThatIsNotBesideItIsAnotherDate() {
        assertThat(HijriDates.in("صدر في 12 شعبان 1436 هـ، ويسري من تاريخ نشره في الجريدة الرسمية يوم 1 يناير 2016"))
                .extracting(HijriDates.Conversion::stated)
                .containsExactly((java.time.LocalDate) null);
    }
}
