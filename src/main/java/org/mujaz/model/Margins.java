package org.mujaz.model;

/** The tokens that stand before and behind every text a checkpoint is given. */
record Margins(int[] before, int[] after) {

    int[] around(int[] body) {
        int[] ids = java.util.Arrays.copyOf(before, before.length + body.length + after.length);
        System.arraycopy(body, 0, ids, before.length, body.length);
        System.arraycopy(after, 0, ids, before.length + body.length, after.length);
        return ids;
    }
}
