package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mujaz.model.CheckpointId;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;

class MeaningTest {

    @Test
    void bytesKeepTheCosine() {
        float[] a = new float[384];
        float[] b = new float[384];
        double lengthA = 0;
        double lengthB = 0;
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) random.nextGaussian();
            b[i] = a[i] + (float) random.nextGaussian() / 2;
            lengthA += a[i] * a[i];
            lengthB += b[i] * b[i];
        }
        for (int i = 0; i < a.length; i++) {
            a[i] /= (float) Math.sqrt(lengthA);
            b[i] /= (float) Math.sqrt(lengthB);
        }
        assertThat(Vectors.of(List.of(new Meanings.Numbered(3, Meaning.of(a))))
                        .closeness(0, Vectors.Asked.of(Meaning.of(b))))
                .isCloseTo(SentenceEncoder.cosine(a, b), org.assertj.core.data.Offset.offset(.01f));
    }

    @Test
    void anEnglishQuestionFindsTheArabicReleaseAndTheOtherWayRound() {
        TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        MeaningStore store = new MeaningStore(shelf.source);
        BrowseStore browse = new BrowseStore(shelf.jdbc);
        MeaningSearch search = new MeaningSearch(
                new MeaningIndex(store, new ShelfChanges(new ChangeStore(shelf.jdbc))),
                browse,
                new CorrectionStore(shelf.jdbc),
                () -> Models.encoder(Path.of("models/multilingual-e5-small-ar-en"), 1));
        Filter all = Filter.of(null, Map.of());
        try (search;
                SentenceEncoder encoder = Models.encoder(Path.of("models/multilingual-e5-small-ar-en"), 1)) {
            assertThat(search.works()).isFalse();
            store.put(Meanings.of(Samples.interpol(), encoder));
            assertThat(search.works()).isTrue();
            store.put(Meanings.of(Samples.police(), encoder));
            store.put(Meanings.of(Samples.interpol(), encoder));

            assertThat(first(search.find("Which countries set up a body that comes together at intervals?", all)))
                    .isEqualTo("0f1e2d3c4b5a");
            assertThat(first(search.find("How can machine learning help detectives?", all)))
                    .isEqualTo("a1b2c3d4e5f6");
            assertThat(first(search.find("تعلم الآلة في خدمة المحققين", all))).isEqualTo("a1b2c3d4e5f6");
            assertThat(search.find("police", Filter.of(null, Map.of("care", "on"))))
                    .hasSize(1);
            assertThat(search.related("0f1e2d3c4b5a")).extracting(Card::id).isSubsetOf(List.of("a1b2c3d4e5f6"));
        }
    }

    /** The job file names another encoder, whose vectors are longer; then the briefs are indexed anew. */
    @Test
    void whatAnotherEncoderEncodedIsNotSearchedUntilItIsIndexedAnew() {
        TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police());
        MeaningStore store = new MeaningStore(shelf.source);
        store.put(Meanings.of(Samples.police(), new Pointing("before", 3)));
        Filter all = Filter.of(null, Map.of());
        try (MeaningSearch search = new MeaningSearch(
                new MeaningIndex(store, new ShelfChanges(new ChangeStore(shelf.jdbc))),
                new BrowseStore(shelf.jdbc),
                new CorrectionStore(shelf.jdbc),
                () -> new Pointing("since", 4))) {
            assertThat(search.find("police", all)).isEmpty();
            assertThat(search.works()).isFalse();

            store.put(Meanings.of(Samples.police(), new Pointing("since", 4)));
            assertThat(first(search.find("police", all))).isEqualTo("0f1e2d3c4b5a");
            assertThat(search.works()).isTrue();
        }
    }

    /** To this encoder all texts mean the same. */
    private record Pointing(String name, int length) implements SentenceEncoder {
        @Override
        public CheckpointId checkpoint() {
            return new CheckpointId(name, "0".repeat(64), "fp32");
        }

        @Override
        public List<float[]> encode(List<String> texts, Kind kind) {
            float[] vector = new float[length];
            vector[0] = 1;
            return texts.stream().map(text -> vector).toList();
        }

        @Override
        public void close() {}
    }

    private static String first(List<SearchStore.Hit> hits) {
        return hits.get(0).card().id();
    }
}
