package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether two Arabic releases that mean nearly the same tell one event, and where their figures part. Vectors alone cannot say: two
 * drug seizures of one month lie as close as two reports of one seizure.
 *
 * <ul>
 *   <li>they tell one event when they share half of the fewer people and countries, name no different days, and at most one figure more
 *       differs than agrees;
 *   <li>a figure differs when both count the same noun and no figure of one is a figure of the other.
 * </ul>
 */
public final class SameEvent {
    private static final double NAMES_SHARED = 0.5;

    private SameEvent() {}

    /**
     * @param same whether both tell one event
     * @param differing where they part, in words: "120 سرير here, 130 there"; not empty only where they tell one event
     */
    public record Verdict(boolean same, List<String> differing) {
        public Verdict {
            differing = List.copyOf(differing);
        }
    }

    /**
     * @param here the sentences of one release in Arabic
     * @param there those of the other
     */
    public static Verdict of(List<String> here, List<String> there) {
        Told one = Told.of(here);
        Told other = Told.of(there);
        List<String> differing = new ArrayList<>();
        one.counted.forEach((noun, figures) -> {
            Map<BigDecimal, String> theirs = other.counted.getOrDefault(noun, Map.of());
            if (!theirs.isEmpty() && figures.keySet().stream().noneMatch(theirs::containsKey)) {
                differing.add(words(figures) + " here, " + words(theirs) + " there");
            }
        });
        long agreeing = one.figures().stream().filter(other.figures()::contains).count();
        boolean sameDay = one.days.isEmpty() || other.days.isEmpty() || one.days.equals(other.days);
        boolean same = sameDay && shared(one.names, other.names) >= NAMES_SHARED && differing.size() <= agreeing + 1;
        return new Verdict(same, same ? differing : List.of());
    }

    private static String words(Map<BigDecimal, String> figures) {
        return String.join(" / ", figures.values());
    }

    /** The share of the smaller set that the other has too. */
    private static double shared(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 1 : (double) one.stream().filter(other::contains).count() / smaller;
    }

    /**
     * What a release tells that can be compared by rule.
     *
     * @param names countries and people, folded
     * @param days day and month of the dates
     * @param counted figures by the noun they count, as they stand there
     */
    private record Told(Set<String> names, Set<String> days, Map<String, Map<BigDecimal, String>> counted) {

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
            for (ArabicToken token : tokens) {
                if (token.start() < end) {
                    continue;
                }
                if (token.kind() != ArabicToken.Kind.WORD) {
                    return;
                }
                int month = Months.number(token.text());
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
}
