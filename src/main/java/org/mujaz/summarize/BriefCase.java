package org.mujaz.summarize;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mujaz.Problem;
import org.mujaz.release.Release;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;
import org.mujaz.translate.evaluate.Pairs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release with a brief someone wrote for it: a line of JSON in a file for {@code mujaz evaluate --briefs}.
 *
 * @param id tells it from the others
 * @param headline the Arabic headline and its English
 * @param sentences the body's sentences and their English
 * @param briefHeadline the brief's English headline
 * @param brief the English brief
 */
public record BriefCase(String id, Sentence headline, List<Sentence> sentences, String briefHeadline, String brief) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public BriefCase {
        if (id == null || headline == null || sentences == null || brief == null || briefHeadline == null) {
            throw new IllegalArgumentException("id, headline, sentences, briefHeadline and brief are needed");
        }
        sentences = List.copyOf(sentences);
    }

    /** A sentence in both languages; without English it is translated by the checkpoint first. */
    public record Sentence(String arabic, String english) {}

    /** Reads a file of one JSON object a line. */
    public static List<BriefCase> read(Path file) {
        List<BriefCase> cases = new ArrayList<>();
        int number = 0;
        for (String line : Pairs.lines(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    cases.add(JSON.readValue(line, BriefCase.class));
                } catch (JacksonException e) {
                    throw new Problem(
                            file + " line " + number,
                            "this is not a release with its brief",
                            "Each line is {\"id\", \"headline\": {\"arabic\", \"english\"}, \"sentences\": [{…}],"
                                    + " \"briefHeadline\", \"brief\"}",
                            e);
                }
            }
        }
        if (cases.isEmpty()) {
            throw new Problem(file.toString(), "there are no briefs in it", "Give one JSON object a line");
        }
        return cases;
    }

    /** Whether every sentence has its English. */
    public boolean isTranslated() {
        return headline.english != null && sentences.stream().allMatch(s -> s.english != null);
    }

    /** The Arabic alone, as it would have been received. */
    public Release release() {
        String body = String.join("\n", sentences.stream().map(Sentence::arabic).toList());
        return new Release(id, id, id, headline.arabic, body, "", null, null, null, null, 1, List.of(), Instant.EPOCH);
    }

    /** The release as if the checkpoint had translated it the way a person did. */
    public TranslatedRelease translated() {
        List<SentencePair> pairs = new ArrayList<>();
        pairs.add(new SentencePair(0, 0, headline.arabic, headline.english, List.of(), false));
        for (Sentence sentence : sentences) {
            pairs.add(new SentencePair(pairs.size(), 1, sentence.arabic, sentence.english, List.of(), false));
        }
        return new TranslatedRelease(release(), pairs, List.of(), TranslatedRelease.Stats.NONE, null);
    }
}
