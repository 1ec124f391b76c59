package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        one.counted().forEach((noun, figures) -> {
            Map<BigDecimal, String> theirs = other.counted().getOrDefault(noun, Map.of());
            if (!theirs.isEmpty() && figures.keySet().stream().noneMatch(theirs::containsKey)) {
                differing.add(words(figures) + " here, " + words(theirs) + " there");
            }
        });
        long agreeing = one.figures().stream().filter(other.figures()::contains).count();
        boolean sameDay =
                one.days().isEmpty() || other.days().isEmpty() || one.days().equals(other.days());
        boolean same =
                sameDay && shared(one.names(), other.names()) >= NAMES_SHARED && differing.size() <= agreeing + 1;
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
}
