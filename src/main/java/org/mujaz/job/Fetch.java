package org.mujaz.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mujaz.Problem;
import org.mujaz.release.Inbox;
import org.mujaz.release.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Before collecting: puts what feeds, mailboxes and buckets have in the inbox. What cannot be reached tonight is there
 * tomorrow; what has arrived is not held up by it, and the report says so.
 */
final class Fetch implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Fetch.class);

    private final Tonight tonight;
    private final Inbox inbox;
    private final List<Source> sources;
    private final PatientWrite writes;
    private final UnreachableStore unreachable;

    Fetch(Tonight tonight, Inbox inbox, List<Source> sources, PatientWrite writes, UnreachableStore unreachable) {
        this.tonight = tonight;
        this.inbox = inbox;
        this.sources = List.copyOf(sources);
        this.writes = writes;
        this.unreachable = unreachable;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        if (sources.isEmpty()) {
            return;
        }
        Map<String, String> failed = new TreeMap<>();
        for (Source source : sources) {
            try {
                source.fetch(inbox.folder());
            } catch (RuntimeException e) {
                Problem problem = e instanceof Problem told ? told : Steps.unexpected(source.name(), e);
                LOG.warn(problem.getMessage());
                failed.put(source.name(), problem.getMessage());
            }
        }
        writes.write(() -> unreachable.keep(tonight.run(), failed));
    }
}
