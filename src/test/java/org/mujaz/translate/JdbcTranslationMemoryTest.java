package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.mujaz.text.SentenceKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcTranslationMemoryTest {
    private static final Mark MARK = new Mark(Mark.Kind.NUMBER, "the number 42 in the Arabic is missing \"here\"");

    private static TranslationMemory.Entry entry(int number, String english) {
        return new TranslationMemory.Entry(
                "%064d".formatted(number), "جملة " + number, english, number == 1 ? List.of(MARK) : List.of(), "m@1");
    }

    private static void remembersAndFinds(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common")
                .load()
                .migrate();
        TranslationMemory memory = new JdbcTranslationMemory(database, Clock.systemUTC());

        List<TranslationMemory.Entry> entries = new ArrayList<>(IntStream.range(0, 1200)
                .mapToObj(i -> entry(i, "Sentence " + i))
                .toList());
        entries.add(entry(7, "twice in one batch"));
        memory.remember(entries);
        memory.remember(List.of(entry(1, "a later translation"), entry(5000, "new")));

        assertThat(memory.find(Map.of(entry(1, "").key(), "جملة 1", entry(7, "").key(), "جملة 7", "unknown", "غيرها"))
                        .values())
                .containsExactlyInAnyOrder(entry(1, "Sentence 1"), entry(7, "Sentence 7"));
        assertThat(memory.find(entries.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                TranslationMemory.Entry::key, TranslationMemory.Entry::arabic, (a, b) -> a))))
                .hasSize(1200);
        assertThat(memory.find(Map.of(entry(5000, "").key(), "جملة 5000"))).hasSize(1);
        assertThat(memory.find(Map.of())).isEmpty();

        JdbcClient.create(database)
                .sql(
                        "INSERT INTO correction (sentence_key, arabic, english, who, at) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)")
                .params(SentenceKey.hash("جملة 1"), "جملة 1", "An editor's sentence", "amal")
                .update();
        assertThat(memory.find(Map.of(entry(1, "").key(), "جملة 1", "of another checkpoint", "جملة 1"))
                        .values())
                .as("what an editor wrote holds for every checkpoint and setting")
                .allSatisfy(found -> {
                    assertThat(found.english()).isEqualTo("An editor's sentence");
                    assertThat(found.marks()).isEmpty();
                })
                .hasSize(2);
    }

    @Test
    void onH2KeepsTheFirstTranslationOfAKeyWithItsMarks() {
        remembersAndFinds(new DriverManagerDataSource("jdbc:h2:mem:memory;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void onPostgresqlKeepsTheFirstTranslationOfAKeyWithItsMarks() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            remembersAndFinds(postgres.getPostgresDatabase());
        }
    }
}
