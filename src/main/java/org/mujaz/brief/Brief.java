package org.mujaz.brief;

import java.time.Instant;
import java.util.List;
import org.mujaz.Mark;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
import org.mujaz.text.HijriDates;
import org.mujaz.translate.SentencePair;

/**
 * What a reader finds in the morning: one release, its English, and how each part came about.
 *
 * @param release the source
 * @param pipeline the version of checkpoints, settings and rules that made this brief
 * @param summary headline, brief, Arabic summary and links
 * @param sentences the whole release, sentence by sentence
 * @param checkpoint which weights translated and briefed, with their hashes
 * @param marks every reason for care: the source's, the sentences', the summary's, duplicates removed
 * @param runId the run that wrote it
 * @param written when
 * @param timings how long each part took
 * @param alsoToldBy who sent the same statement too; known once the brief is read from the store
 */
public record Brief(
        Release release,
        String pipeline,
        Summary summary,
        List<SentencePair> sentences,
        String checkpoint,
        List<Mark> marks,
        long runId,
        Instant written,
        Timings timings,
        List<Telling> alsoToldBy) {
    public Brief {
        sentences = List.copyOf(sentences);
        marks = List.copyOf(marks);
        alsoToldBy = List.copyOf(alsoToldBy);
    }

    /** The Hijri dates of the release in both calendars, each once. */
    public List<HijriDates.Conversion> hijriDates() {
        return sentences.stream()
                .flatMap(pair -> HijriDates.in(pair.arabic()).stream())
                .distinct()
                .toList();
    }

    /** A brief of which it is not known who else told it. */
    public Brief(
            Release release,
            String pipeline,
            Summary summary,
            List<SentencePair> sentences,
            String checkpoint,
            List<Mark> marks,
            long runId,
            Instant written,
            Timings timings) {
        this(release, pipeline, summary, sentences, checkpoint, marks, runId, written, timings, List.of());
    }

    /**
     * Another release that tells the same and is not briefed itself.
     *
     * @param id its id
     * @param agency its agency, or null
     * @param source its file, and its item
     */
    public record Telling(String id, String agency, String source) {
        /** Who and where, for people. */
        public String words() {
            return agency == null ? source : agency + " (" + source + ")";
        }
    }

    /** Milliseconds this release's share of its chunk took. */
    public record Timings(long translateMillis, long summarizeMillis) {}
}
