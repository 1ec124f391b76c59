package org.mujaz.brief;

import java.time.LocalDate;

/**
 * A brief whose release a later version has replaced.
 *
 * @param told the date of the run that wrote the brief
 * @param newest the item's newest version
 * @param newestTold the date of the run that briefed it, or null where none has
 */
public record Replaced(String release, LocalDate told, String newest, LocalDate newestTold) {}
