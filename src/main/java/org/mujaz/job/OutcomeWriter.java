package org.mujaz.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mujaz.brief.Brief;
import org.mujaz.brief.NewBriefStore;
import org.mujaz.read.MeaningStore;
import org.mujaz.read.ShelfLayout;
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
    private final NewBriefStore briefs;
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
            NewBriefStore briefs,
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

    /** What takes time and needs no database is done before the transaction begins. */
    private void writeTogether(List<? extends Outcome> outcomes) {
        List<Outcome.Briefed> briefed = only(outcomes, Outcome.Briefed.class);
        List<Brief> made = briefed.stream().map(Outcome.Briefed::brief).toList();
        NewBriefStore.Rows rows = new NewBriefStore.Rows(made);
        ShelfLayout layout = shelf.layOut(tonight.date(), made);
        Map<String, String> spellings = new LinkedHashMap<>();
        made.forEach(brief -> NameSpellings.in(brief.sentences()).forEach(spellings::putIfAbsent));
        writes.write(() -> {
            runs.mustOwn(tonight.run(), tonight.owner());
            if (!made.isEmpty()) {
                briefs.save(rows);
                shelf.put(layout);
                meanings.put(briefed.stream()
                        .map(Outcome.Briefed::meanings)
                        .filter(Objects::nonNull)
                        .toList());
                memory.remember(
                        briefed.stream().flatMap(one -> one.fresh().stream()).toList());
                names.remember(spellings);
                settle(briefed, "BRIEFED");
            }
            only(outcomes, Outcome.Told.class).forEach(this::hang);
            only(outcomes, Outcome.Failed.class).forEach(this::quarantine);
        });
    }

    private static <T extends Outcome> List<T> only(List<? extends Outcome> outcomes, Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void settle(List<? extends Outcome> outcomes, String as) {
        runs.settle(
                tonight.run(),
                outcomes.stream().map(outcome -> outcome.release().id()).toList(),
                as);
    }

    private void hang(Outcome.Told told) {
        String id = told.release().id();
        if (!arrivals.told(tonight.run(), id, told.by())) {
            LOG.warn("{} was to be told by {}, which has no brief; it stays pending", id, told.by());
        }
    }

    private void quarantine(Outcome.Failed failed) {
        MDC.put("release", failed.release().id());
        try {
            LOG.warn("{}", failed.detail());
            quarantine.brief(
                    tonight.run(),
                    failed.release(),
                    failed.detail(),
                    failed.failure() == null ? null : trace(failed.failure()));
            settle(List.of(failed), "QUARANTINED");
        } finally {
            MDC.remove("release");
        }
    }

    static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().replace("\u0000", "");
    }
}
