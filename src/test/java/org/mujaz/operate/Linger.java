package org.mujaz.operate;

import java.sql.Connection;
import org.h2.api.Trigger;

/** Makes H2 dwell on a brief, or on the framework's record of a chunk, and say so: a test kills the process there. */
public final class Linger implements Trigger {
    static final int MILLIS = 400;

    private boolean isRecord;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean isBefore, int event) {
        isRecord = table.equals("BATCH_STEP_EXECUTION");
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
        if (isRecord && !(after[2].equals("brief") && ((Number) after[8]).longValue() > 0)) {
            return; // of another step, or of none of its chunks
        }
        System.out.println("LINGER");
        System.out.flush();
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
