package org.mujaz.job;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.mujaz.Problem;
import org.mujaz.release.Inbox;
import org.mujaz.release.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The inbox's files, listed when the step starts, after what the sources have is put there. Where a restart goes on is not kept: what was read before is known by
 * its content, and passed over.
 */
final class InboxReader implements ItemStreamReader<Path> {
    private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);

    private final Inbox inbox;
    private final List<Source> sources;
    private final Meter meter;
    private Iterator<Path> files;

    InboxReader(Inbox inbox, List<Source> sources, Meter meter) {
        this.inbox = inbox;
        this.sources = sources;
        this.meter = meter;
    }

    @Override
    public void open(ExecutionContext context) {
        for (Source source : sources) {
            try {
                source.fetch(inbox.folder());
            } catch (Problem e) {
                // What cannot be reached tonight is there tomorrow; what has arrived is not held up by it.
                LOG.warn(e.getMessage());
            }
        }
        var listed = inbox.files();
        meter.files(listed.size());
        files = listed.iterator();
    }

    @Override
    public Path read() {
        return files.hasNext() ? files.next() : null;
    }
}
