package org.mujaz.read;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.brief.Brief;
import org.mujaz.text.SentenceKey;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.facts.GlossaryStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what editors put right. It is kept by the Arabic sentence, not by the brief, so that it survives every rerun: the
 * translation memory looks here first, and the glossary takes in the names. Joins the caller's transaction.
 */
final class CorrectionStore {
    private static final int ASKED_AT_ONCE = 500;

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What concerns a brief. */
    Corrections of(Brief brief) {
        return concerning(List.of(brief));
    }

    /** What concerns briefs. */
    Corrections concerning(List<Brief> briefs) {
        return of(briefs.stream()
                .flatMap(brief -> brief.sentences().stream())
                .map(SentencePair::arabic)
                .toList());
    }

    /** What concerns sentences. */
    Corrections of(List<String> arabic) {
        List<String> keys = arabic.stream().map(SentenceKey::hash).distinct().toList();
        Map<String, Corrections.Sentence> sentences = new HashMap<>();
        for (int i = 0; i < keys.size(); i += ASKED_AT_ONCE) {
            jdbc.sql("SELECT sentence_key, english, machine, who FROM correction WHERE sentence_key IN (:keys)")
                    .param("keys", keys.subList(i, Math.min(keys.size(), i + ASKED_AT_ONCE)))
                    .query(row -> {
                        sentences.put(
                                row.getString(1),
                                new Corrections.Sentence(row.getString(2), row.getString(3), row.getString(4)));
                    });
        }
        return new Corrections(sentences, names());
    }

    List<Corrections.Name> names() {
        return new GlossaryStore(jdbc)
                .spellings().stream()
                        .map(s -> new Corrections.Name(s.arabic(), s.wrong(), s.english()))
                        .toList();
    }

    /** @param machine what the machine wrote; kept with the first correction */
    void correct(String arabic, String english, String machine, String who, Clock clock) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int known = jdbc.sql("UPDATE correction SET english = ?, who = ?, at = ? WHERE sentence_key = ?")
                .params(english, who, now, SentenceKey.hash(arabic))
                .update();
        if (known == 0) {
            jdbc.sql(
                            "INSERT INTO correction (sentence_key, arabic, english, machine, who, at) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(SentenceKey.hash(arabic), arabic, english, machine, who, now)
                    .update();
        }
    }

    /** The machine's sentence stands again, also in briefs that a rerun wrote with the editor's. */
    boolean withdraw(String arabic) {
        jdbc.sql("UPDATE brief_sentence SET english = (SELECT machine FROM correction WHERE sentence_key = :key)"
                        + " WHERE arabic = :arabic AND english = (SELECT english FROM correction WHERE sentence_key = :key"
                        + " AND machine <> '')")
                .param("key", SentenceKey.hash(arabic))
                .param("arabic", arabic)
                .update();
        return jdbc.sql("DELETE FROM correction WHERE sentence_key = ?")
                        .param(SentenceKey.hash(arabic))
                        .update()
                > 0;
    }

    /** Briefs on the shelf whose release holds this sentence. */
    List<String> briefsWith(String arabic) {
        return jdbc.sql("SELECT s.release_id FROM shelf s JOIN brief_sentence b ON b.release_id = s.release_id"
                        + " AND b.pipeline = s.pipeline WHERE b.arabic = ? GROUP BY s.release_id ORDER BY s.release_id")
                .param(arabic)
                .query(String.class)
                .list();
    }

    /** Briefs on the shelf whose release has the name in Arabic and whose English has it misspelt. */
    List<String> briefsWith(Corrections.Name name) {
        return jdbc.sql("SELECT s.release_id FROM shelf s JOIN release r ON r.id = s.release_id JOIN brief x"
                        + " ON x.release_id = s.release_id AND x.pipeline = s.pipeline"
                        + " WHERE (r.headline LIKE :arabic ESCAPE '!' OR r.body LIKE :arabic ESCAPE '!')"
                        + " AND (x.headline LIKE :wrong ESCAPE '!' OR x.english LIKE :wrong ESCAPE '!'"
                        + " OR EXISTS (SELECT 1 FROM brief_sentence b WHERE b.release_id = s.release_id"
                        + " AND b.pipeline = s.pipeline AND b.english LIKE :wrong ESCAPE '!')) ORDER BY s.release_id")
                .param("arabic", like(name.arabic()))
                .param("wrong", like(name.wrong()))
                .query(String.class)
                .list();
    }

    /** The machine's spelling stands again. */
    boolean forget(String arabic, String wrong) {
        return jdbc.sql("DELETE FROM glossary WHERE arabic = ? AND wrong = ?")
                        .params(arabic, wrong)
                        .update()
                > 0;
    }

    private static String like(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    /** The archive of names forgets what is spelt wrong, or later nights would write it so again. */
    void spell(Corrections.Name name, String who, Clock clock) {
        jdbc.sql("DELETE FROM name_spelling WHERE english LIKE ? ESCAPE '!'")
                .param(like(name.wrong()))
                .update();
        forget(name.arabic(), name.wrong());
        jdbc.sql("INSERT INTO glossary (arabic, wrong, english, who, at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        name.arabic(),
                        name.wrong(),
                        name.english(),
                        who,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
