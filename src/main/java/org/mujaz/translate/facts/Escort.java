package org.mujaz.translate.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who went with whom. Behind رافق the dignitary comes first and those with him after ("there went with the Minister the ambassador"),
 * which a model reads the other way round: "the Minister accompanied the ambassador".
 */
final class Escort {
    private static final Pattern WITH_A_DIGNITARY =
            Pattern.compile("^(?:وقد |كما |وكان )?و?(?:ي|ت)?راف(?:ق|قت) (?:معالي|سعاد|سمو|صاحب|صاحبة|جلال|فخام|دول)");
    private static final String DIGNITARY =
            "(?:Minister|President|Premier|King|Emir|Amir|Sheikh|Governor|Speaker|Chairman|Excellency|Highness|Majesty|[Hh]e|[Ss]he)";
    private static final Pattern ACTIVE = Pattern.compile("^(?<who>[^.;]*?\\b" + DIGNITARY
            + "\\b[^.;]*?)(?<verb>,? accompanied | will accompany | is accompanying )(?!by\\b)(?<whom>.*)$");
    private static final Pattern DIGNITARY_WITHIN = Pattern.compile(
            "\\b(?:Minister|President|Premier|King|Emir|Amir|Governor|Speaker|Chairman|Highness|Majesty|him|her)\\b");
    private static final Pattern ESCORT = Pattern.compile(
            "^(?:the |a |an |his |her |HE |His Excellency the )?(?i:ambassador|number|delegation|director|undersecretary)");

    private Escort() {}

    static String mend(String arabic, String english) {
        if (!WITH_A_DIGNITARY.matcher(ArabicToken.clean(arabic)).find()) {
            return english;
        }
        Matcher active = ACTIVE.matcher(english);
        return active.matches()
                        && ESCORT.matcher(active.group("whom")).find()
                        && !DIGNITARY_WITHIN.matcher(active.group("whom")).find()
                ? active.group("who") + passive(active.group("verb")) + "by " + active.group("whom")
                : english;
    }

    private static String passive(String verb) {
        return verb.contains("will")
                ? " will be accompanied "
                : verb.contains("is ") ? " is accompanied " : verb.startsWith(",") ? verb : " was accompanied ";
    }
}
