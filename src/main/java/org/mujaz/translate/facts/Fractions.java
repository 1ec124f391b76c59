package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What else an English may write for a fraction in words. */
final class Fractions {
    private static final Map<String, Set<BigDecimal>> SAME = Map.of(
            "0.5", of("50", "30", "6", "2"),
            "0.3333", of("3", "33", "30", "33.3", "20"),
            "0.6667", of("3", "66", "67", "66.7", "60"),
            "0.25", of("25", "15", "3", "4"),
            "0.75", of("75", "45", "9"));

    private Fractions() {}

    static Set<BigDecimal> same(BigDecimal fraction) {
        return SAME.getOrDefault(fraction.toPlainString(), Set.of());
    }

    /** Behind a noun (سنة ونصف) it is one and a half, or what that is in the next smaller unit. */
    static Set<BigDecimal> behind(BigDecimal fraction) {
        Set<BigDecimal> same = new HashSet<>(same(fraction));
        for (int whole = 1; whole <= 2; whole++) {
            BigDecimal sum = fraction.add(BigDecimal.valueOf(whole));
            same.add(Fact.exact(sum));
            same.add(Fact.exact(sum.multiply(BigDecimal.valueOf(12))));
            same.add(Fact.exact(sum.multiply(BigDecimal.valueOf(60))));
        }
        return same;
    }

    private static Set<BigDecimal> of(String... values) {
        return Arrays.stream(values)
                .map(value -> Fact.exact(new BigDecimal(value)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
