package org.mujaz.model;

import java.util.Set;

/**
 * What a search may write: the settings that hold for every row, and the row's own cap.
 *
 * @param ends tokens that end an answer
 * @param cap most tokens of the answer, its end token included
 */
record Rules(Decoding decoding, Set<Integer> ends, int cap) {

    /** Candidates a beam asks for: enough that every beam goes on even if all the best ones end. */
    int keep() {
        return decoding.beams() == 1 ? 1 : Math.max(2, 1 + ends.size()) * decoding.beams();
    }

    /** Hears the tokens that may not come next after these. */
    void banned(int[] written, int count, java.util.function.IntConsumer ban) {
        if (count < decoding.minTokens()) {
            ends.forEach(ban::accept);
        }
        int n = decoding.noRepeatNgram();
        if (n > 0 && count + 1 >= n) {
            for (int at = 0; at + n <= count; at++) {
                int same = 0;
                while (same < n - 1 && written[at + same] == written[count - n + 1 + same]) {
                    same++;
                }
                if (same == n - 1) {
                    ban.accept(written[at + n - 1]);
                }
            }
        }
    }
}
