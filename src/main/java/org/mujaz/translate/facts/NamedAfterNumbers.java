package org.mujaz.translate.facts;

import java.util.Map;

/** Arabic words that are a number or a day and also part of a name, which the English then spells as it sounds. */
final class NamedAfterNumbers {
    private static final Map<String, String[]> SPELLINGS = Map.ofEntries(
            Map.entry("ثاني", new String[] {"thani"}),
            Map.entry("الخمس", new String[] {"khoms", "khums"}),
            Map.entry("السبع", new String[] {"sebaa", "saba", "sabaa", "sabea"}),
            Map.entry("الستين", new String[] {"sitteen", "sittin"}),
            Map.entry("السبعين", new String[] {"sabeen", "sabain"}),
            Map.entry("الاربعين", new String[] {"arbaeen", "arbain"}),
            Map.entry("النصف", new String[] {"nisf", "nesef"}),
            Map.entry("الفا", new String[] {"alpha"}),
            Map.entry("الف", new String[] {"wrote", "written", "composed", "authored", "author", "penned"}),
            Map.entry("الجمعه", new String[] {"juma", "jumaa", "gomaa", "jomaa"}),
            Map.entry("الخميس", new String[] {"khamis", "khamees"}),
            Map.entry("السبت", new String[] {"sabt", "sebt"}),
            Map.entry("الاربعاء", new String[] {"arbaa", "arba"}));

    private NamedAfterNumbers() {}

    static boolean has(Fact fact, EnglishFigures target) {
        if (fact.sort() == Fact.Sort.NUMBER && fact.value().equals(Fact.of(2)) && target.hasWeekday(1)) {
            return true;
        }
        long value = fact.value().longValue();
        if (fact.sort() == Fact.Sort.ORDINAL && value <= 8 && target.hasLetter((char) ('A' + value - 1))) {
            return true;
        }
        for (String spelling : SPELLINGS.getOrDefault(ArabicToken.fold(fact.words()), new String[0])) {
            if (target.hasWord(spelling)) {
                return true;
            }
        }
        return false;
    }
}
