package org.mujaz.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.mujaz.brief.BriefStore;
import org.mujaz.brief.Replaced;
import org.mujaz.brief.ReplacedStore;
import org.mujaz.read.BriefPages;
import org.mujaz.read.PublishedStore;
import org.mujaz.read.ReplacedPages;
import org.slf4j.MDC;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the night's pages: all briefs of the run's date, whichever run of that date wrote them. Pages of earlier dates
 * are written again where editors have put something right since, a release has been withdrawn or replaced by
 * a later version, or another agency has told the same.
 *
 * <p>They are written on a thread that is outside the step's transaction: inside it, the first question would bind a
 * connection until the last page is written.
 */
final class PublishPages implements Tasklet {
    private final Tonight tonight;
    private final BriefStore briefs;
    private final PublishedStore published;
    private final JdbcClient jdbc;
    private final ExecutorService thread;

    PublishPages(Tonight tonight, BriefStore briefs, JdbcClient jdbc, ExecutorService thread) {
        this.tonight = tonight;
        this.briefs = briefs;
        this.published = new PublishedStore(jdbc);
        this.jdbc = jdbc;
        this.thread = thread;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        MDC.put("step", "publish");
        tonight.meter().step("publish");
        Map<String, String> log = MDC.getCopyOfContextMap();
        try {
            CompletableFuture.runAsync(
                            () -> {
                                MDC.setContextMap(log);
                                publish(tonight.job());
                            },
                            thread)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return RepeatStatus.FINISHED;
    }

    private void publish(JobFile job) {
        Map<LocalDate, List<String>> withdrawn = briefs.withdrawn(job.name());
        Map<LocalDate, List<Replaced>> replaced = new ReplacedStore(jdbc).ofJob(job.name());
        Set<LocalDate> dates = new TreeSet<>(published.outdated(job.name()));
        dates.add(tonight.date());
        dates.addAll(briefs.toldAgain(job.name(), tonight.run()));
        withdrawn.forEach((date, ids) -> {
            if (ids.stream().anyMatch(id -> BriefPages.shows(date, id, job.pages()))) {
                dates.add(date);
            }
        });
        replaced.forEach((date, its) -> {
            if (ReplacedPages.areToBeWritten(its, job.pages())) {
                dates.add(date);
            }
        });
        dates.forEach(date ->
                publish(job, date, withdrawn.getOrDefault(date, List.of()), replaced.getOrDefault(date, List.of())));
    }

    private void publish(JobFile job, LocalDate date, List<String> withdrawn, List<Replaced> replaced) {
        long change = published.newest(job.name(), date);
        BriefPages.publish(jdbc, date, briefs.ofDate(job.name(), date), withdrawn, job.pages());
        ReplacedPages.publish(jdbc, replaced, job.pages());
        published.put(job.name(), date, change);
    }
}
