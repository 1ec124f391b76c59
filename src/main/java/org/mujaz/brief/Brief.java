package org.mujaz.brief;

import java.time.Instant;
import java.util.List;
import org.mujaz.Mark;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
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
        Timings timings) {
    public Brief {
        sentences = List.copyOf(sentences);
        marks = List.copyOf(marks);
    }

    /** Milliseconds this release's share of its chunk took. */
    public record Timings(long translateMillis, long summarizeMillis) {}
}
