package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.model.CheckpointId;
import org.mujaz.model.SentenceEncoder;

class SearchPageTest {

    @Test
    void askingByMeaningInsteadKeepsTheFilters() throws Exception {
        TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        new MeaningStore(shelf.source).put(Meanings.of(Samples.police(), new AllAlike()));
        try (Visit visit = new Visit(shelf, false, AllAlike::new)) {
            assertThat(visit.page("/search?q=paris+police&agency=BNA&from=2024-06-01")
                            .select(".lead a")
                            .attr("href"))
                    .isEqualTo("/search?q=paris%20police&by=meaning&from=2024-06-01&agency=BNA");
            assertThat(visit.page("/search?q=police").select(".lead a").attr("href"))
                    .isEqualTo("/search?q=police&by=meaning");
        }
    }

    /** Everything means the same to it. */
    private static final class AllAlike implements SentenceEncoder {
        @Override
        public CheckpointId checkpoint() {
            return new CheckpointId("alike", "0123456789ab", "fp32");
        }

        @Override
        public List<float[]> encode(List<String> texts, Kind kind) {
            return texts.stream().map(text -> new float[] {1, 0}).toList();
        }

        @Override
        public void close() {}
    }
}
