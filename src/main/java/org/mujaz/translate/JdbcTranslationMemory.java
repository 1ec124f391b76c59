package org.mujaz.translate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mujaz.Mark;
import org.mujaz.text.SentenceKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The translation memory in the table {@code translation_memory}, and before it what editors wrote in {@code correction}. */
public final class JdbcTranslationMemory implements TranslationMemory {
    private static final int KEYS_A_QUERY = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcTranslationMemory(DataSource source, Clock clock) {
        this.batch = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(batch);
        this.clock = clock;
    }

    @Override
    public Map<String, Entry> find(Map<String, String> sentences) {
        Map<String, Entry> found = new HashMap<>();
        for (List<String> keys : parts(sentences.keySet())) {
            jdbc.sql("SELECT memory_key, arabic, english, marks, checkpoint FROM translation_memory"
                            + " WHERE memory_key IN (:keys)")
                    .param("keys", keys)
                    .query((row, n) -> new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            JSON.readValue(row.getString(4), new TypeReference<List<Mark>>() {}),
                            row.getString(5),
                            false))
                    .list()
                    .forEach(entry -> found.put(entry.key(), entry));
        }
        Map<String, Corrected> corrected = corrected(sentences.values());
        sentences.forEach((key, sentence) -> {
            Corrected one = corrected.get(SentenceKey.hash(sentence));
            if (one != null) {
                found.put(key, new Entry(key, sentence, one.english(), List.of(), one.who(), true));
            }
        });
        return found;
    }

    private record Corrected(String english, String who) {}

    private Map<String, Corrected> corrected(Collection<String> sentences) {
        Map<String, Corrected> corrected = new HashMap<>();
        for (List<String> keys : parts(sentences.stream().map(SentenceKey::hash).toList())) {
            jdbc.sql("SELECT sentence_key, english, who FROM correction WHERE sentence_key IN (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        corrected.put(row.getString(1), new Corrected(row.getString(2), row.getString(3)));
                    });
        }
        return corrected;
    }

    private static List<List<String>> parts(Collection<String> keys) {
        List<String> distinct = List.copyOf(new HashSet<>(keys));
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i += KEYS_A_QUERY) {
            parts.add(distinct.subList(i, Math.min(distinct.size(), i + KEYS_A_QUERY)));
        }
        return parts;
    }

    @Override
    public void remember(Collection<Entry> entries) {
        Map<String, Entry> distinct = new TreeMap<>();
        entries.forEach(entry -> distinct.putIfAbsent(entry.key(), entry));
        Object created = clock.instant().atOffset(ZoneOffset.UTC);
        // The key may be there, and another run may have committed it just now; portable between H2 and PostgreSQL,
        // unlike
        // ON CONFLICT.
        batch.batchUpdate(
                "INSERT INTO translation_memory (memory_key, arabic, english, marks, checkpoint, created)"
                        + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM translation_memory WHERE memory_key = ?)",
                distinct.values().stream()
                        .map(entry -> new Object[] {
                            entry.key(),
                            entry.arabic(),
                            entry.english(),
                            JSON.writeValueAsString(entry.marks()),
                            entry.checkpoint(),
                            created,
                            entry.key()
                        })
                        .toList());
    }
}
