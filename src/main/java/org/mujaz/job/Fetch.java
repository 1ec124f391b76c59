package org.mujaz.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mujaz.Problem;
import org.mujaz.release.Inbox;
import org.mujaz.release.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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
        tonight.meter().step(execution.getStepName());
        Map<String, String> failed = new TreeMap<>();
        for (Source source : sources) {
            if (tonight.stop().isAsked()) {
                break;
            }
            try {
                fetch(source);
            } catch (RuntimeException e) {
                Problem problem = e instanceof Problem told ? told : Steps.unexpected(source.name(), e);
                LOG.warn(problem.getMessage());
                failed.put(source.name(), problem.getMessage());
            }
        }
        writes.write(() -> unreachable.keep(tonight.run(), failed));
    }

    /** Does not wait for a source that keeps silent when the process has to end: the thread is a daemon. */
    private void fetch(Source source) {
        Map<String, String> log = MDC.getCopyOfContextMap();
        FutureTask<Integer> work = new FutureTask<>(() -> {
            MDC.setContextMap(log == null ? Map.of() : log);
            return source.fetch(inbox.folder());
        });
        Thread thread = new Thread(work, "fetch");
        thread.setDaemon(true);
        thread.start();
        while (!tonight.stop().isNow()) {
            try {
                work.get(200, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                // still at it
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                tonight.stop().now();
                Thread.currentThread().interrupt();
            }
        }
        work.cancel(true);
    }
}
