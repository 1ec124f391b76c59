package org.mujaz.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gathers a night's digest. */
final class DigestStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 500;
    private final JdbcClient jdbc;
    private final BrowseStore browse;
    private final int most;

    DigestStore(JdbcClient jdbc, BrowseStore browse) {
        this(jdbc, browse, MOST);
    }

    DigestStore(JdbcClient jdbc, BrowseStore browse, int most) {
        this.jdbc = jdbc;
        this.browse = browse;
        this.most = most;
    }

    Digest of(LocalDate night) {
        Map<String, List<String>> arabic = new HashMap<>();
        jdbc.sql("SELECT s.release_id, b.arabic FROM shelf s JOIN brief b ON b.release_id = s.release_id"
                        + " AND b.pipeline = s.pipeline WHERE s.run_date = ?")
                .param(night)
                .query(row -> {
                    List<String> sentences = JSON.readValue(row.getString(2), new TypeReference<>() {});
                    arabic.put(
                            row.getString(1),
                            sentences.stream().map(Shown::text).toList());
                });
        int briefs = jdbc.sql("SELECT COUNT(*) FROM shelf WHERE run_date = ?")
                .param(night)
                .query(Integer.class)
                .single();
        List<Card> cards = browse.newest(Filter.of(night, Map.of()), most);
        return new Digest(
                night,
                cards.stream()
                        .map(card -> new Digest.Item(card, arabic.getOrDefault(card.id(), List.of())))
                        .toList(),
                Math.max(0, briefs - cards.size()));
    }
}
