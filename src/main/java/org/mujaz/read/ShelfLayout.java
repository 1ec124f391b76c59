package org.mujaz.read;

import java.time.LocalDate;
import java.util.List;
import org.mujaz.brief.Brief;

/** Briefs laid out as the shelf will hold them, which takes longer than to put them there and needs no database. */
public final class ShelfLayout {
    private final LocalDate runDate;
    private final List<Brief> briefs;
    private final Corrections corrections;
    private final List<ShelfRow> rows;

    ShelfLayout(LocalDate runDate, List<Brief> briefs, Corrections corrections) {
        this.runDate = runDate;
        this.briefs = List.copyOf(briefs);
        this.corrections = corrections;
        this.rows = briefs.stream()
                .map(brief -> ShelfRow.of(runDate, brief, corrections))
                .toList();
    }

    List<String> releases() {
        return rows.stream().map(ShelfRow::release).toList();
    }

    List<Brief> briefs() {
        return briefs;
    }

    /** The rows under what editors have put right by now; laid out anew where that is not what was thought. */
    List<ShelfRow> under(Corrections now) {
        return now.equals(corrections) ? rows : new ShelfLayout(runDate, briefs, now).rows;
    }
}
