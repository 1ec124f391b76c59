package org.mujaz.operate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A moment of a chunk at which a process can be killed. */
enum Moment {
    /** The models work. */
    INFERENCE(null),
    /** The transaction that writes the chunk's briefs is open: the database dwells on a brief. */
    WRITE("INSERT ON brief"),
    /** The briefs are committed, the framework's record of that is not: the database dwells on it. */
    BETWEEN_COMMIT_AND_NEXT_READ("UPDATE ON BATCH_STEP_EXECUTION");

    private final String dwellsOn;

    Moment(String dwellsOn) {
        this.dwellsOn = dwellsOn;
    }

    /** Makes the tables, and the database dwell where this moment is. */
    void prepare(Rooms rooms, JobFile job, boolean h2) {
        Database.create(job.database());
        if (dwellsOn == null) {
            return;
        }
        JdbcClient ask = rooms.ask(job);
        if (h2) {
            ask.sql("CREATE TRIGGER linger BEFORE " + dwellsOn + " FOR EACH ROW CALL '" + Linger.class.getName() + "'")
                    .update();
            return;
        }
        ask.sql("CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep("
                        + Linger.MILLIS / 1000.0 + "); RETURN NEW; END $$")
                .update();
        String which = this == WRITE ? "" : " WHEN (NEW.step_name = 'brief' AND NEW.commit_count > 0)";
        ask.sql("CREATE TRIGGER linger BEFORE " + dwellsOn + " FOR EACH ROW" + which + " EXECUTE FUNCTION linger()")
                .update();
    }

    /** Waits until the night is there for so many times; false when it ends before. */
    boolean await(Process night, Rooms rooms, JobFile job, boolean h2, int times) throws Exception {
        BufferedReader out = night.inputReader(StandardCharsets.UTF_8);
        if (this == INFERENCE || h2) {
            String word = this == INFERENCE ? "MODEL" : "LINGER";
            for (int i = 0; i < times; i++) {
                if (!awaitLine(out, word)) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < times; i++) {
            if (!awaitLine(out, "MODEL")) {
                return false;
            }
        }
        while (rooms.count(job, "pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()")
                == 0) {
            if (!night.isAlive()) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    static boolean awaitLine(BufferedReader out, String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
