package org.mujaz.model;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A checkpoint in unrounded arithmetic, opened when it is first asked for and kept until it is closed: most nights need it for a few
 * sentences, some for none.
 */
public final class Unrounded implements Supplier<LanguageModel>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Unrounded.class);

    private final Path directory;
    private final int threads;
    private final UnaryOperator<LanguageModel> dressed;
    private boolean refused;
    private LanguageModel model;

    /**
     * @param rounded the checkpoint as it is open already
     * @param directory where it lies
     * @param threads processor cores one operation may use
     * @param dressed what is to stand around it
     */
    public Unrounded(LanguageModel rounded, Path directory, int threads, UnaryOperator<LanguageModel> dressed) {
        this.directory = directory;
        this.threads = threads;
        this.dressed = dressed;
        this.refused = !rounded.checkpoint().arithmetic().equals(Arithmetic.INT8.label());
    }

    /** The model; null where the open one rounds nothing itself, or where this one cannot be opened (the log says why). */
    @Override
    public LanguageModel get() {
        if (model == null && !refused) {
            try {
                model = dressed.apply(Models.unrounded(directory, threads));
            } catch (RuntimeException e) {
                refused = true;
                LOG.warn("{} cannot be opened unrounded; what fails a check is tried as it is only", directory, e);
            }
        }
        return model;
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
