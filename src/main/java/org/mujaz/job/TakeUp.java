package org.mujaz.job;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Before briefing: takes up what earlier runs of the job left behind, so that the list is whole when it is read. */
final class TakeUp implements StepExecutionListener {
    private final Tonight tonight;
    private final PatientWrite writes;
    private final RunStore runs;

    TakeUp(Tonight tonight, PatientWrite writes, RunStore runs) {
        this.tonight = tonight;
        this.writes = writes;
        this.runs = runs;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        JobFile job = tonight.job();
        writes.write(() -> {
            runs.mustOwn(tonight.run(), tonight.owner());
            runs.carryOver(tonight.run(), job.name());
            if (job.rebrief()) {
                runs.takeUpOlder(tonight.run(), job.name(), tonight.pipeline());
            }
        });
    }
}
