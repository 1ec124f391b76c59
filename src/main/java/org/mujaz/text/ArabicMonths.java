package org.mujaz.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The months' names from Nouakchott to Baghdad: Gregorian ones as Egypt and the Gulf (يونيو), the Levant (حزيران),
 * Algeria and Tunisia (جوان), Morocco (غشت) and Mauritania (أغشت) write them, and Hijri ones.
 */
public final class ArabicMonths {
    private static final Map<String, Integer> GREGORIAN = numbers(
            "يناير,كانون الثاني,جانفي,جانفيي",
            "فبراير,شباط,فيفري,فبرائر",
            "مارس,آذار,اذار",
            "أبريل,ابريل,إبريل,نيسان,أفريل,افريل,إفريل",
            "مايو,أيار,ايار,ماي",
            "يونيو,حزيران,جوان,يونيه,يونية",
            "يوليو,تموز,جويلية,جويليه,يوليوز,يوليه,يولية",
            "أغسطس,اغسطس,آب,أوت,اوت,غشت,أغشت,اغشت",
            "سبتمبر,أيلول,ايلول,شتنبر,شتمبر,سيبتمبر",
            "أكتوبر,اكتوبر,تشرين الأول,تشرين الاول",
            "نوفمبر,تشرين الثاني,نونبر",
            "ديسمبر,كانون الأول,كانون الاول,دجنبر,دجمبر");
    private static final Map<String, Integer> HIJRI = numbers(
            "محرم,محرّم,المحرم,محرم الحرام",
            "صفر,صفر الخير",
            "ربيع الأول,ربيع الاول",
            "ربيع الثاني,ربيع الآخر,ربيع الاخر,ربيع ثاني",
            "جمادى الأولى,جمادى الاولى,جمادى الأول,جمادي الأولى,جماد الأول,جمادى الاول",
            "جمادى الآخرة,جمادى الاخرة,جمادى الثانية,جمادى الثاني,جمادي الآخرة,جمادي الثانية,جماد الثاني,جمادى الآخر",
            "رجب",
            "شعبان,شعبان المعظم",
            "رمضان,رمضان المبارك",
            "شوال,شوّال",
            "ذو القعدة,ذي القعدة,ذوالقعدة,ذيالقعدة,ذو القعده,ذي القعده",
            "ذو الحجة,ذي الحجة,ذوالحجة,ذيالحجة,ذو الحجه,ذي الحجه");

    private ArabicMonths() {}

    /** The Gregorian month (1–12) of a name as written, single spaces between its words; 0 where it is none. */
    public static int gregorian(String name) {
        return GREGORIAN.getOrDefault(name, 0);
    }

    /** The Hijri month (1–12) of a name as written, single spaces between its words; 0 where it is none. */
    public static int hijri(String name) {
        return HIJRI.getOrDefault(name, 0);
    }

    static Collection<String> gregorianNames() {
        return GREGORIAN.keySet();
    }

    static Collection<String> hijriNames() {
        return HIJRI.keySet();
    }

    private static Map<String, Integer> numbers(String... names) {
        Map<String, Integer> out = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(",")) {
                out.put(name, i + 1);
            }
        }
        return Map.copyOf(out);
    }
}
