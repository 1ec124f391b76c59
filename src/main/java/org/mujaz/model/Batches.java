package org.mujaz.model;

/** How many rows go side by side: bounded by the columns of the cache they may need, and by what still brings speed. */
final class Batches {
    private static final int MOST = 128;

    /** More of them where they are beams: those of a row read its prompt, and most of what they wrote, together. */
    private static final int MOST_BEAMS = 192;

    private static final int COLUMNS = 16_384;

    private Batches() {}

    static int slots(int columns, int beams) {
        return beams == 1 ? bounded(MOST, columns) : bounded(MOST_BEAMS / beams, columns * beams / 2);
    }

    private static int bounded(int most, int columns) {
        return Math.max(1, Math.min(most, COLUMNS / Math.max(1, columns)));
    }

    /** Where a run of rows (longest first) ends, so that long rows do not keep many short ones from going side by side. */
    static int end(int[] columns, int from, int beams) {
        int slots = slots(columns[from], beams);
        for (int i = from + slots; i < columns.length; i++) {
            if (slots(columns[i], beams) >= 2 * slots) {
                return i;
            }
        }
        return columns.length;
    }
}
