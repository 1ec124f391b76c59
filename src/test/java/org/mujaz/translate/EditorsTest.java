package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mujaz.text.SentenceKey;
import org.mujaz.translate.facts.FactRules;
import org.mujaz.translate.facts.Glossary;
import org.mujaz.translate.facts.GlossaryStore;
import org.mujaz.translate.facts.NameSpellings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What editors put right in the morning is what the next run writes, with the tables a night works with. */
class EditorsTest {
    private static final String MET = "التقى الوزير السيد لوران نونيز في المنامة اليوم.";
    private static final String AGREED = "وقد اتفق الجانبان على تشكيل لجنة مشتركة تجتمع بشكل دوري.";
    private final ScriptedModel model = ScriptedModel.translating(arabic -> arabic.startsWith("التقى")
            ? "The minister met Mr. Loron Nonez in Manama today."
            : "The two sides agreed to form a joint committee that meets periodically.");
    private DataSource source;
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        source = new DriverManagerDataSource("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
    }

    @Test
    void aRerunTakesACorrectedSentenceFromTheEditorAndANameFromTheGlossaryWhateverTheSettings() {
        List<SentencePair> first = night(TranslateSettings.DEFAULT);
        assertThat(first).extracting(SentencePair::english).anyMatch(english -> english.contains("Laurent Nunez"));

        jdbc.sql("INSERT INTO correction (sentence_key, arabic, english, who, at) VALUES (?, ?, ?, 'amal',"
                        + " CURRENT_TIMESTAMP)")
                .params(SentenceKey.hash(AGREED), AGREED, "They agreed on a standing committee.")
                .update();
        jdbc.sql("INSERT INTO glossary (arabic, wrong, english, who, at) VALUES ('لوران نونيز', 'Laurent Nunez',"
                        + " 'Laurent Nuñez', 'amal', CURRENT_TIMESTAMP)")
                .update();
        for (TranslateSettings settings :
                List.of(TranslateSettings.DEFAULT, new TranslateSettings(2, 4, 220, 30, true, true))) {
            model.calls.clear();
            List<SentencePair> again = night(settings);
            assertThat(again.get(0).english()).isEqualTo("The minister met Mr. Laurent Nuñez in Manama today.");
            assertThat(again.get(1).english()).isEqualTo("They agreed on a standing committee.");
            assertThat(again.get(1).fromMemory()).isTrue();
            assertThat(model.calls.stream().flatMap(List::stream))
                    .as("what an editor wrote is not translated again")
                    .noneMatch(input -> input.get("source").contains("لجنة"));
        }
    }

    @Test
    void oneMoreEntryOfTheGlossaryForgetsNoSentenceItDoesNotConcern() {
        night(TranslateSettings.DEFAULT);
        jdbc.sql("INSERT INTO glossary (arabic, wrong, english, who, at) VALUES ('لوران نونيز', 'Laurent Nunez',"
                        + " 'Laurent Nuñez', 'amal', CURRENT_TIMESTAMP)")
                .update();
        List<SentencePair> again = night(TranslateSettings.DEFAULT);
        assertThat(again.get(0).fromMemory()).isFalse();
        assertThat(again.get(1).fromMemory()).isTrue();
    }

    /** The archive has the spelling of an earlier night; what the editor wrote since is not put back into it. */
    @Test
    void aCorrectedSentenceKeepsTheEditorsSpellingOfAName() {
        String arabic = "وصل خالد بن علي الدوسري إلى المنامة اليوم.";
        NameArchive archive = new NameStore(source, Clock.systemUTC());
        archive.remember(NameSpellings.in(List.of(
                new SentencePair(1, 1, arabic, "Khaled bin Ali Al Dosari arrived in Manama.", List.of(), false))));
        jdbc.sql("INSERT INTO correction (sentence_key, arabic, english, who, at) VALUES (?, ?, ?, 'amal',"
                        + " CURRENT_TIMESTAMP)")
                .params(SentenceKey.hash(arabic), arabic, "Khalid bin Ali Al Dosari reached Manama today.")
                .update();
        assertThat(night(TranslateSettings.DEFAULT, archive, arabic))
                .extracting(SentencePair::english)
                .containsExactly("Khalid bin Ali Al Dosari reached Manama today.");
    }

    private List<SentencePair> night(TranslateSettings settings) {
        return night(settings, NameArchive.NONE, MET + "\n" + AGREED);
    }

    private List<SentencePair> night(TranslateSettings settings, NameArchive archive, String text) {
        TranslationMemory memory = new JdbcTranslationMemory(source, Clock.systemUTC());
        Glossary glossary = Glossary.ofHouse(null).with(new GlossaryStore(jdbc).spellings());
        TranslatedRelease done = new Translator(model, memory, settings, new FactRules(glossary), archive)
                .translate(List.of(Releases.of("a", "", text)), (rows, tokens) -> {})
                .get(0);
        memory.remember(done.fresh());
        return done.sentences();
    }
}
