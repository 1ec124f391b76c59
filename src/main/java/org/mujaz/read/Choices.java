package org.mujaz.read;

import java.util.List;

/** What every list offers to narrow it by: agencies, places, nights. Counted anew only when the shelf has changed. */
final class Choices {
    private static final int NIGHTS = 14;
    private final BrowseStore browse;
    private final ShelfChanges changes;
    private Counted counted;

    Choices(BrowseStore browse, ShelfChanges changes) {
        this.browse = browse;
        this.changes = changes;
    }

    /**
     * As the shelf is.
     *
     * @param nights the newest with briefs, the newest first
     */
    record Counted(
            List<BrowseStore.Choice> agencies, List<BrowseStore.Choice> places, List<BrowseStore.Night> nights) {}

    synchronized Counted now() {
        if (!changes.since().none() || counted == null) {
            counted = null; // where counting fails it is done with the next question
            counted = new Counted(browse.agencies(), browse.places(), browse.nights(NIGHTS));
        }
        return counted;
    }
}
