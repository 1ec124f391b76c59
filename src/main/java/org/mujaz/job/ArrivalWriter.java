package org.mujaz.job;

import org.mujaz.release.Arrivals;
import org.mujaz.release.FileRead;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps what arrived, and puts the releases that are new on the run's list in the same transaction. */
final class ArrivalWriter implements ItemWriter<FileRead> {
    private final Tonight tonight;
    private final PatientWrite writes;
    private final RunStore runs;
    private final Arrivals arrivals;

    ArrivalWriter(Tonight tonight, PatientWrite writes, RunStore runs, Arrivals arrivals) {
        this.tonight = tonight;
        this.writes = writes;
        this.runs = runs;
        this.arrivals = arrivals;
    }

    @Override
    public void write(Chunk<? extends FileRead> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        writes.write(() -> {
            runs.mustOwn(tonight.run(), tonight.owner());
            long last = runs.lastArrival();
            arrivals.take(tonight.run(), chunk.getItems());
            runs.enlistArrived(tonight.run(), last);
        });
    }
}
