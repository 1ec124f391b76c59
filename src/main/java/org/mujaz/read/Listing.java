package org.mujaz.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One page of a list of briefs.
 *
 * @param total how many there are on all pages
 * @param page this page, from 1
 */
record Listing(List<Card> cards, int total, int page) {
    static final int SIZE = 100;

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** A heap of briefs under one heading. */
    record Heap(String name, List<Card> cards) {}

    /** By agency or topic, in the order of each one's first brief; what has none comes last. */
    public List<Heap> heaps(boolean byTopic) {
        Function<Card, String> name = byTopic
                ? card -> card.topic() == Topic.OTHER ? "" : card.topic().words()
                : Card::agency;
        Map<String, List<Card>> heaps = new LinkedHashMap<>();
        cards.forEach(card ->
                heaps.computeIfAbsent(name.apply(card), n -> new ArrayList<>()).add(card));
        List<Card> rest = heaps.remove("");
        List<Heap> all = new ArrayList<>();
        heaps.forEach((n, c) -> all.add(new Heap(n, c)));
        if (rest != null) {
            all.add(new Heap(all.isEmpty() ? "All" : byTopic ? "Other" : "No agency named", rest));
        }
        return all;
    }
}
