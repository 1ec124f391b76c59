package org.mujaz.translate.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the number of a resolution, law or flight without a comma ("Resolution 2,334" for قرار مجلس الأمن 2334): it is a name, not an amount. */
final class NumberedActs {
    private static final Pattern GROUPED = Pattern.compile(
            "(?<=(?:Resolution|Decision|Decree|Law|Act|Order|Circular|Article|Flight|Case|No\\.|Number) (?:No\\. |Number )?)"
                    + "(\\d),(\\d{3})(?![\\d,.]\\d)");

    private NumberedActs() {}

    static String ungrouped(String arabic, String english) {
        Matcher grouped = GROUPED.matcher(english);
        if (!grouped.find()) {
            return english;
        }
        String figures = ArabicToken.clean(arabic);
        return grouped.replaceAll(match -> {
            String plain = match.group(1) + match.group(2);
            return figures.contains(plain) ? plain : Matcher.quoteReplacement(match.group());
        });
    }
}
