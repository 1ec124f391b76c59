package org.mujaz.read;

import java.time.Instant;
import java.util.List;

/**
 * A brief in a list.
 *
 * @param text the brief in English
 * @param isoDate the release's date for machines, or null
 * @param date the same in words, or ""
 * @param careCount how many reasons for care it has
 * @param night the run date that wrote it
 * @param also the agencies that sent the same statement too
 */
record Card(
        String id,
        String headline,
        String text,
        String place,
        String isoDate,
        String date,
        String agency,
        Topic topic,
        String source,
        int careCount,
        String night,
        Instant written,
        List<String> also)
        implements Placed {
    Card toldBy(List<String> agencies) {
        return new Card(
                id,
                headline,
                text,
                place,
                isoDate,
                date,
                agency,
                topic,
                source,
                careCount,
                night,
                written,
                List.copyOf(agencies));
    }
}
