package org.mujaz.job;

import java.nio.file.Path;
import java.util.Iterator;
import org.mujaz.release.Inbox;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The inbox's files, listed when the step starts. Where a restart goes on is not kept: what was read before is known by
 * its content, and passed over.
 */
final class InboxReader implements ItemStreamReader<Path> {
    private final Inbox inbox;
    private final Meter meter;
    private Iterator<Path> files;

    InboxReader(Inbox inbox, Meter meter) {
        this.inbox = inbox;
        this.meter = meter;
    }

    @Override
    public void open(ExecutionContext context) {
        var listed = inbox.files();
        meter.files(listed.size());
        files = listed.iterator();
    }

    @Override
    public Path read() {
        return files.hasNext() ? files.next() : null;
    }
}
