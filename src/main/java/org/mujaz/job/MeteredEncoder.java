package org.mujaz.job;

import java.util.List;
import org.mujaz.model.CheckpointId;
import org.mujaz.model.SentenceEncoder;

/** A sentence encoder whose work is counted. */
final class MeteredEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private final Meter meter;
    private final StopSignal stop;

    MeteredEncoder(SentenceEncoder encoder, Meter meter, StopSignal stop) {
        this.encoder = encoder;
        this.meter = meter;
        this.stop = stop;
    }

    @Override
    public CheckpointId checkpoint() {
        return encoder.checkpoint();
    }

    @Override
    public List<float[]> encode(List<String> texts, Kind kind) {
        stop.check();
        long start = System.nanoTime();
        try {
            return encoder.encode(texts, kind);
        } finally {
            meter.model(System.nanoTime() - start);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
