package org.mujaz.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the shelf: says what was put there, changed or taken away since it was last asked, by whichever process. Where
 * nothing has changed, asking costs one small query. Not safe for use by several threads at once.
 */
final class ShelfChanges {
    /** Changes are numbered when they are made and seen when they are committed: so far back, one may still turn up. */
    private static final int LATE = 1_000;

    private static final ChangeStore.State NOTHING = new ChangeStore.State(0, 0, 0);

    private final ChangeStore store;
    private final Map<String, Long> seen = new HashMap<>();
    private ChangeStore.State state = NOTHING;

    ShelfChanges(ChangeStore store) {
        this.store = store;
    }

    /**
     * What is different.
     *
     * @param put releases that are new on the shelf or changed
     * @param gone releases that are no longer there
     * @param all whether everything there is has been told, and what else is known is to be forgotten
     */
    record Since(List<String> put, List<String> gone, boolean all) {
        boolean none() {
            return put.isEmpty() && gone.isEmpty();
        }
    }

    Since since() {
        boolean all = state == NOTHING;
        long late = state.newest() - LATE;
        if (store.state(late).equals(state)) {
            return new Since(List.of(), List.of(), false);
        }
        Set<String> put = new HashSet<>();
        take(store.after(late), put);
        Set<String> gone = new HashSet<>();
        if (store.state(late).releases() != seen.size()) {
            Map<String, Long> there = store.after(0);
            take(there, put);
            gone.addAll(seen.keySet());
            gone.removeAll(there.keySet());
            seen.keySet().removeAll(gone);
            put.removeAll(gone);
        }
        long newest = seen.values().stream().max(Long::compare).orElse(0L);
        long recent = seen.values().stream()
                .mapToLong(c -> c)
                .filter(c -> c > newest - LATE)
                .sum();
        state = new ChangeStore.State(seen.size(), newest, recent);
        return new Since(List.copyOf(put), List.copyOf(gone), all);
    }

    /** The next answer begins from nothing again: what was told of has not been taken in. */
    void forget() {
        seen.clear();
        state = NOTHING;
    }

    private void take(Map<String, Long> changes, Set<String> put) {
        changes.forEach((release, change) -> {
            if (!change.equals(seen.put(release, change))) {
                put.add(release);
            }
        });
    }
}
