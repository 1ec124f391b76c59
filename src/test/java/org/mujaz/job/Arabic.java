package org.mujaz.job;

/** Small Arabic releases made of a number, so that each is another one. */
final class Arabic {
    private static final String[] PLACES = {"المنامة", "الرياض", "دبي", "الكويت", "مسقط", "الدوحة", "عمّان"};
    private static final String[] WHO = {"وزير الداخلية", "وزير المالية", "رئيس المجلس", "مدير الهيئة", "وكيل الوزارة"};

    private Arabic() {}

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
