package org.mujaz.job;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Small Arabic releases made of a number, so that each is another one. */
final class Arabic {
    private static final String[] PLACES = {"المنامة", "الرياض", "دبي", "الكويت", "مسقط", "الدوحة", "عمّان"};
    private static final String[] WHO = {"وزير الداخلية", "وزير المالية", "رئيس المجلس", "مدير الهيئة", "وكيل الوزارة"};

    private static final List<String> WORDS =
            List.of(("الوزارة المشروع الخطة البرنامج المؤتمر الاجتماع الاتفاق التعاون التدريب التعليم"
                            + " الصحة الطرق المطار الميناء السياحة الزراعة الصناعة التجارة الاستثمار السوق الشركات الشباب المدارس"
                            + " الجامعة الطلاب المستشفى المرضى المياه الكهرباء الطاقة البيئة الهواء البحر الصيد الأسماك النخيل القمح"
                            + " الأمن الشرطة الدفاع القانون المحكمة القضاء الحقوق العمل العمال الأجور الإسكان البيوت الأسر المرأة"
                            + " الطفل الثقافة المتحف الكتاب المعرض الفن الرياضة الفريق البطولة الملعب الجمهور الإعلام الأخبار")
                    .split(" "));

    private Arabic() {}

    /** A short release whose words are drawn by its number: no two are alike in more than a few. */
    static String drawn(int number) {
        Random random = new Random(number);
        return "%s %s%n%n%s: قال %s إن %s.%nوأضاف أن %s."
                .formatted(
                        words(random, 5),
                        number,
                        PLACES[number % PLACES.length],
                        WHO[number % WHO.length],
                        words(random, 14),
                        words(random, 14));
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    static String release(int number) {
        String who = WHO[number % WHO.length];
        String place = PLACES[number % PLACES.length];
        return """
                %s يفتتح المشروع رقم %d في %s

                %s في 12 يونيو/ بنا / افتتح %s اليوم المشروع رقم %d بحضور عدد من المسؤولين.
                وأكد أن المشروع رقم %d يخدم المواطنين في %s.
                """.formatted(who, number, place, place, who, number, number, place);
    }
}
