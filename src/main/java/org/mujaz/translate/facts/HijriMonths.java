package org.mujaz.translate.facts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mujaz.Mark;

/**
 * Looks for the Hijri months of the Arabic in the English, however they are spelt there. Their names are people's names and other words as
 * well (رمضان, صفر): they count only behind a figure or شهر.
 */
final class HijriMonths {

    /**
     * @param name as it is forced into a translation
     * @param arabic where it is named, letters that writers mix up made one
     * @param kept what stands for it in English
     */
    private record Month(String name, Pattern arabic, Pattern kept) {}

    private static final List<Month> MONTHS = Stream.of(new String[][] {
                {"Muharram", "محرم|المحرم", "mu?harr?am"},
                {"Safar", "صفر", "saf+ar"},
                {"Rabi al-Awwal", "ربيع الاول", "rab[ie]+['’‘]? ?.{0,4}(?:aw+[ae]l|first|i\\b|1)"},
                {
                    "Rabi al-Thani",
                    "ربيع (?:الثاني|الاخر)",
                    "rab[ie]+['’‘]? ?.{0,4}(?:th[ae]+ni|[ae]+kh[ie]r|second|ii\\b|2)"
                },
                {"Jumada al-Ula", "جمادي (?:الاولي|الاول)", "j[uo]m[ae]+d[ae]+h? ?.{0,4}([uo]+la|aw+[ae]l|first|i\\b|1)"
                },
                {
                    "Jumada al-Akhirah",
                    "جمادي (?:الاخره|الاخر|الثانيه|الثاني)",
                    "j[uo]m[ae]+d[ae]+h? ?.{0,4}([ae]+kh[ie]r|th[ae]+n|second|ii\\b|2)"
                },
                {"Rajab", "رجب", "rajab"},
                {"Shaaban", "شعبان", "sh[ae]+['’‘]?a?b[ae]+n"},
                {"Ramadan", "رمضان", "ramad[ha]+n"},
                {"Shawwal", "شوال", "shaw+[ae]l"},
                {"Dhu al-Qadah", "ذي القعده|ذو القعده", "(?:q|k)[ai]+['’‘]?[ai]*d[ae]"},
                {"Dhu al-Hijjah", "ذي الحجه|ذو الحجه", "hij+[ae]|haj+[ae]h"}
            })
            .map(month -> new Month(
                    month[0],
                    Pattern.compile("(?:\\d\\s*(?:من )?(?:شهر )?|(?<!\\p{L})[وبل]?شهر )(?:" + month[1] + ")(?!\\p{L})"),
                    Pattern.compile(month[2], Pattern.CASE_INSENSITIVE)))
            .toList();

    private HijriMonths() {}

    static List<Mark> check(String arabic, String english) {
        return missing(arabic, english).stream()
                .map(month -> new Mark(Mark.Kind.NUMBER, "the month " + month + " in the Arabic is missing here"))
                .toList();
    }

    /** The months that are missing, as an English text writes them. */
    static List<String> missing(String arabic, String english) {
        String text = ArabicToken.fold(ArabicToken.clean(arabic));
        return MONTHS.stream()
                .filter(month -> month.arabic.matcher(text).find()
                        && !month.kept.matcher(english).find())
                .map(Month::name)
                .toList();
    }
}
