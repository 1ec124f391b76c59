package org.mujaz.translate.facts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The spellings editors added to the house's glossary, in the table {@code glossary}. */
public final class GlossaryStore {
    private final JdbcClient jdbc;

    public GlossaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the newest first. */
    public List<Glossary.Spelling> spellings() {
        return jdbc.sql("SELECT arabic, wrong, english FROM glossary ORDER BY at DESC, arabic, wrong")
                .query((row, n) -> new Glossary.Spelling(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
