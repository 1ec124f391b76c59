package org.mujaz.release;

import java.util.List;

/**
 * All that one file held.
 *
 * @param file its name below the inbox, folders apart by {@code /}
 * @param sha256 of its bytes; of its name where it could not be read
 * @param items at least one
 */
public record FileRead(String file, String sha256, List<Read> items) {
    public FileRead {
        items = List.copyOf(items);
    }
}
