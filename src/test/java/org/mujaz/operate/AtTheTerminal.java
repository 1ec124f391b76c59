package org.mujaz.operate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mujaz.job.JobFile;

/** Somebody who gives commands and reads what is said to them. */
abstract class AtTheTerminal {
    String said;
    String complained;

    final int mujaz(JobFile job, String... command) {
        String[] whole = Arrays.copyOf(command, command.length + 2);
        whole[command.length] = "--job";
        whole[command.length + 1] = job.file().toString();
        return run(whole);
    }

    final int run(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = run(new PrintStream(out, true, StandardCharsets.UTF_8), command);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** With a screen of the test's own. */
    final int run(PrintStream screen, String... command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        try {
            System.setOut(screen);
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return Mujaz.execute(command);
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
            complained = err.toString(StandardCharsets.UTF_8);
        }
    }
}
