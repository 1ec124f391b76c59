package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfChangesTest {
    private static final String POLICE = "0f1e2d3c4b5a";
    private static final String INTERPOL = "a1b2c3d4e5f6";
    private final TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police());
    private final ShelfChanges changes = new ShelfChanges(new ChangeStore(shelf.jdbc));

    @Test
    void eachChangeIsToldOnce() {
        assertThat(changes.since().put()).containsExactly(POLICE);
        assertThat(changes.since().none()).isTrue();

        shelf.with(TestShelf.NIGHT.plusDays(1), Samples.interpol());
        assertThat(changes.since().put()).containsExactly(INTERPOL);
        shelf.shelve(Samples.police());
        assertThat(changes.since().put()).containsExactly(POLICE);

        shelf.jdbc.sql("DELETE FROM shelf WHERE release_id = ?").param(POLICE).update();
        assertThat(changes.since()).isEqualTo(new ShelfChanges.Since(List.of(), List.of(POLICE), false));
        assertThat(changes.since().none()).isTrue();
    }

    @Test
    void oneTakenAwayWhileAnotherComesIsSeen() {
        changes.since();
        shelf.jdbc.sql("DELETE FROM shelf WHERE release_id = ?").param(POLICE).update();
        shelf.with(TestShelf.NIGHT.plusDays(1), Samples.interpol());
        assertThat(changes.since()).isEqualTo(new ShelfChanges.Since(List.of(INTERPOL), List.of(POLICE), false));
    }

    @Test
    void whatCouldNotBeTakenInIsToldAgain() {
        assertThat(changes.since().all()).isTrue();
        changes.forget();
        assertThat(changes.since()).isEqualTo(new ShelfChanges.Since(List.of(POLICE), List.of(), true));
        assertThat(changes.since().none()).isTrue();
    }

    @Test
    void aChangeCommittedAfterALaterOneIsNotMissed() throws Exception {
        // A night changes a brief and takes its time; an editor's change is made later and committed first. Then the
        // night
        // commits: its change has the lower number, and is told all the same.
        shelf.with(TestShelf.NIGHT.plusDays(1), Samples.interpol());
        changes.since();
        try (Connection night = shelf.source.getConnection();
                Statement statement = night.createStatement()) {
            night.setAutoCommit(false);
            statement.executeUpdate("UPDATE shelf SET changed = DEFAULT WHERE release_id = '" + POLICE + "'");
            shelf.jdbc
                    .sql("UPDATE shelf SET changed = DEFAULT WHERE release_id = ?")
                    .param(INTERPOL)
                    .update();
            assertThat(changes.since().put()).containsExactly(INTERPOL);
            night.commit();
        }
        assertThat(changes.since().put()).containsExactly(POLICE);
    }
}
