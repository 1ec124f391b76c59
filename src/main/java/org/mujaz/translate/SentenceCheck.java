package org.mujaz.translate;

import java.util.List;
import java.util.Map;
import org.mujaz.Mark;

/** One rule a translated sentence is held against. */
@FunctionalInterface
public interface SentenceCheck {

    /** The marks a sentence earns; empty when nothing is wrong. */
    List<Mark> check(String arabic, String english);

    /** The English with names and ranks as they are to be spelt: what needs no other attempt is done before anything is checked. */
    default String spelt(String arabic, String english) {
        return english;
    }

    /** The English put right where the rule can do that without doubt; unchanged otherwise. */
    default Mended mend(String arabic, String english) {
        return new Mended(english, List.of());
    }

    /** Phrases the English should hold and does not, as they are to stand there; forced into a last attempt. */
    default List<String> required(String arabic, String english) {
        return List.of();
    }

    /** Terms of the Arabic that are to be written in one way and are not: the term as it stands there, and its wording. */
    default Map<String, String> terms(String arabic, String english) {
        return Map.of();
    }

    /** What of the rule's own settings decides about this sentence's English; part of the key it is remembered under. */
    default String key(String arabic) {
        return "";
    }

    /**
     * @param english the sentence, put right
     * @param marks what a reader should know of the change
     */
    record Mended(String english, List<Mark> marks) {
        public Mended {
            marks = List.copyOf(marks);
        }
    }
}
