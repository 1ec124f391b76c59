package org.mujaz.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.text.ArabicDates;
import org.mujaz.text.Digits;

/**
 * Where, when and by whom a release begins: "باريس في 12 يونيو/ بنا / ", "الرياض 12 شعبان 1436 هـ الموافق 30 مايو 2015 م
 * واس", "عمان 12 حزيران (بترا) -", "دمشق-سانا ", "المنامة – بنا:", "الكويت - 3 - 12 (كونا) -- " (day and month), "بغداد – واع أعلنت".
 *
 * <p>It counts only at the beginning of the text, and only with a date or a known agency behind the place: a first
 * sentence that merely names a city is none. A date without a year is the last such day before the run's (or within a week after).
 *
 * @param place as written
 * @param date or null
 * @param agency the agency's Latin name, or null
 * @param end where the text begins behind it
 */
record Dateline(String place, LocalDate date, String agency, int end) {
    private static final int LONGEST = 130;
    private static final String PLACE_WORD = "[\\p{IsArabic}&&\\p{L}][\\p{IsArabic}&&[\\p{L}\\p{M}]]*";
    private static final Pattern PLACE = Pattern.compile("^\\s*[(\\[]?\\s*(" + PLACE_WORD + "(?:[ -]" + PLACE_WORD
            + "){0,3}?)(?=\\s*(?:[،,/:(\\-–—\\d]|في\\s|يوم\\s))");
    private static final Pattern SIGNATURE = Pattern.compile(
            "^[\\s/،,:(\\[\\-–—_|]*(?:وكالة\\s+الأنباء\\s+)?([\\p{L}\\p{M}ـ]+(?:[. ]{1,2}[\\p{L}]){0,3}|فرانس برس|أسوشيتد برس)\\.?\\s*[/)\\]:\\-–—_|]+[\\s/:\\-–—_|]*");
    private static final Pattern CLOSE = Pattern.compile("^\\s*(?:م|هـ)?\\s*(?:[/)\\]:\\-–—_|]+[\\s/:\\-–—_|]*|\\n)");
    private static final Pattern ERA = Pattern.compile("^\\s*(?:م|هـ|ميلادي(?:ة|ا)?)(?![\\p{L}\\p{M}])");
    private static final Pattern BARE_SIGNATURE = Pattern.compile("^\\s*([\\p{L}\\p{M}]{3,4})\\s*(?:\\n|$)");

    /** Agencies that may stand without a sign behind them, because their names are no words. */
    private static final String UNMISTAKABLE = "(واس|وام|واع|كونا|قنا|بترا|سانا|سونا|صونا)";

    private static final Pattern AFTER_DATE = Pattern.compile("^\\s*" + UNMISTAKABLE + "\\s+(?=\\p{L})");
    private static final Pattern AFTER_PLACE = Pattern.compile("^\\s*[-–—]\\s*" + UNMISTAKABLE + "\\s+(?=\\p{L})");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("^\\s*[-–—]\\s*(\\d{1,2})\\s*[-–—]\\s*(\\d{1,2})(?=\\s*[(/])");

    /** The place a line that is nothing but a dateline begins with, or null. */
    static String placeIn(String line) {
        Matcher place = line == null ? null : PLACE.matcher(line + ",");
        return place != null && place.find() ? place.group(1).strip() : null;
    }

    /** The dateline a text begins with. */
    static Optional<Dateline> of(String text, LocalDate near) {
        Matcher place = PLACE.matcher(text);
        if (!place.find()) {
            return Optional.empty();
        }
        String head = Digits.ascii(text.substring(0, Math.min(text.length(), LONGEST)));
        int at = place.end(1);
        LocalDate day = null;
        Optional<ArabicDates.Found> date = ArabicDates.first(head.substring(at), near);
        if (date.isPresent()
                && head.substring(at, at + date.get().start())
                        .matches("[\\s،,/(:\\-–—]*(?:في\\s+)?(?:يوم\\s+)?(?:ال\\p{L}+\\s*[،,]?\\s*)?")) {
            day = date.get().date();
            at += date.get().end();
            Matcher era = ERA.matcher(head.substring(at));
            at += era.find() ? era.end() : 0;
        }
        Matcher dayAndMonth = DAY_AND_MONTH.matcher(head.substring(at));
        if (day == null && dayAndMonth.find() && signed(head.substring(at + dayAndMonth.end()))) {
            day = day(dayAndMonth, near);
            at += dayAndMonth.end();
        }
        String agency = null;
        Matcher signature = SIGNATURE.matcher(head.substring(at));
        Matcher bare = BARE_SIGNATURE.matcher(head.substring(at));
        Matcher unmistakable = (day != null ? AFTER_DATE : AFTER_PLACE).matcher(head.substring(at));
        Optional<String> named = signature.find() ? Agencies.named(signature.group(1)) : Optional.empty();
        if (named.isPresent()) {
            agency = named.get();
            at += signature.end();
        } else if (day != null && bare.find() && Agencies.named(bare.group(1)).isPresent()) {
            agency = Agencies.named(bare.group(1)).get();
            at += bare.end();
        } else if (unmistakable.find()) {
            agency = Agencies.named(unmistakable.group(1)).orElseThrow();
            at += unmistakable.end();
        } else if (day != null) {
            Matcher close = CLOSE.matcher(head.substring(at));
            if (!close.find()) {
                return Optional.empty();
            }
            at += close.end();
        } else {
            return Optional.empty();
        }
        return Optional.of(new Dateline(place.group(1).strip(), day, agency, at));
    }

    private static boolean signed(String text) {
        Matcher signature = SIGNATURE.matcher(text);
        return signature.find() && Agencies.named(signature.group(1)).isPresent();
    }

    private static LocalDate day(Matcher dayAndMonth, LocalDate near) {
        try {
            return ArabicDates.latest(
                    MonthDay.of(Integer.parseInt(dayAndMonth.group(2)), Integer.parseInt(dayAndMonth.group(1))), near);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
