package org.mujaz.job;

import java.util.List;
import java.util.Map;
import org.mujaz.model.Answer;
import org.mujaz.model.CheckpointId;
import org.mujaz.model.Decoding;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Task;

/** A language model whose work is counted, and which gives up between two batches when the run has to end at once. */
final class MeteredModel implements LanguageModel {
    private final LanguageModel model;
    private final Meter meter;
    private final StopSignal stop;

    MeteredModel(LanguageModel model, Meter meter, StopSignal stop) {
        this.model = model;
        this.meter = meter;
        this.stop = stop;
    }

    @Override
    public CheckpointId checkpoint() {
        return model.checkpoint();
    }

    @Override
    public boolean supports(Task task) {
        return model.supports(task);
    }

    @Override
    public List<Answer> answer(Task task, List<Map<String, String>> inputs, Decoding decoding, Progress progress) {
        stop.check();
        long start = System.nanoTime();
        try {
            return model.answer(task, inputs, decoding, (rows, tokens) -> {
                meter.rows(task == Task.TRANSLATE ? rows : 0, tokens);
                progress.advanced(rows, tokens);
                stop.check();
            });
        } finally {
            meter.model(System.nanoTime() - start);
        }
    }

    @Override
    public Decoding preferred() {
        return model.preferred();
    }

    @Override
    public int tokens(String text) {
        return model.tokens(text);
    }

    @Override
    public int window() {
        return model.window();
    }

    @Override
    public void close() {
        model.close();
    }
}
