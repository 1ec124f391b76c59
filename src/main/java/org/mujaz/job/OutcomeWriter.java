package org.mujaz.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.mujaz.brief.BriefStore;
import org.mujaz.read.MeaningStore;
import org.mujaz.read.ShelfStore;
import org.mujaz.release.Arrivals;
import org.mujaz.release.QuarantineStore;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.TranslationMemory;
import org.mujaz.translate.facts.NameSpellings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes a chunk's outcomes, briefs and failures alike, in one transaction. When that fails twice although the database
 * is there, each release is written in a transaction of its own, and one that still fails goes to quarantine.
 */
final class OutcomeWriter implements ItemWriter<Outcome> {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    private final Tonight tonight;
    private final PatientWrite writes;
    private final RunStore runs;
    private final BriefStore briefs;
    private final ShelfStore shelf;
    private final MeaningStore meanings;
    private final TranslationMemory memory;
    private final NameArchive names;
    private final QuarantineStore quarantine;
    private final Arrivals arrivals;

    OutcomeWriter(
            Tonight tonight,
            PatientWrite writes,
            RunStore runs,
            BriefStore briefs,
            ShelfStore shelf,
            MeaningStore meanings,
            TranslationMemory memory,
            NameArchive names,
            QuarantineStore quarantine,
            Arrivals arrivals) {
        this.tonight = tonight;
        this.writes = writes;
        this.runs = runs;
        this.briefs = briefs;
        this.shelf = shelf;
        this.meanings = meanings;
        this.memory = memory;
        this.names = names;
        this.quarantine = quarantine;
        this.arrivals = arrivals;
    }

    @Override
    public void write(Chunk<? extends Outcome> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        try {
            writeTogether(chunk.getItems());
        } catch (LostRun e) {
            throw e;
        } catch (RuntimeException together) {
            if (DatabaseProblem.isOutage(together)) {
                throw together;
            }
            LOG.warn("The chunk cannot be written as a whole; each release is written alone", together);
            for (Outcome outcome : chunk) {
                writeAlone(outcome);
            }
        }
        tonight.meter().chunkWritten(chunk.size());
    }

    private void writeAlone(Outcome outcome) {
        try {
            writeTogether(List.of(outcome));
        } catch (LostRun e) {
            throw e;
        } catch (RuntimeException alone) {
            if (DatabaseProblem.isOutage(alone)) {
                throw alone;
            }
            String source = outcome.release().source();
            writeTogether(List.of(new Outcome.Failed(
                    outcome.release(),
                    source + ": its brief cannot be written ("
                            + DatabaseProblem.firstLine(DatabaseProblem.rootCause(alone))
                            + "). Look at the trace and retry.",
                    alone)));
        }
    }

    private void writeTogether(List<? extends Outcome> outcomes) {
        writes.write(() -> {
            runs.mustOwn(tonight.run(), tonight.owner());
            for (Outcome outcome : outcomes) {
                MDC.put("release", outcome.release().id());
                try {
                    write(outcome);
                } finally {
                    MDC.remove("release");
                }
            }
        });
    }

    private void write(Outcome outcome) {
        String id = outcome.release().id();
        if (outcome instanceof Outcome.Briefed briefed) {
            briefs.save(briefed.brief());
            shelf.put(tonight.date(), briefed.brief());
            if (briefed.meanings() != null) {
                meanings.put(briefed.meanings());
            }
            memory.remember(briefed.fresh());
            names.remember(NameSpellings.in(briefed.brief().sentences()));
            runs.settle(tonight.run(), id, "BRIEFED");
        } else if (outcome instanceof Outcome.Told told) {
            if (!arrivals.told(tonight.run(), id, told.by())) {
                LOG.warn("{} was to be told by {}, which has no brief; it stays pending", id, told.by());
            }
        } else if (outcome instanceof Outcome.Failed failed) {
            LOG.warn("{}", failed.detail());
            quarantine.brief(
                    tonight.run(),
                    failed.release(),
                    failed.detail(),
                    failed.failure() == null ? null : trace(failed.failure()));
            runs.settle(tonight.run(), id, "QUARANTINED");
        }
    }

    static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().replace("\u0000", "");
    }
}
