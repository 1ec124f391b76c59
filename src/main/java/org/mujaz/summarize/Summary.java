package org.mujaz.summarize;

import java.util.List;
import org.mujaz.Mark;

/**
 * The brief's texts and what each sentence rests on.
 *
 * @param headline the English headline
 * @param english the English brief, sentence by sentence
 * @param arabic the source sentences the English rests on, in order, trimmed to about as long
 * @param links which source sentences each English sentence rests on, nearest first
 * @param method who wrote it
 * @param marks where a reader should take care
 */
public record Summary(
        String headline, List<String> english, List<String> arabic, List<Link> links, Method method, List<Mark> marks) {
    public Summary {
        english = List.copyOf(english);
        arabic = List.copyOf(arabic);
        links = List.copyOf(links);
        marks = List.copyOf(marks);
    }

    /** Who wrote the brief. */
    public enum Method {
        /** The checkpoint wrote it, at least in part, and every check passed. */
        GENERATED,
        /** Sentences of the translation, chosen by what an editor would keep. */
        EXTRACTIVE
    }

    /**
     * @param sentence the English brief's sentence, from 1; 0 is the headline
     * @param source the number of the {@link org.mujaz.translate.SentencePair} it rests on
     * @param closeness cosine of their vectors, or of their words where no sentence encoder is configured
     */
    public record Link(int sentence, int source, double closeness) {}
}
