package org.mujaz.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mujaz.brief.BriefStore;
import org.mujaz.read.BriefPages;
import org.slf4j.MDC;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Writes the night's pages: all briefs of the run's date, whichever run of that date wrote them. Pages of earlier dates
 * go where their releases have been withdrawn since.
 */
final class PublishPages implements Tasklet {
    private final Tonight tonight;
    private final BriefStore briefs;

    PublishPages(Tonight tonight, BriefStore briefs) {
        this.tonight = tonight;
        this.briefs = briefs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        MDC.put("step", "publish");
        tonight.meter().step("publish");
        JobFile job = tonight.job();
        Map<LocalDate, List<String>> withdrawn = briefs.withdrawn(job.name());
        publish(job, tonight.date(), withdrawn.getOrDefault(tonight.date(), List.of()));
        withdrawn.forEach((date, ids) -> {
            if (ids.stream().anyMatch(id -> BriefPages.shows(date, id, job.pages()))) {
                publish(job, date, ids);
            }
        });
        return RepeatStatus.FINISHED;
    }

    private void publish(JobFile job, LocalDate date, List<String> withdrawn) {
        BriefPages.publish(date, briefs.ofDate(job.name(), date), withdrawn, job.pages());
    }
}
