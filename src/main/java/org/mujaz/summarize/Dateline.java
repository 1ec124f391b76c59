package org.mujaz.summarize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.translate.facts.Places;

/**
 * What an agency's text begins with: where, when and whose. Only a known agency, a date or a city makes one, for what else stands before
 * a dash or a colon is whom the sentence speaks of: "UAE - India trade grows", "Organization of Islamic Cooperation (OIC): …".
 */
final class Dateline {
    private static final String DASH = "(?:--?|–|—)";
    private static final String AGENCY = "(?:" + String.join("|", Support.agencies())
            + "|Petra|Saba|Wafa|AFP|AP|DPA|UNA|IRNA|TASS|Reuters|Xinhua|Anadolu)";
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Muharram|Safar|Rabi|Jumada|Rajab|Sha['’]?ban|Ramadan|Shawwal|Dhu)";
    private static final String DATE = "(?:\\b" + MONTH + "[\\p{L}.'’ -]* \\d|\\d{1,2} " + MONTH + "|\\d[-/]\\d)";
    private static final String WHERE = "\\p{Lu}[\\p{L}\\d ,.'’/-]{0,90} ?";
    private static final String NAME = "\\p{Lu}[\\p{L}'’ ]{1,24}";

    private static final Pattern LINE =
            Pattern.compile("^(?:" + WHERE + "\\((?:" + AGENCY + "|[\\p{L} ]{1,20}News Agency)\\) ?(?::|"
                    + DASH + ")"
                    + "|(?=[^(]*" + DATE + ")" + WHERE + "\\(\\p{Lu}[\\p{L} ]{1,20}\\) ?(?::|" + DASH + ")"
                    + "|(?:" + NAME + "(?:, \\p{Lu}\\p{Ll}+ \\d{1,2}(?:, \\d{4})?)? " + DASH + " )?" + AGENCY + "(?: "
                    + DASH + "(?: |$)|: )"
                    + "|" + NAME + " " + DASH + " " + AGENCY + "$"
                    + "|" + NAME + ", \\p{Lu}\\p{Ll}+ \\d{1,2}(?:, \\d{4})? " + DASH + " (?=\\p{Lu}))");

    private static final Pattern CITY = Pattern.compile("^(?<city>" + NAME + ") " + DASH + " (?=\\p{Lu})");

    private Dateline() {}

    /** What a text begins with, or "". */
    static String of(String english) {
        Matcher line = LINE.matcher(english);
        if (line.find()) {
            return line.group();
        }
        Matcher city = CITY.matcher(english);
        return city.find() && Places.isCity(city.group("city")) && !Places.isAtBeginning(english.substring(city.end()))
                ? city.group()
                : "";
    }

    static String without(String english) {
        return english.substring(of(english).length());
    }
}
