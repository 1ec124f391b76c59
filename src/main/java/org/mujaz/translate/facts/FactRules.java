package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mujaz.Mark;
import org.mujaz.translate.SentenceCheck;

/**
 * What is true of a sentence, as one rule for the translator: figures, units, dates, negation, names and the house's glossary are checked,
 * and put right where that can be done without doubt.
 */
public final class FactRules implements SentenceCheck {
    private final Glossary glossary;

    public FactRules(Glossary glossary) {
        this.glossary = glossary;
    }

    @Override
    public List<Mark> check(String arabic, String english) {
        List<Mark> marks = new ArrayList<>(FactCheck.compare(arabic, english));
        marks.addAll(glossary.check(arabic, english));
        return marks;
    }

    /** Names written twice or by halves, ranks before the wrong person, who went with whom, "Correction:", numbers that are names. */
    @Override
    public String spelt(String arabic, String english) {
        String named = ServantNames.mend(arabic, HeadWords.mend(arabic, NumberedActs.ungrouped(arabic, english)));
        return Escort.mend(arabic, glossary.ranked(arabic, named));
    }

    /** Known people as the list spells them, and the one wrong figure or unit of a sentence put right. */
    @Override
    public Mended mend(String arabic, String english) {
        String spelt = glossary.mend(arabic, HouseSpelling.mend(arabic, english));
        String mended = Units.mend(arabic, FigureMender.mend(arabic, spelt));
        if (mended.equals(spelt)) {
            return new Mended(spelt, List.of());
        }
        return new Mended(
                mended,
                List.of(new Mark(
                        Mark.Kind.NUMBER,
                        "a figure or its unit was put right by rule: the model had written it otherwise ("
                                + changed(spelt, mended) + ")")));
    }

    /** Figures, units, dates and the glossary's wordings that are missing. */
    @Override
    public List<String> required(String arabic, String english) {
        List<String> phrases = new ArrayList<>();
        for (Fact fact : Difference.of(arabic, english).missing()) {
            switch (fact.sort()) {
                case NUMBER, ORDINAL, FRACTION, CODE -> phrases.add(FigureMender.written(fact));
                case MONTH -> phrases.add(Months.ENGLISH.get(fact.value().intValue() - 1));
                case WEEKDAY -> phrases.add(Months.ENGLISH_DAYS.get(fact.value().intValue() - 1));
                case TIME -> phrases.add(FigureMender.written(fact));
            }
        }
        phrases.addAll(Units.required(arabic, english));
        phrases.addAll(HijriMonths.missing(arabic, english));
        phrases.addAll(glossary.required(arabic, english));
        return phrases;
    }

    @Override
    public Map<String, String> terms(String arabic, String english) {
        return glossary.terms(arabic, english);
    }

    @Override
    public String key(String arabic) {
        return glossary.key(arabic);
    }

    /** What the first text has where the second differs, to whole words. */
    private static String changed(String before, String after) {
        int start = 0;
        int shorter = Math.min(before.length(), after.length());
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        while (start > 0 && before.charAt(start - 1) != ' ') {
            start--;
        }
        while (end > 0 && before.charAt(before.length() - end) != ' ') {
            end--;
        }
        return before.substring(start, before.length() - end).strip().replaceAll("[.,;:]+$", "");
    }
}
