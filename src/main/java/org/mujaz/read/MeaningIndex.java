package org.mujaz.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All vectors in memory, for search by meaning: about 400 bytes a sentence. What other processes add is fetched when it
 * is asked for next.
 */
final class MeaningIndex {
    private static final int AT_ONCE = 20_000;

    /** Below this two releases are not told as related; unrelated ones of one agency reach it seldom. */
    private static final float RELATED = 0.9f;

    private final MeaningStore store;
    private final Map<String, Entry> entries = new HashMap<>();
    private String encoder;
    private long last;

    MeaningIndex(MeaningStore store) {
        this.store = store;
    }

    /** A release that means something close; sentence is the nearest one's number, -1 for the release as a whole. */
    record Near(String release, int sentence, float closeness) {}

    private static final class Entry {
        private Meaning whole;
        private final List<Meaning> sentences = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private long first;
    }

    /** Fetches what was added since the last call. */
    synchronized void refresh() {
        String newest = store.newestEncoder();
        if (newest != null && !newest.equals(encoder)) {
            entries.clear();
            last = 0;
            encoder = newest;
        }
        List<MeaningStore.Row> rows;
        do {
            rows = encoder == null ? List.of() : store.after(last, encoder, AT_ONCE);
            Map<String, Long> before = new HashMap<>();
            for (MeaningStore.Row row : rows) {
                long seen = before.computeIfAbsent(row.release(), r -> last);
                Entry entry = entries.get(row.release());
                // A release's vectors are replaced all together, the whole release's first.
                if (entry == null || row.number() == Meanings.WHOLE && entry.first <= seen) {
                    entry = new Entry();
                    entry.first = row.id();
                    entries.put(row.release(), entry);
                }
                if (row.number() == Meanings.WHOLE) {
                    entry.whole = row.meaning();
                } else {
                    entry.numbers.add(row.number());
                    entry.sentences.add(row.meaning());
                }
            }
            if (!rows.isEmpty()) {
                last = rows.get(rows.size() - 1).id();
            }
        } while (rows.size() == AT_ONCE);
    }

    synchronized String encoder() {
        return encoder;
    }

    /** The releases nearest to a question. */
    synchronized List<Near> nearest(float[] question, int most, Predicate<String> allowed) {
        Meaning asked = Meaning.of(question);
        List<Near> found = new ArrayList<>();
        entries.forEach((release, entry) -> {
            if (allowed.test(release)) {
                found.add(near(release, entry, asked));
            }
        });
        found.sort(Comparator.comparing(Near::closeness).reversed().thenComparing(Near::release));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /** Other releases about the same. */
    synchronized List<Near> related(String release, int most) {
        Entry entry = entries.get(release);
        if (entry == null || entry.whole == null) {
            return List.of();
        }
        List<Near> found = new ArrayList<>();
        entries.forEach((other, its) -> {
            if (!other.equals(release) && its.whole != null) {
                float closeness = its.whole.closeness(entry.whole);
                if (closeness >= RELATED) {
                    found.add(new Near(other, Meanings.WHOLE, closeness));
                }
            }
        });
        found.sort(Comparator.comparing(Near::closeness).reversed().thenComparing(Near::release));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static Near near(String release, Entry entry, Meaning asked) {
        float best = entry.whole == null ? -1 : entry.whole.closeness(asked);
        int sentence = Meanings.WHOLE;
        for (int i = 0; i < entry.sentences.size(); i++) {
            float closeness = entry.sentences.get(i).closeness(asked);
            if (closeness > best) {
                best = closeness;
                sentence = entry.numbers.get(i);
            }
        }
        return new Near(release, sentence, best);
    }
}
