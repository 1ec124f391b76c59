package org.mujaz.summarize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and names an English text states, in a form that can be looked for in another. */
final class EnglishFacts {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("both", 2));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred",
            new BigDecimal(100),
            "thousand",
            new BigDecimal(1_000),
            "million",
            new BigDecimal(1_000_000),
            "billion",
            new BigDecimal(1_000_000_000),
            "trillion",
            new BigDecimal(1_000_000_000_000L));
    private static final Pattern TOKEN = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?|\\p{L}+");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})+\\.?|\\p{Lu}[\\p{L}'’]*(?:[-–]\\p{L}+)*");

    private EnglishFacts() {}

    /** Numbers and names, each once, as texts that state nothing else. */
    static List<String> of(String english) {
        Set<String> facts = new LinkedHashSet<>(numbers(english));
        names(english).forEach(name -> facts.add("The " + name));
        return List.copyOf(facts);
    }

    /** Numbers by value: "1.2 million", "1,200,000" and "one million two hundred thousand" are partly the same. */
    static Set<String> numbers(String english) {
        Set<String> found = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(english.toLowerCase(Locale.ROOT));
        BigDecimal open = null;
        int end = 0;
        while (token.find()) {
            String word = token.group();
            boolean adjacent = token.start() - end <= 1;
            BigDecimal value = value(word);
            if (value == null) {
                if (SCALES.containsKey(word) && open != null && adjacent) {
                    open = open.multiply(SCALES.get(word));
                } else {
                    open = close(open, found);
                }
            } else if (open != null
                    && adjacent
                    && TENS.containsValue(open.intValue())
                    && value.intValue() < 10
                    && !Character.isDigit(word.charAt(0))) {
                open = open.add(value);
            } else {
                close(open, found);
                open = value;
            }
            end = token.end();
        }
        close(open, found);
        return found;
    }

    private static BigDecimal value(String word) {
        if (Character.isDigit(word.charAt(0))) {
            String digits = word.replace(",", "");
            return new BigDecimal(digits);
        }
        Integer unit = UNITS.getOrDefault(word, TENS.get(word));
        return unit == null ? null : new BigDecimal(unit);
    }

    private static BigDecimal close(BigDecimal open, Set<String> found) {
        if (open != null) {
            found.add(open.stripTrailingZeros().toPlainString());
        }
        return null;
    }

    /** Words with a capital that the place in the sentence does not account for. */
    static List<String> names(String english) {
        List<String> names = new ArrayList<>();
        for (String sentence : EnglishSentences.of(english)) {
            Matcher name = NAME.matcher(sentence);
            while (name.find()) {
                boolean currency = name.end() < sentence.length() && Character.isDigit(sentence.charAt(name.end()));
                if (currency) {
                    continue;
                }
                if (name.start() > 2 || !isPlainOpening(name.group(), sentence, name.end())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    /** Whether a sentence's first word owes its capital to its place: the next word has none. */
    private static boolean isPlainOpening(String word, String sentence, int end) {
        String rest = sentence.substring(end).strip();
        return rest.isEmpty()
                || !Character.isUpperCase(rest.charAt(0))
                || Words.content(word).isEmpty();
    }
}
