package org.mujaz.release;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name of a place or a zone, whose time it is. */
record EmbargoZone(Pattern name, ZoneId zone, int length) {
    /** The longer names first: a part of one may be another's. Of two places of one name the one with the later time counts. */
    static final List<EmbargoZone> ALL = Stream.of(
                    "UTC: gmt,utc,z,غرينتش,جرينتش,غرينيتش,جرينيتش,غرينتش العالمي,ت غ,ت\\.غ,العالمي",
                    "Asia/Riyadh: مكة المكرمة,مكة,الرياض,السعودية,المملكة,riyadh,mecca,makkah,ksa,saudi",
                    "Asia/Dubai: دبي,أبوظبي,ابوظبي,أبو ظبي,ابو ظبي,الإمارات,الامارات,dubai,abu dhabi,uae,gst",
                    "Asia/Muscat: مسقط,سلطنة عمان,muscat,oman",
                    "Asia/Kuwait: الكويت,kuwait",
                    "Asia/Bahrain: البحرين,المنامة,bahrain",
                    "Asia/Qatar: الدوحة,قطر,doha,qatar",
                    "Asia/Amman: عمان,عمّان,الأردن,الاردن,amman",
                    "Asia/Beirut: بيروت,لبنان,beirut",
                    "Asia/Damascus: دمشق,سوريا,سورية,damascus",
                    "Asia/Baghdad: بغداد,العراق,baghdad",
                    "Asia/Jerusalem: القدس المحتلة,القدس,jerusalem",
                    "Asia/Gaza: فلسطين,غزة",
                    "Asia/Aden: صنعاء,عدن,اليمن",
                    "Africa/Cairo: القاهرة,مصر,cairo,egypt",
                    "Africa/Khartoum: الخرطوم,السودان,khartoum",
                    "Africa/Tripoli: طرابلس,ليبيا",
                    "Africa/Tunis: تونس,tunis",
                    "Africa/Algiers: الجزائر,algiers",
                    "Africa/Casablanca: الرباط,المغرب,الدار البيضاء,rabat",
                    "Africa/Nouakchott: نواكشوط,موريتانيا",
                    "Europe/London: لندن,london,bst",
                    "Europe/Paris: باريس,جنيف,بروكسل,paris,geneva,brussels,cet,cest",
                    "Europe/Istanbul: أنقرة,إسطنبول,اسطنبول,istanbul",
                    "Europe/Moscow: موسكو,moscow",
                    "America/New_York: نيويورك,واشنطن,new york,washington,et",
                    "-05:00: est",
                    "-04:00: edt")
            .flatMap(EmbargoZone::all)
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private static Stream<EmbargoZone> all(String told) {
        int colon = told.indexOf(": ");
        ZoneId zone = ZoneId.of(told.substring(0, colon));
        return Arrays.stream(told.substring(colon + 2).split(","))
                .map(name -> new EmbargoZone(
                        Pattern.compile("(?i)(?<!\\p{L})(?:ب|ل)?" + name + "(?!\\p{L})"), zone, name.length()));
    }
}
