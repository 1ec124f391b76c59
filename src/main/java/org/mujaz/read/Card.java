package org.mujaz.read;

import java.time.Instant;

/**
 * A brief in a list.
 *
 * @param text the brief in English
 * @param isoDate the release's date for machines, or null
 * @param date the same in words, or ""
 * @param careCount how many reasons for care it has
 * @param night the run date that wrote it
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
        Instant written)
        implements Placed {}
