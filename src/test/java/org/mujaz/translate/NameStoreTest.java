package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mujaz.translate.facts.NameSpellings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NameStoreTest {
    private static final String FIRST_NIGHT = "Sheikh Rashid bin Abdullah Al Khalifa received the delegation";
    private static final String SECOND_NIGHT = "Sheikh Rashed bin Abdulla Al-Khalifa said that work had begun";

    private static SentencePair pair(String arabic, String english) {
        return new SentencePair(1, 1, arabic, english, List.of(), false);
    }

    /** A person is spelt in one way in the first night; the second night's process knows nothing of it but what the table says. */
    private static void spellsAsTheNightBefore(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common")
                .load()
                .migrate();
        NameArchive archive = new NameStore(database, Clock.systemUTC());
        archive.remember(NameSpellings.in(List.of(pair("استقبل الشيخ راشد بن عبدالله آل خليفة الوفد", FIRST_NIGHT))));
        archive.remember(
                NameSpellings.in(List.of(pair("وقال الشيخ راشد بن عبدالله آل خليفة إن العمل بدأ", SECOND_NIGHT))));

        assertThat(new NameSpellings(archive)
                        .unify(List.of(pair("وقال الشيخ راشد بن عبدالله آل خليفة إن العمل بدأ", SECOND_NIGHT))))
                .extracting(SentencePair::english)
                .containsExactly("Sheikh Rashid bin Abdullah Al Khalifa said that work had begun");
        assertThat(archive.find(List.of("nobody"))).isEmpty();
        archive.remember(Map.of());
    }

    @Test
    void onH2ANameIsSpeltAsTheNightBefore() {
        spellsAsTheNightBefore(new DriverManagerDataSource("jdbc:h2:mem:names;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void onPostgresqlANameIsSpeltAsTheNightBefore() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            spellsAsTheNightBefore(postgres.getPostgresDatabase());
        }
    }
}
