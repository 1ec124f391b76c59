package org.mujaz.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

/** The process that works on a run, as its row names it: host and number. */
public final class RunProcess {
    /** Clocks differ, and a process says that it lives only so often. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    private RunProcess() {}

    static String own() {
        return host() + "/" + ProcessHandle.current().pid();
    }

    /** Whether the run's process is certainly dead: it was one of this machine, and there is none of that number now. */
    public static boolean isGone(Run run) {
        String prefix = host() + "/";
        if (run.process() == null || !run.process().startsWith(prefix)) {
            return false;
        }
        long number = Long.parseLong(run.process().substring(prefix.length()));
        return ProcessHandle.of(number)
                .map(process -> startedAfter(process, run.heartbeat()))
                .orElse(true);
    }

    /** A number is given to another process some day. */
    private static boolean startedAfter(ProcessHandle process, Instant heartbeat) {
        return heartbeat != null
                && process.info()
                        .startInstant()
                        .map(start -> start.isAfter(heartbeat.plus(ALLOWANCE)))
                        .orElse(false);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
