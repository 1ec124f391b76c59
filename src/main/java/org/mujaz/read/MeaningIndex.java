package org.mujaz.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * All vectors of the releases on the shelf in memory, for search by meaning: about 400 bytes a sentence. What any process
 * puts on the shelf is fetched when it is asked for next.
 */
final class MeaningIndex {
    private static final int AT_ONCE = 200;

    /** So many releases, the nearest as a whole, are looked at sentence by sentence: a sentence is never far from its release. */
    private static final int CANDIDATES = 2_000;

    /**
     * Below this two releases are not told as related. Set by reading 100 neighbours among 240 official news items of two
     * weeks, ten a step. About the same matter were 39 of 40 from 0.93 on, 7 of 10 from 0.92, 19 of 40 from 0.88 (mostly the
     * same people, or the same form of note, about something else), 1 of 10 from 0.86.
     */
    private static final float RELATED = 0.92f;

    private static final Comparator<Near> NEAREST =
            Comparator.comparing(Near::closeness).reversed().thenComparing(Near::release);

    private final MeaningStore store;
    private final ReentrantLock fetching = new ReentrantLock();
    private final Map<String, Vectors> entries = new ConcurrentHashMap<>();
    private final ShelfChanges changes;
    private volatile String encoder;

    MeaningIndex(MeaningStore store, ShelfChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** A release that means something close; sentence is the nearest one's number, -1 for the release as a whole. */
    record Near(String release, int sentence, float closeness) {}

    /** Fetches what has changed on the shelf. */
    void refresh() {
        fetching.lock();
        try {
            fetch();
        } finally {
            fetching.unlock();
        }
    }

    /** The same, but not where somebody else is at it: the first fetch takes seconds, and no page of a brief waits for it. */
    private void refreshUnlessFetching() {
        if (fetching.tryLock()) {
            try {
                fetch();
            } finally {
                fetching.unlock();
            }
        }
    }

    private void fetch() {
        ShelfChanges.Since since = changes.since();
        if (since.none()) {
            return;
        }
        try {
            String newest = store.newestEncoder();
            if (newest != null && !newest.equals(encoder)) {
                encoder = newest;
                changes.forget();
                since = changes.since();
            }
            take(since);
        } catch (RuntimeException e) {
            changes.forget();
            throw e;
        }
    }

    private void take(ShelfChanges.Since since) {
        if (since.all()) {
            entries.clear();
        }
        since.gone().forEach(entries::remove);
        for (int i = 0; encoder != null && i < since.put().size(); i += AT_ONCE) {
            List<String> some =
                    since.put().subList(i, Math.min(i + AT_ONCE, since.put().size()));
            Map<String, Vectors> fetched = store.of(some, encoder);
            for (String release : some) {
                Vectors vectors = fetched.get(release);
                if (vectors == null) {
                    entries.remove(release);
                } else {
                    entries.put(release, vectors);
                }
            }
        }
    }

    /** Whether there are vectors at all. */
    boolean filled() {
        return encoder != null || store.newestEncoder() != null;
    }

    /** Who made the vectors; null until the first are fetched. */
    String encoder() {
        return encoder;
    }

    /** The releases nearest to a question. */
    List<Near> nearest(float[] question, int most, Predicate<String> allowed) {
        Vectors.Asked asked = Vectors.Asked.of(Meaning.of(question));
        List<Near> candidates = best(
                CANDIDATES,
                (release, vectors) ->
                        allowed.test(release) ? new Near(release, Meanings.WHOLE, vectors.closeness(asked)) : null);
        return candidates.stream()
                .map(candidate -> near(candidate.release(), asked))
                .filter(Objects::nonNull)
                .sorted(NEAREST)
                .limit(most)
                .toList();
    }

    /** Other releases about the same. */
    List<Near> related(String release, int most) {
        refreshUnlessFetching();
        Vectors here = entries.get(release);
        Meaning meaning = here == null ? null : here.whole();
        if (meaning == null) {
            return List.of();
        }
        Vectors.Asked whole = Vectors.Asked.of(meaning);
        return best(most, (other, vectors) -> {
            float closeness = other.equals(release) ? -1 : vectors.closeness(whole);
            return closeness < RELATED ? null : new Near(other, Meanings.WHOLE, closeness);
        });
    }

    /** How near a release is, or null where it does not count. */
    private interface Scan {
        Near of(String release, Vectors vectors);
    }

    private List<Near> best(int most, Scan scan) {
        PriorityQueue<Near> kept = new PriorityQueue<>(NEAREST.reversed());
        entries.forEach((release, vectors) -> {
            Near near = scan.of(release, vectors);
            if (near != null) {
                kept.add(near);
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        });
        List<Near> found = new ArrayList<>(kept);
        found.sort(NEAREST);
        return List.copyOf(found);
    }

    private Near near(String release, Vectors.Asked asked) {
        Vectors vectors = entries.get(release);
        if (vectors == null) {
            return null; // taken off the shelf this moment
        }
        float best = -1;
        int sentence = Meanings.WHOLE;
        for (int i = 0; i < vectors.size(); i++) {
            float closeness = vectors.closeness(i, asked);
            if (closeness > best) {
                best = closeness;
                sentence = vectors.sentence(i);
            }
        }
        return new Near(release, sentence, best);
    }
}
