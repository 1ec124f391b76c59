package org.mujaz.translate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive of names in the table {@code name_spelling}. */
public final class NameStore implements NameArchive {
    private static final int NAMES_A_QUERY = 500;
    private static final int LONGEST = 200;

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final Clock clock;

    public NameStore(DataSource source, Clock clock) {
        this.batch = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(batch);
        this.clock = clock;
    }

    @Override
    public Map<String, String> find(Collection<String> names) {
        Map<String, String> found = new HashMap<>();
        List<String> distinct = names.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i += NAMES_A_QUERY) {
            jdbc.sql("SELECT arabic, english FROM name_spelling WHERE arabic IN (:names)")
                    .param("names", distinct.subList(i, Math.min(distinct.size(), i + NAMES_A_QUERY)))
                    .query((row, n) -> found.put(row.getString(1), row.getString(2)))
                    .list();
        }
        return found;
    }

    @Override
    public void remember(Map<String, String> spellings) {
        Map<String, String> known = find(spellings.keySet());
        Object since = clock.instant().atOffset(ZoneOffset.UTC);
        // In one order, so that two runs that keep the same names do not wait for each other.
        batch.batchUpdate(
                "INSERT INTO name_spelling (arabic, english, since) SELECT ?, ?, ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM name_spelling WHERE arabic = ?)",
                new TreeMap<>(spellings)
                        .entrySet().stream()
                                .filter(name -> !known.containsKey(name.getKey()))
                                .filter(name -> name.getKey().length() <= LONGEST
                                        && name.getValue().length() <= LONGEST)
                                .map(name -> new Object[] {name.getKey(), name.getValue(), since, name.getKey()})
                                .toList());
    }
}
