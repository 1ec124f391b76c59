package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a release tells that can be compared by rule.
 *
 * @param names countries and people, folded
 * @param days day and month of the dates
 * @param counted figures by the noun they count, as they stand there
 */
record Told(Set<String> names, Set<String> days, Map<String, Map<BigDecimal, String>> counted) {

    static Told of(List<String> sentences) {
        Told told = new Told(new TreeSet<>(), new TreeSet<>(), new LinkedHashMap<>());
        sentences.forEach(told::add);
        return told;
    }

    Set<BigDecimal> figures() {
        return counted.values().stream().flatMap(f -> f.keySet().stream()).collect(Collectors.toSet());
    }

    private void add(String sentence) {
        String text = ArabicToken.clean(sentence);
        List<ArabicToken> tokens = ArabicToken.of(text);
        Countries.in(tokens).forEach(country -> names.add(country.english().get(0)));
        for (PersonNames.Person person : PersonNames.in(tokens)) {
            names.add(String.join(" ", person.bones()));
        }
        Map<String, Integer> from = new HashMap<>();
        for (Fact fact : new ArabicFigures(sentence).facts()) {
            int start = text.indexOf(fact.words(), from.getOrDefault(fact.words(), 0));
            if (start >= 0 && fact.sort() == Fact.Sort.NUMBER) {
                from.put(fact.words(), start + 1);
                count(fact, tokens, start + fact.words().length());
            }
        }
    }

    /** The noun behind a figure, or "month" and the like where a date goes on. */
    private void count(Fact fact, List<ArabicToken> tokens, int end) {
        for (int i = 0; i < tokens.size(); i++) {
            ArabicToken token = tokens.get(i);
            if (token.start() < end) {
                continue;
            }
            if (token.kind() != ArabicToken.Kind.WORD) {
                return;
            }
            int month = i + 1 < tokens.size()
                    ? Months.number(token.text(), tokens.get(i + 1).text())
                    : 0;
            month = month > 0 ? month : Months.number(token.text());
            if (month > 0) {
                days.add(fact.value().toPlainString() + "." + month);
            } else {
                counted.computeIfAbsent(noun(token), n -> new LinkedHashMap<>())
                        .put(fact.value(), fact.words() + " " + token.text());
            }
            return;
        }
    }

    /** Without article and the endings of number and case: سريرا, سرير and أسرة are not all held together, but the first two. */
    private static String noun(ArabicToken token) {
        String noun = token.folded();
        noun = noun.startsWith("ال") && noun.length() > 4 ? noun.substring(2) : noun;
        return noun.length() > 3 ? noun.replaceAll("(?:ا|ين|ون|ات|ه|ان)$", "") : noun;
    }
}
