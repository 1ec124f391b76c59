package org.mujaz.model;

import java.util.Set;

/**
 * What a search may write: the settings that hold for every row, and the row's own cap.
 *
 * @param frame what the checkpoint says of every answer
 * @param cap most tokens of the answer, its end token included
 */
record Rules(Decoding decoding, Frame frame, int cap) {

    Set<Integer> ends() {
        return frame.ends();
    }

    /** Candidates a beam asks for: enough that every beam goes on even if all the best ones end. */
    int keep() {
        return decoding.beams() == 1 ? 1 : Math.max(2, 1 + ends().size()) * decoding.beams();
    }

    /** Hears the tokens that may not come next after these. */
    void banned(int[] written, int count, java.util.function.IntConsumer ban) {
        frame.never().forEach(ban::accept);
        if (count < decoding.minTokens()) {
            ends().forEach(ban::accept);
        }
        int n = decoding.noRepeatNgram();
        int from = frame.start() == Frame.NONE ? 0 : -1;
        if (n > 0 && count - from + 1 >= n) {
            for (int at = from; at + n <= count; at++) {
                int same = 0;
                while (same < n - 1 && token(written, at + same) == token(written, count - n + 1 + same)) {
                    same++;
                }
                if (same == n - 1) {
                    ban.accept(written[at + n - 1]);
                }
            }
        }
    }

    private int token(int[] written, int at) {
        return at < 0 ? frame.start() : written[at];
    }

    /** Whether the token after so many is not searched for but put there, because the answer is cut off behind it. */
    boolean cutsAt(int count) {
        return frame.last() != Frame.NONE && count + 1 == cap;
    }
}
