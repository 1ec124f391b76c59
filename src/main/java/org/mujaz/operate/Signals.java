package org.mujaz.operate;

import java.lang.reflect.Proxy;
import java.time.Duration;
import org.mujaz.job.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGTERM and Ctrl-C end the run in order: the chunk is given up, the run is marked STOPPED, and then the process ends.
 *
 * <p>A shutdown hook would be too late: H2 closes its database in one of its own, at the same moment. The signals are
 * caught through {@code sun.misc.Signal}, by reflection because the compiler warns of it and has no switch for that.
 */
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    /** A scheduler kills what does not end within half a minute; before that, the process ends itself. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private Signals() {}

    static void endInOrder(StopSignal stop) {
        on("TERM", () -> heard("TERM", stop));
        on("INT", () -> heard("INT", stop));
        on("HUP", () -> heard("HUP", stop));
    }

    /** For commands that leave nothing behind but may be in the middle of a model's work; exit codes as a shell gives them. */
    static void endAtOnce() {
        on("TERM", () -> end(143));
        on("INT", () -> end(130));
        on("HUP", () -> end(129));
    }

    private static void end(int code) {
        LastExit.nativeWorkGoesOn();
        LastExit.with(code);
    }

    private static void on(String name, Runnable heard) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, (p, m, a) -> {
                        if (m.getName().equals("handle")) {
                            heard.run();
                            return null;
                        }
                        return switch (m.getName()) {
                            case "equals" -> p == a[0];
                            case "hashCode" -> System.identityHashCode(p);
                            default -> "Mujaz's handler of " + name;
                        };
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            LOG.debug("SIG{} cannot be caught here; a run it ends is recovered at the next start", name, e);
        }
    }

    private static void heard(String name, StopSignal stop) {
        LOG.info("SIG{}: the chunk at hand is given up, and the run is stopped", name);
        LastExit.nativeWorkGoesOn();
        stop.now();
        Thread last = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST.toMillis());
                    } catch (InterruptedException e) {
                        return;
                    }
                    System.err.println("mujaz: the run did not end in time; the next start recovers it.");
                    LastExit.with(Mujaz.FAILED);
                },
                "last resort");
        last.setDaemon(true);
        last.start();
    }
}
