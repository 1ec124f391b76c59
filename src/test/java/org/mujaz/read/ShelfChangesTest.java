package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    void whatWasWithdrawnWhileItsShelvingWasPreparedStaysOffTheShelf() {
        ShelfStore store = new ShelfStore(shelf.source);
        ShelfLayout prepared = store.layOut(TestShelf.NIGHT, List.of(Samples.police()));
        List<String> releases = new BriefStore(shelf.jdbc).releases("nightly");
        assertThat(releases).containsExactly(POLICE);
        shelf.jdbc
                .sql("UPDATE release SET withdrawn = CURRENT_TIMESTAMP WHERE id = ?")
                .param(POLICE)
                .update();
        shelf.jdbc.sql("DELETE FROM shelf WHERE release_id = ?").param(POLICE).update();

        store.put(prepared);
        assertThat(onShelf()).isEmpty();

        shelf.jdbc.sql("DELETE FROM brief WHERE release_id = ?").param(POLICE).update();
        assertThat(store.putAgain(POLICE)).isEmpty();
        assertThat(onShelf()).isEmpty();
    }

    /** A night writes a brief anew and is not through: whoever shelves the release again waits, and shelves what it wrote. */
    @Test
    void aBriefThatIsBeingWrittenAnewIsShelvedAsItIsThen() throws Exception {
        ShelfStore store = new ShelfStore(shelf.source);
        TransactionTemplate together = new TransactionTemplate(new DataSourceTransactionManager(shelf.source));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Brief>> again = together.execute(status -> {
                store.put(store.layOut(TestShelf.NIGHT, List.of(Samples.police())));
                shelf.jdbc
                        .sql("UPDATE brief SET headline = 'Written anew' WHERE release_id = ?")
                        .param(POLICE)
                        .update();
                Future<Optional<Brief>> asked = other.submit(() -> together.execute(inner -> store.putAgain(POLICE)));
                assertThatThrownBy(() -> asked.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return asked;
            });
            assertThat(again.get(10, TimeUnit.SECONDS)).isPresent();
        } finally {
            other.shutdownNow();
        }
        assertThat(onShelf()).containsExactly("Written anew");
    }

    private List<String> onShelf() {
        return shelf.jdbc.sql("SELECT headline FROM shelf").query(String.class).list();
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
