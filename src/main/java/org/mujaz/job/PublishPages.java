package org.mujaz.job;

import org.mujaz.brief.BriefStore;
import org.mujaz.read.BriefPages;
import org.slf4j.MDC;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the night's pages: all briefs of the run's date, whichever run of that date wrote them. */
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
        BriefPages.publish(tonight.date(), briefs.ofDate(job.name(), tonight.date()), job.pages());
        return RepeatStatus.FINISHED;
    }
}
