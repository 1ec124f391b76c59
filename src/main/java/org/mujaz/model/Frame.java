package org.mujaz.model;

import java.util.List;
import java.util.Set;

/**
 * What a checkpoint says of every answer, whatever is asked.
 *
 * @param ends tokens that end an answer
 * @param never tokens that may not come
 * @param start the token the answer is written after, which the rules about repeated tokens see; -1 where there is none
 * @param first the token every answer begins with, such as its language; -1 where it is free
 * @param last the token put where the answer is cut off; -1 where nothing is put
 */
record Frame(Set<Integer> ends, List<Integer> never, int start, int first, int last) {
    static final int NONE = -1;

    /** Of a decoder-only checkpoint: answers end, some tokens may not come, and all else is free. */
    static Frame of(GenerationSettings settings) {
        return new Frame(settings.ends(), settings.never(), NONE, NONE, NONE);
    }

    /**
     * Of an encoder–decoder.
     *
     * @param forcedFirst the token answers begin with by the family's own rule; {@link #NONE} leaves it to the settings
     */
    static Frame of(GenerationSettings settings, int forcedFirst) {
        return new Frame(
                settings.ends(),
                settings.never(),
                settings.start(),
                forcedFirst != NONE ? forcedFirst : settings.first(),
                settings.last());
    }

    /** What stands in the graph before the first token that is searched for. */
    int[] prefix() {
        return first == NONE ? new int[] {start} : new int[] {start, first};
    }
}
