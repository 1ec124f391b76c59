package org.mujaz.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.brief.Brief;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.facts.SameEvent;

/** The releases of a night that tell the same event, for pages that are written once: {@link SameEvents} without a server. */
final class NightEvents {

    /** No brief has another beside it. */
    static final NightEvents NONE = new NightEvents(List.of(), Map.of());

    private final List<Brief> briefs;
    private final Map<String, Meaning> meanings;

    /** @param meanings what releases mean as a whole, made by one encoder, by their ids; one that has none is beside none */
    NightEvents(List<Brief> briefs, Map<String, Meaning> meanings) {
        this.briefs = briefs;
        this.meanings = meanings;
    }

    /**
     * Another brief of the night; named as the pages have it.
     *
     * @param card the other brief
     * @param corrects whether its release says of itself that it corrects an earlier one
     * @param differing the figures in which it parts from this one, in words
     */
    record Other(BriefView card, boolean corrects, List<String> differing) {}

    /**
     * The others of each event, nearest first, by the id of the release whose page they belong on.
     *
     * @param views the briefs as the pages show them
     */
    Map<String, List<Other>> shown(List<BriefView> views) {
        Map<String, BriefView> byId = new HashMap<>();
        views.forEach(view -> byId.put(view.id(), view));
        Map<String, List<Near>> near = new HashMap<>();
        List<Brief> told = briefs.stream()
                .filter(brief -> meanings.containsKey(brief.release().id()))
                .toList();
        List<Meaning> meant =
                told.stream().map(brief -> meanings.get(brief.release().id())).toList();
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                float closeness = meant.get(i).closeness(meant.get(j));
                if (closeness >= SameEvents.NEAR) {
                    compare(told.get(i), told.get(j), closeness, near);
                }
            }
        }
        Map<String, List<Other>> shown = new HashMap<>();
        near.forEach((id, its) -> shown.put(
                id,
                its.stream()
                        .sorted(Comparator.comparing(Near::closeness)
                                .reversed()
                                .thenComparing(other -> other.brief.release().id()))
                        .map(other -> new Other(
                                byId.get(other.brief.release().id()),
                                other.brief.release().saysItCorrects(),
                                other.differing))
                        .toList()));
        return shown;
    }

    private record Near(Brief brief, float closeness, List<String> differing) {}

    private static void compare(Brief one, Brief other, float closeness, Map<String, List<Near>> near) {
        SameEvent.Verdict verdict = SameEvent.of(arabic(one), arabic(other));
        if (verdict.same()) {
            put(near, one, new Near(other, closeness, verdict.differing()));
            put(
                    near,
                    other,
                    new Near(
                            one,
                            closeness,
                            SameEvent.of(arabic(other), arabic(one)).differing()));
        }
    }

    private static void put(Map<String, List<Near>> near, Brief whose, Near other) {
        near.computeIfAbsent(whose.release().id(), id -> new ArrayList<>()).add(other);
    }

    private static List<String> arabic(Brief brief) {
        return brief.sentences().stream().map(SentencePair::arabic).toList();
    }
}
