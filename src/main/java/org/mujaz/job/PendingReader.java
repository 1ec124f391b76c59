package org.mujaz.job;

import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The ids of this run's releases without an outcome, read once at every start and restart. Nothing of its position is
 * kept: what is done is known by its outcome, which is written with it.
 */
final class PendingReader implements ItemStreamReader<String> {
    private final Tonight tonight;
    private final RunStore runs;
    private Iterator<String> ids;

    PendingReader(Tonight tonight, RunStore runs) {
        this.tonight = tonight;
        this.runs = runs;
    }

    @Override
    public void open(ExecutionContext context) {
        List<String> pending = runs.pending(tonight.run());
        tonight.meter().toBrief(pending.size(), runs.pendingLetters(tonight.run()));
        ids = pending.iterator();
    }

    @Override
    public String read() {
        return ids.hasNext() ? ids.next() : null;
    }
}
