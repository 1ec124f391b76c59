package org.mujaz.translate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mujaz.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The translation memory in the table {@code translation_memory}. */
public final class JdbcTranslationMemory implements TranslationMemory {
    private static final int KEYS_A_QUERY = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcTranslationMemory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Entry> find(Collection<String> keys) {
        Map<String, Entry> found = new HashMap<>();
        List<String> distinct = List.copyOf(new HashSet<>(keys));
        for (int i = 0; i < distinct.size(); i += KEYS_A_QUERY) {
            jdbc.sql("SELECT memory_key, arabic, english, marks, checkpoint FROM translation_memory"
                            + " WHERE memory_key IN (:keys)")
                    .param("keys", distinct.subList(i, Math.min(distinct.size(), i + KEYS_A_QUERY)))
                    .query((row, n) -> new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            JSON.readValue(row.getString(4), new TypeReference<List<Mark>>() {}),
                            row.getString(5)))
                    .list()
                    .forEach(entry -> found.put(entry.key(), entry));
        }
        return found;
    }

    @Override
    public void remember(Collection<Entry> entries) {
        Map<String, Entry> distinct = new TreeMap<>();
        entries.forEach(entry -> distinct.putIfAbsent(entry.key(), entry));
        Set<String> known = find(distinct.keySet()).keySet();
        List<Entry> fresh = new ArrayList<>(distinct.values());
        fresh.removeIf(entry -> known.contains(entry.key()));
        for (Entry entry : fresh) {
            // Another run may have committed the same key since; portable between H2 and PostgreSQL, unlike ON
            // CONFLICT.
            jdbc.sql("INSERT INTO translation_memory (memory_key, arabic, english, marks, checkpoint, created)"
                            + " SELECT :key, :arabic, :english, :marks, :checkpoint, :created"
                            + " WHERE NOT EXISTS (SELECT 1 FROM translation_memory WHERE memory_key = :key)")
                    .param("key", entry.key())
                    .param("arabic", entry.arabic())
                    .param("english", entry.english())
                    .param("marks", JSON.writeValueAsString(entry.marks()))
                    .param("checkpoint", entry.checkpoint())
                    .param("created", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
