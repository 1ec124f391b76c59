package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicDatesTest {
    private static final LocalDate NEAR = LocalDate.of(2024, 6, 13);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 يونيو|2024-06-12",
                "31 ديسمبر|2023-12-31",
                "٣ آذار/مارس 2023|2023-03-03",
                "12 حزيران 2024|2024-06-12",
                "12 جوان 2024|2024-06-12",
                "5 غشت 2024|2024-08-05",
                "14 جويلية 2021|2021-07-14",
                "3 أغشت 2021|2021-08-03",
                "30 يونيه 2023|2023-06-30",
                "17 رمضان المبارك 1445|2024-03-27",
                "1 كانون الثاني 2020|2020-01-01",
                "9 تشرين الأول (أكتوبر) 2022|2022-10-09",
                "12 شعبان 1436 هـ الموافق 30 مايو 2015 م|2015-05-30",
                "10 ذي الحجة 1445|2024-06-16",
                "1 محرم 1446هـ|2024-07-07",
                "12/06/2024|2024-06-12",
                "12-6-2024|2024-06-12",
                "2024-06-12|2024-06-12"
            })
    void readsADate(String text, LocalDate day) {
        assertThat(ArabicDates.first("صدر يوم " + text + " في", NEAR))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31 يونيو 2024", "30 رجب 1436", "بلا تاريخ", "45 مايو", "12 رجبا", "13/13/2024"})
    void whatIsNoDateIsNone(String text) {
        assertThat(ArabicDates.first(text, NEAR)).isEmpty();
    }
}
