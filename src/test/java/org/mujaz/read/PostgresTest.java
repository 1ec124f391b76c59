package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same questions on a real PostgreSQL: same answers as on H2. */
class PostgresTest {
    private static EmbeddedPostgres postgres;
    private static TestShelf shelf;
    private static TestShelf h2;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        shelf = TestShelf.postgresql(postgres.getPostgresDatabase())
                .with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        h2 = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void searchFindsTheSameInTheSameOrder() {
        for (String question : new String[] {
            "وزارة",
            "والوزارة",
            "لوزارة",
            "الداخلية",
            "police",
            "interior minister",
            "committee volcano",
            "' OR 1=1",
            "%_!"
        }) {
            assertThat(ids(shelf, question)).as(question).isEqualTo(ids(h2, question));
        }
        assertThat(ids(shelf, "الوزارة")).isNotEmpty();
    }

    @Test
    void filtersListTheSame() {
        for (Map<String, String> filter : java.util.List.<Map<String, String>>of(
                Map.of(),
                Map.of("care", "on", "number", "on"),
                Map.of("place", "باريس"),
                Map.of("agency", "BNA", "from", "2024-06-13"),
                Map.of("source", "INTERPOL"),
                Map.of("topic", "security"))) {
            assertThat(new BrowseStore(shelf.jdbc).list(Filter.of(null, filter), 1))
                    .as(filter.toString())
                    .usingRecursiveComparison()
                    .isEqualTo(new BrowseStore(h2.jdbc).list(Filter.of(null, filter), 1));
        }
    }

    @Test
    void vectorsComeBackAsTheyWere() {
        float[] vector = new float[384];
        vector[3] = 1;
        for (TestShelf each : new TestShelf[] {shelf, h2}) {
            MeaningStore store = new MeaningStore(each.source);
            Meanings meanings = new Meanings(
                    "a1b2c3d4e5f6", "e5", java.util.List.of(new Meanings.Numbered(Meanings.WHOLE, Meaning.of(vector))));
            store.put(meanings);
            store.put(meanings);
            MeaningIndex index = new MeaningIndex(store, new ShelfChanges(new ChangeStore(each.jdbc)));
            index.refresh();
            assertThat(index.nearest(vector, 5, id -> true)).singleElement().satisfies(near -> assertThat(
                            near.closeness())
                    .isCloseTo(1, org.assertj.core.data.Offset.offset(.01f)));
        }
    }

    @Test
    void pagesAreServed() throws Exception {
        try (Visit visit = new Visit(shelf, false)) {
            for (String page : new String[] {
                "/",
                "/briefs/a1b2c3d4e5f6",
                "/search?q=police",
                "/digest/2024-06-13",
                "/runs",
                "/quarantine",
                "/feeds/atom.xml"
            }) {
                assertThat(visit.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
    }

    private static java.util.List<String> ids(TestShelf shelf, String question) {
        BrowseStore browse = new BrowseStore(shelf.jdbc);
        return new SearchStore(
                        shelf.jdbc,
                        browse,
                        new WordIndex(new WordStore(shelf.source), new ShelfChanges(new ChangeStore(shelf.jdbc))))
                .find(question, Filter.of(null, Map.of()), 1).hits().stream()
                        .map(hit -> hit.card().id())
                        .toList();
    }
}
