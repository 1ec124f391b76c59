package org.mujaz.translate.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the Gregorian months as they are said from Morocco to Iraq, and of the days of the week. */
final class Months {
    private static final Map<String, Integer> NAMES = new HashMap<>();
    private static final Map<String, Integer> LEVANTINE_PAIRS = new HashMap<>();
    private static final Map<String, Integer> DAYS = new HashMap<>();

    /** Month names that are other words as well: they count only beside a figure, a slash or شهر. */
    private static final Set<String> DOUBTFUL =
            Set.of("مارس", "آب", "ماي", "أوت", "جوان", "تموز", "أيار", "ايار", "نيسان", "شباط", "اب", "يوليه", "يونيه");

    static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    static final List<String> ENGLISH_DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    static {
        month(1, "يناير", "جانفي");
        month(2, "فبراير", "شباط", "فيفري");
        month(3, "مارس", "آذار", "اذار");
        month(4, "أبريل", "إبريل", "ابريل", "نيسان", "أفريل");
        month(5, "مايو", "أيار", "ايار", "ماي");
        month(6, "يونيو", "يونيه", "حزيران", "جوان");
        month(7, "يوليو", "يوليه", "تموز", "جويلية", "يوليوز");
        month(8, "أغسطس", "اغسطس", "آب", "أوت", "غشت");
        month(9, "سبتمبر", "أيلول", "ايلول", "شتنبر");
        month(10, "أكتوبر", "اكتوبر");
        month(11, "نوفمبر", "نونبر");
        month(12, "ديسمبر", "دجنبر");
        LEVANTINE_PAIRS.put("تشرين الأول", 10);
        LEVANTINE_PAIRS.put("تشرين الاول", 10);
        LEVANTINE_PAIRS.put("تشرين الثاني", 11);
        LEVANTINE_PAIRS.put("كانون الأول", 12);
        LEVANTINE_PAIRS.put("كانون الاول", 12);
        LEVANTINE_PAIRS.put("كانون الثاني", 1);
        String[][] days = {
            {"الاثنين", "الإثنين"},
            {"الثلاثاء"},
            {"الأربعاء", "الاربعاء"},
            {"الخميس"},
            {"الجمعة"},
            {"السبت"},
            {"الأحد", "الاحد"}
        };
        for (int i = 0; i < days.length; i++) {
            for (String day : days[i]) {
                DAYS.put(day, i + 1);
            }
        }
    }

    private Months() {}

    private static void month(int number, String... names) {
        for (String name : names) {
            NAMES.put(name, number);
        }
    }

    /** The month a word names, whatever stands before it as a clitic; 0 where it names none. */
    static int number(String word) {
        Integer month = NAMES.get(word);
        if (month == null && word.length() > 4 && "وبلف".indexOf(word.charAt(0)) >= 0) {
            month = NAMES.get(word.substring(1));
        }
        return month == null ? 0 : month;
    }

    static boolean isDoubtful(String word) {
        return DOUBTFUL.contains(word) || DOUBTFUL.contains(word.substring(1));
    }

    /** The month two words name together (تشرين الثاني); 0 where they name none. */
    static int number(String word, String next) {
        Integer month = LEVANTINE_PAIRS.get(word + " " + next);
        if (month == null && !word.isEmpty() && "وبلف".indexOf(word.charAt(0)) >= 0) {
            month = LEVANTINE_PAIRS.get(word.substring(1) + " " + next);
        }
        return month == null ? 0 : month;
    }

    /** The day of the week a word names, from Monday; 0 where it names none. */
    static int weekday(String word) {
        return DAYS.getOrDefault(word, 0);
    }
}
