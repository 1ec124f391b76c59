package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandIndexTest {
    @Test
    void findsWhatSharesMostFirstAndTakesAReleaseInOnce() {
        BandIndex index = new BandIndex();
        index.add("one", new long[] {1, 2, 3});
        index.add("two", new long[] {2, 3, 4});
        index.add("three", new long[] {9});
        index.add("one", new long[] {4});

        assertThat(index.sharing(new long[] {2, 3, 4})).containsExactly("two", "one");
        assertThat(index.sharing(new long[] {9})).containsExactly("three");
        assertThat(index.sharing(new long[] {7})).isEmpty();
        assertThat(index.sharing(new long[0])).isEmpty();
    }

    @Test
    void findsAllOfManyAsAMapOfListsDoes() {
        Random random = new Random(1);
        BandIndex index = new BandIndex();
        Map<Long, List<String>> plain = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            long[] bands = random.longs(16, -9000, 9000).distinct().toArray();
            index.add("r" + i, bands);
            for (long band : bands) {
                plain.computeIfAbsent(band, b -> new ArrayList<>()).add("r" + i);
            }
        }
        plain.forEach((band, releases) ->
                assertThat(index.sharing(new long[] {band})).containsExactlyInAnyOrderElementsOf(releases));
    }
}
