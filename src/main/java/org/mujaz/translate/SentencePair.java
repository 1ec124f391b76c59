package org.mujaz.translate;

import java.util.List;
import org.mujaz.Mark;

/**
 * One sentence of a release beside its English.
 *
 * @param number its place in the release; 0 is the headline, the body's sentences count from 1
 * @param paragraph the body's paragraph it stands in, from 1; 0 for the headline
 * @param arabic the sentence as received, cleaned of what cannot be seen
 * @param english its translation
 * @param marks where a reader should take care; empty when every check passed
 * @param fromMemory whether it came from the translation memory
 */
public record SentencePair(
        int number, int paragraph, String arabic, String english, List<Mark> marks, boolean fromMemory) {
    public SentencePair {
        marks = List.copyOf(marks);
    }
}
