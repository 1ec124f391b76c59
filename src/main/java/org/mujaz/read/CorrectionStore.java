package org.mujaz.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mujaz.brief.Brief;
import org.mujaz.text.SentenceKey;
import org.mujaz.translate.SentencePair;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what editors put right. It is kept by the Arabic sentence, not by the brief, so that it survives every rerun;
 * the translation memory learns it at once. Joins the caller's transaction.
 */
final class CorrectionStore {
    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What concerns a brief. */
    Corrections of(Brief brief) {
        List<String> keys = brief.sentences().stream()
                .map(SentencePair::arabic)
                .map(CorrectionStore::key)
                .distinct()
                .toList();
        Map<String, Corrections.Sentence> sentences = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT sentence_key, english, who FROM correction WHERE sentence_key IN (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        sentences.put(row.getString(1), new Corrections.Sentence(row.getString(2), row.getString(3)));
                    });
        }
        return new Corrections(sentences, names());
    }

    List<Corrections.Name> names() {
        return jdbc.sql("SELECT arabic, wrong, english FROM glossary ORDER BY arabic, wrong")
                .query((row, n) -> new Corrections.Name(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void correct(String arabic, String english, String who, Clock clock) {
        withdraw(arabic);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("INSERT INTO correction (sentence_key, arabic, english, who, at) VALUES (?, ?, ?, ?, ?)")
                .params(key(arabic), arabic, english, who, now)
                .update();
        jdbc.sql("UPDATE translation_memory SET english = ?, marks = '[]' WHERE arabic = ?")
                .params(english, SentenceKey.of(arabic))
                .update();
    }

    /** The machine's sentence stands again; the memory forgets the sentence, so that a rerun translates it anew. */
    boolean withdraw(String arabic) {
        boolean was = jdbc.sql("DELETE FROM correction WHERE sentence_key = ?")
                        .param(key(arabic))
                        .update()
                > 0;
        if (was) {
            jdbc.sql("DELETE FROM translation_memory WHERE arabic = ?")
                    .param(SentenceKey.of(arabic))
                    .update();
        }
        return was;
    }

    void spell(Corrections.Name name, String who, Clock clock) {
        jdbc.sql("DELETE FROM glossary WHERE arabic = ? AND wrong = ?")
                .params(name.arabic(), name.wrong())
                .update();
        jdbc.sql("INSERT INTO glossary (arabic, wrong, english, who, at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        name.arabic(),
                        name.wrong(),
                        name.english(),
                        who,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    static String key(String arabic) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(SentenceKey.of(arabic).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
