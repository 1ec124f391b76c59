package org.mujaz.translate;

import java.util.List;
import org.mujaz.Mark;

/** One attempt at a sentence, with what the checks say about it. */
record Draft(String english, List<Mark> marks) {

    boolean isClean() {
        return marks.isEmpty();
    }

    /**
     * How much is wrong. A text that is cut off, loops, is not English or says the opposite is of no use to a reader;
     * a missing number or part is worse than a name spelt by ear.
     */
    int penalty() {
        int sum = 0;
        for (Mark mark : marks) {
            sum += switch (mark.kind()) {
                case CUT, REPETITION, SCRIPT, NEGATION -> 6;
                case NUMBER, LENGTH -> 4;
                default -> 1;
            };
        }
        return sum;
    }

    /** The better of two; the earlier one where they are equal. */
    Draft orBetter(Draft later) {
        return later.penalty() < penalty() ? later : this;
    }
}
