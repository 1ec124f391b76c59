package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
    private static final LocalDate NEAR = LocalDate.of(2024, 6, 13);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "باريس في 12 يونيو/ بنا / في إطار الزيارة|باريس|2024-06-12|BNA|في إطار الزيارة",
                "المنامة في 03 مارس / بنا / قال|المنامة|2024-03-03|BNA|قال",
                "أبوظبي في 12 يونيو / وام / بحث سموه|أبوظبي|2024-06-12|WAM|بحث سموه",
                "الرياض 12 شعبان 1436 هـ الموافق 30 مايو 2015 م واس\\nاستقبل|الرياض|2015-05-30|SPA|استقبل",
                "عمان 12 حزيران (بترا)- رعى|عمان|2024-06-12|Petra|رعى",
                "الدوحة في 12 يونيو /قنا/ عقد|الدوحة|2024-06-12|QNA|عقد",
                "مسقط في 12 يونيو /العُمانية/ رعى|مسقط|2024-06-12|ONA|رعى",
                "الكويت - 12 - 6 - 2024 (كونا) -- أكد|الكويت|2024-06-12|KUNA|أكد",
                "دمشق-سانا أصدر|دمشق|-|SANA|أصدر",
                "الكويت - 12 - 6 (كونا) -- أكد|الكويت|2024-06-12|KUNA|أكد",
                "الكويت - 12 - 6 فريقا فازت|-|-|-|-",
                "بغداد – واع أعلنت|بغداد|-|INA|أعلنت",
                "الرياض 5 ذو الحجة 1445 هـ الموافق 11 يونيو 2024 م واس أعلن|الرياض|2024-06-11|SPA|أعلن",
                "الرياض في 5 ذو الحجة 1445هـ / واس / يغلق الجسر في 11 يونيو 2024 م|الرياض|2024-06-11|SPA|يغلق الجسر في 11 يونيو 2024 م",
                "الرياض في 5 ذو الحجة 1445هـ / واس / ينطلق المهرجان في 11 يونيو 2024 - ويستمر|الرياض|2024-06-11|SPA|ينطلق المهرجان في 11 يونيو 2024 - ويستمر",
                "دمشق-سانا: أصدر|دمشق|-|SANA|أصدر",
                "رام الله 12-6-2024 وفا- أدان|رام الله|2024-06-12|WAFA|أدان",
                "الرباط 12 يونيو 2024 (ومع) – أجرى|الرباط|2024-06-12|MAP|أجرى",
                "تونس 12 جوان 2024 (وات)- أشرف|تونس|2024-06-12|TAP|أشرف",
                "باريس (أ ف ب) - أعلن|باريس|-|AFP|أعلن",
                "القاهرة في 12 يونيو /أ ش أ/ استقبل|القاهرة|2024-06-12|MENA|استقبل",
                "زار الوزير باريس في 12 يونيو الماضي وعاد|-|-|-|-",
                "باريس مدينة جميلة|-|-|-|-",
                "المنامة في 3 مارس الماضي شهدت احتفالا|-|-|-|-"
            })
    void tellsPlaceDayAndAgency(String text, String place, LocalDate date, String agency, String rest) {
        String real = text.replace("\\n", "\n");
        if (place == null) {
            assertThat(Dateline.of(real, NEAR)).isEmpty();
            return;
        }
        assertThat(Dateline.of(real, NEAR)).hasValueSatisfying(found -> {
            assertThat(found.place()).isEqualTo(place);
            assertThat(found.date()).isEqualTo(date);
            assertThat(found.agency()).isEqualTo(agency);
            assertThat(real.substring(found.end()).strip()).isEqualTo(rest);
        });
    }
}
