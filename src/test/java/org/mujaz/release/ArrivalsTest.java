package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.mujaz.Mark;
import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;

/** What a run looked at, and what is kept of it. */
class ArrivalsTest {
    private static final Release ONE = release("one.txt");

    private static Release release(String source) {
        return new Release(
                "a".repeat(12),
                "a".repeat(64),
                source,
                "عنوان",
                "ن\u0000ص",
                "",
                "باريس",
                LocalDate.of(2024, 6, 12),
                "BNA",
                null,
                1,
                List.of(new Mark(Mark.Kind.SOURCE, "the order of a PDF's text is unreliable")),
                Register.NOW);
    }

    private static FileRead one() {
        return new FileRead("one.txt", "1", List.of(new Read.Accepted(ONE, null)));
    }

    private static FileRead two() {
        Read.Rejected empty = Read.Rejected.of("two.txt#2", Reason.EMPTY, "", "");
        return new FileRead("two.txt", "2", List.of(new Read.Accepted(release("two.txt#1"), null), empty));
    }

    @OnEachDatabase
    void countsWhatIsNewWhatIsKnownAndWhatIsRefused(TestDatabase database) {
        Register register = new Register(database);

        assertThat(register.arrivals.take(1, one())).isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(register.arrivals.take(1, two())).isEqualTo(new Arrivals.Counts(0, 1, 1));
        for (String outcome : List.of("NEW", "DUPLICATE", "QUARANTINED")) {
            assertThat(register.count("SELECT COUNT(*) FROM arrival WHERE run_id = 1 AND outcome = ?", outcome))
                    .as(outcome)
                    .isEqualTo(1);
        }
        assertThat(register.releases.idsOf(1)).containsExactly(ONE.id());
    }

    @OnEachDatabase
    void knowsAFileByItsNameAndItsBytes(TestDatabase database) {
        Register register = new Register(database);
        assertThat(register.arrivals.knows("one.txt", "1", 1)).isFalse();
        register.arrivals.take(1, List.of(one(), two()));

        assertThat(register.arrivals.knows("one.txt", "1", 1)).isTrue();
        assertThat(register.arrivals.knows("two.txt", "2", 1))
                .as("a file of several items")
                .isTrue();
        assertThat(register.arrivals.knows("one.txt", "changed", 1)).isFalse();
    }

    @OnEachDatabase
    void registersTheSameFileOfARunOnce(TestDatabase database) {
        Register register = new Register(database);
        register.arrivals.take(1, List.of(one(), one(), two(), two()));

        assertThat(register.count("SELECT COUNT(*) FROM arrival WHERE file = ?", "one.txt"))
                .isEqualTo(1);
        assertThat(register.count("SELECT COUNT(*) FROM arrival WHERE file = ?", "two.txt"))
                .isEqualTo(2);
    }

    @OnEachDatabase
    void keepsAReleaseAsItCameButForWhatADatabaseCannotHold(TestDatabase database) {
        Register register = new Register(database);
        register.arrivals.take(1, one());

        Release found = register.releases.find(ONE.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("body").isEqualTo(ONE);
        assertThat(found.body()).as("U+0000").isEqualTo("نص");
    }

    @OnEachDatabase
    void findsOfManyThoseThatAreThere(TestDatabase database) {
        Register register = new Register(database);
        register.arrivals.take(1, one());

        assertThat(register.releases.find(List.of("nowhere", ONE.id()))).hasSize(1);
    }
}
