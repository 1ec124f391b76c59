package org.mujaz.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mujaz.release.Release;
import org.mujaz.release.ReleaseStore;
import org.slf4j.MDC;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Briefs a whole chunk before its items are processed, so that all its sentences share their batches; each item then
 * picks up what became of its own release.
 *
 * <p>The models have a thread of their own. The step's thread is inside the chunk's transaction, and would bind a
 * connection to it with the first look into the translation memory and hold it while the models work.
 */
final class ChunkBriefing implements ChunkListener<String, Outcome>, ItemProcessor<String, Outcome> {
    private final Tonight tonight;
    private final ReleaseStore releases;
    private final Briefing briefing;
    private final ExecutorService modelThread;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    ChunkBriefing(Tonight tonight, ReleaseStore releases, Briefing briefing, ExecutorService modelThread) {
        this.tonight = tonight;
        this.releases = releases;
        this.briefing = briefing;
        this.modelThread = modelThread;
    }

    @Override
    public void beforeChunk(Chunk<String> ids) {
        outcomes.clear();
        Map<String, String> log = MDC.getCopyOfContextMap();
        CompletableFuture<List<Outcome>> work = CompletableFuture.supplyAsync(
                () -> {
                    MDC.setContextMap(log == null ? Map.of() : log);
                    return brief(ids.getItems());
                },
                modelThread);
        try {
            for (Outcome outcome : await(work)) {
                outcomes.put(outcome.release().id(), outcome);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Abandoned) {
                return; // nothing to pick up: every item is passed over and stays pending
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            tonight.stop().now();
            Thread.currentThread().interrupt();
        }
    }

    /** Does not wait for a batch to end when the process has to: the thread is a daemon, and nothing is written. */
    private List<Outcome> await(CompletableFuture<List<Outcome>> work) throws ExecutionException, InterruptedException {
        while (!tonight.stop().isNow()) {
            try {
                return work.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // still at work
            }
        }
        return List.of();
    }

    private List<Outcome> brief(List<String> ids) {
        List<Release> chunk;
        try {
            chunk = releases.find(ids);
        } catch (OutOfMemoryError together) {
            if (ids.size() == 1) {
                throw together;
            }
            return ids.stream().flatMap(id -> brief(List.of(id)).stream()).toList();
        }
        tonight.meter()
                .chunkBegins(chunk.stream().mapToLong(r -> r.body().length()).sum(), System.nanoTime());
        List<Outcome> made = briefing.brief(chunk);
        tonight.meter().chunkMade(System.nanoTime());
        return made;
    }

    /** @return null, which leaves the release pending, when the chunk was given up */
    @Override
    public Outcome process(String id) {
        return outcomes.get(id);
    }
}
