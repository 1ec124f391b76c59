package org.mujaz.brief;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes a chunk's briefs, the rows of one kind together. Joins the caller's transaction. */
public final class NewBriefStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    public NewBriefStore(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Briefs made ready to be written, without a look at the database. */
    public static final class Rows {
        private final List<Object[]> keys = new ArrayList<>();
        private final List<Object[]> briefs = new ArrayList<>();
        private final List<Object[]> sentences = new ArrayList<>();
        private final List<Object[]> links = new ArrayList<>();

        public Rows(List<Brief> all) {
            all.forEach(this::add);
        }

        private void add(Brief brief) {
            String id = brief.release().id();
            Summary summary = brief.summary();
            keys.add(new Object[] {id, brief.pipeline()});
            briefs.add(new Object[] {
                id,
                brief.pipeline(),
                summary.headline(),
                json(summary.english()),
                json(summary.arabic()),
                summary.method().name(),
                brief.checkpoint(),
                json(List.of(brief.marks(), summary.marks())),
                brief.runId(),
                brief.written().atOffset(ZoneOffset.UTC),
                brief.timings().translateMillis(),
                brief.timings().summarizeMillis()
            });
            for (SentencePair pair : brief.sentences()) {
                sentences.add(new Object[] {
                    id,
                    brief.pipeline(),
                    pair.number(),
                    pair.paragraph(),
                    pair.arabic(),
                    pair.english(),
                    json(pair.marks()),
                    pair.fromMemory()
                });
            }
            for (Summary.Link link : summary.links()) {
                links.add(new Object[] {id, brief.pipeline(), link.sentence(), link.source(), link.closeness()});
            }
        }
    }

    /** Writes each brief in place of one with the same release and pipeline. */
    public void save(Rows rows) {
        jdbc.batchUpdate("DELETE FROM brief WHERE release_id = ? AND pipeline = ?", rows.keys);
        jdbc.batchUpdate(
                "INSERT INTO brief (release_id, pipeline, headline, english, arabic, method, checkpoint, marks, run_id,"
                        + " written, translate_ms, summarize_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.briefs);
        jdbc.batchUpdate(
                "INSERT INTO brief_sentence (release_id, pipeline, number, paragraph, arabic, english, marks, from_memory)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows.sentences);
        jdbc.batchUpdate(
                "INSERT INTO brief_link (release_id, pipeline, sentence, source, closeness) VALUES (?, ?, ?, ?, ?)",
                rows.links);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
