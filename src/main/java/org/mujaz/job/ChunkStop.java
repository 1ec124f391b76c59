package org.mujaz.job;

import org.slf4j.MDC;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Ends a step as STOPPED at the next chunk boundary once a stop was asked for. Asking the framework from another thread
 * races with the step and can leave a state that cannot be restarted.
 */
final class ChunkStop<I, O> implements ChunkListener<I, O>, StepExecutionListener {
    private final Tonight tonight;
    private StepExecution step;

    ChunkStop(Tonight tonight) {
        this.tonight = tonight;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        step = execution;
        MDC.put("step", execution.getStepName());
        tonight.meter().step(execution.getStepName());
        stopIfAsked();
    }

    @Override
    public void afterChunk(Chunk<O> chunk) {
        stopIfAsked();
    }

    private void stopIfAsked() {
        if (tonight.stop().isAsked()) {
            step.setTerminateOnly();
        }
    }
}
