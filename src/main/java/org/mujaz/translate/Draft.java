package org.mujaz.translate;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.Mark;

/**
 * One attempt at a sentence.
 *
 * @param told what is known of how it came about (cut off, unsure, forced): true of it however its wording is mended
 * @param found what the checks say of the wording
 */
record Draft(String english, List<Mark> told, List<Mark> found) {
    Draft {
        told = List.copyOf(told);
        found = List.copyOf(found);
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(told);
        marks.addAll(found);
        return List.copyOf(marks);
    }

    boolean isClean() {
        return told.isEmpty() && found.isEmpty();
    }

    /**
     * How much is wrong. A text that is cut off, loops, is not English or says the opposite is of no use to a reader;
     * a missing number or part is worse than a name spelt by ear.
     */
    int penalty() {
        int sum = 0;
        for (Mark mark : marks()) {
            sum += switch (mark.kind()) {
                case CUT, REPETITION, SCRIPT, NEGATION -> 6;
                case NUMBER, LENGTH -> 4;
                default -> 1;
            };
        }
        return sum;
    }

    /** The same with one thing more known of how it came about. */
    Draft telling(Mark mark) {
        List<Mark> more = new ArrayList<>(told);
        more.add(mark);
        return new Draft(english, more, found);
    }

    /** The better of two; the earlier one where they are equal. */
    Draft orBetter(Draft later) {
        return later.penalty() < penalty() ? later : this;
    }
}
