package org.mujaz.translate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.release.Release;

/** Releases and memories for tests. */
public final class Releases {
    private Releases() {}

    public static Release of(String id, String headline, String body) {
        return new Release(
                id, id, id + ".txt", headline, body, "", null, null, "BNA", null, 1, List.of(), Instant.EPOCH);
    }

    /** A memory without a database. */
    static final class MemoryInMemory implements TranslationMemory {
        final Map<String, Entry> entries = new HashMap<>();

        @Override
        public Map<String, Entry> find(Map<String, String> sentences) {
            Map<String, Entry> found = new HashMap<>(entries);
            found.keySet().retainAll(sentences.keySet());
            return found;
        }

        @Override
        public void remember(java.util.Collection<Entry> fresh) {
            fresh.forEach(entry -> entries.putIfAbsent(entry.key(), entry));
        }
    }
}
