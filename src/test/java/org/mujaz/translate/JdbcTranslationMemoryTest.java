package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mujaz.Mark;
import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;
import org.mujaz.text.SentenceKey;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcTranslationMemoryTest {
    private static final Mark MARK = new Mark(Mark.Kind.NUMBER, "the number 42 in the Arabic is missing \"here\"");

    private static TranslationMemory.Entry entry(int number, String english) {
        return new TranslationMemory.Entry(
                "%064d".formatted(number),
                "جملة " + number,
                english,
                number == 1 ? List.of(MARK) : List.of(),
                "m@1",
                false);
    }

    private static TranslationMemory memory(DataSource database) {
        return new JdbcTranslationMemory(database, Clock.systemUTC());
    }

    private static Map<String, String> asked(TranslationMemory.Entry... entries) {
        return Stream.of(entries)
                .collect(Collectors.toMap(TranslationMemory.Entry::key, TranslationMemory.Entry::arabic));
    }

    @OnEachDatabase
    void findsWhatItRememberedWithItsMarks(TestDatabase database) {
        TranslationMemory memory = memory(database.fresh());
        memory.remember(List.of(entry(1, "Sentence 1"), entry(7, "Sentence 7"), entry(8, "Sentence 8")));

        assertThat(memory.find(asked(entry(1, ""), entry(7, ""), entry(9, ""))).values())
                .containsExactlyInAnyOrder(entry(1, "Sentence 1"), entry(7, "Sentence 7"));
    }

    @OnEachDatabase
    void findsNothingWhereNothingIsAsked(TestDatabase database) {
        assertThat(memory(database.fresh()).find(Map.of())).isEmpty();
    }

    @OnEachDatabase
    void keepsTheFirstTranslationOfAKey(TestDatabase database) {
        TranslationMemory memory = memory(database.fresh());
        memory.remember(List.of(entry(1, "Sentence 1"), entry(1, "twice in one batch")));
        memory.remember(List.of(entry(1, "a later translation"), entry(2, "new")));

        assertThat(memory.find(asked(entry(1, ""), entry(2, ""))).values())
                .containsExactlyInAnyOrder(entry(1, "Sentence 1"), entry(2, "new"));
    }

    @OnEachDatabase
    void remembersAndFindsMoreThanOneStatementHolds(TestDatabase database) {
        TranslationMemory memory = memory(database.fresh());
        List<TranslationMemory.Entry> entries = new ArrayList<>(IntStream.range(0, 1200)
                .mapToObj(i -> entry(i, "Sentence " + i))
                .toList());
        memory.remember(entries);

        assertThat(memory.find(asked(entries.toArray(TranslationMemory.Entry[]::new))))
                .hasSize(1200);
    }

    @OnEachDatabase
    void anEditorsSentenceHoldsForEveryCheckpointAndSetting(TestDatabase database) {
        DataSource fresh = database.fresh();
        TranslationMemory memory = memory(fresh);
        memory.remember(List.of(entry(1, "Sentence 1")));
        JdbcClient.create(fresh)
                .sql(
                        "INSERT INTO correction (sentence_key, arabic, english, who, at) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)")
                .params(SentenceKey.hash("جملة 1"), "جملة 1", "An editor's sentence", "amal")
                .update();

        assertThat(memory.find(Map.of(entry(1, "").key(), "جملة 1", "of another checkpoint", "جملة 1"))
                        .values())
                .hasSize(2)
                .allSatisfy(found -> {
                    assertThat(found.english()).isEqualTo("An editor's sentence");
                    assertThat(found.marks()).isEmpty();
                });
    }
}
