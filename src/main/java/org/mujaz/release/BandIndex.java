package org.mujaz.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds releases by the bands of their {@link Likeness}, in memory: a table of them, written at random places with every
 * release, takes a database more time than all else that it keeps. An open-addressed table holds, for each band, the entry
 * that had it last; each entry, the one before it with the same band.
 */
final class BandIndex {
    private final List<String> releases = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] table = new int[1 << 12];
    private long[] bands = new long[1 << 10];
    private int[] owners = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int entries;

    /** Takes a release in, once. */
    void add(String release, long[] its) {
        if (numbers.putIfAbsent(release, releases.size()) != null) {
            return;
        }
        releases.add(release);
        for (long band : its) {
            if (entries == bands.length) {
                bands = Arrays.copyOf(bands, 2 * entries);
                owners = Arrays.copyOf(owners, 2 * entries);
                before = Arrays.copyOf(before, 2 * entries);
            }
            if (2 * entries >= table.length) {
                grow();
            }
            int slot = slot(band);
            bands[entries] = band;
            owners[entries] = releases.size() - 1;
            before[entries] = table[slot] - 1;
            table[slot] = ++entries;
        }
    }

    /** The releases that share a band at least, those that share most first. */
    List<String> sharing(long[] its) {
        Map<String, Integer> shared = new HashMap<>();
        for (long band : its) {
            for (int entry = table[slot(band)] - 1; entry >= 0; entry = before[entry]) {
                shared.merge(releases.get(owners[entry]), 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where the band's newest entry stands, counted from one, or a place for its first. */
    private int slot(long band) {
        int slot = (int) band & (table.length - 1); // bands are hashes
        while (table[slot] != 0 && bands[table[slot] - 1] != band) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int entry = 0; entry < entries; entry++) {
            table[slot(bands[entry])] = entry + 1;
        }
    }
}
