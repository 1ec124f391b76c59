package org.mujaz.translate.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mujaz.text.ArabicMonths;

/** The Gregorian months and the days of the week in a running text, clitics before them included. */
final class Months {
    private static final Map<String, Integer> DAYS = new HashMap<>();

    /** Month names that are other words as well: they count only beside a figure, a slash or شهر. */
    private static final Set<String> DOUBTFUL = Set.of(
            "مارس", "آب", "ماي", "أوت", "اوت", "جوان", "تموز", "أيار", "ايار", "نيسان", "شباط", "اب", "يوليه", "يونيه");

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

    /** The month a word names, whatever stands before it as a clitic; 0 where it names none. */
    static int number(String word) {
        int month = ArabicMonths.gregorian(word);
        return month == 0 && word.length() > 4 && hasClitic(word) ? ArabicMonths.gregorian(word.substring(1)) : month;
    }

    /** The month two words name together (تشرين الثاني); 0 where they name none. */
    static int number(String word, String next) {
        int month = ArabicMonths.gregorian(word + " " + next);
        return month == 0 && hasClitic(word) ? ArabicMonths.gregorian(word.substring(1) + " " + next) : month;
    }

    private static boolean hasClitic(String word) {
        return !word.isEmpty() && "وبلف".indexOf(word.charAt(0)) >= 0;
    }

    static boolean isDoubtful(String word) {
        return DOUBTFUL.contains(word) || DOUBTFUL.contains(word.substring(1));
    }

    /** The day of the week a word names, from Monday; 0 where it names none. */
    static int weekday(String word) {
        return DAYS.getOrDefault(word, 0);
    }
}
