package org.mujaz.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after five failures in a row a name, or an address, waits a minute, and twice as
 * long after each further one, up to an hour.
 */
final class LoginGate {
    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LAST = Duration.ofHours(1);

    /** The oldest are forgotten first, so that a flood of names cannot fill the memory. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginGate(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant until) {}

    /** How long this name or address has to wait; zero when it may try. */
    synchronized Duration wait(String who) {
        Failures known = failures.get(who);
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String who) {
        Failures known = failures.get(who);
        int count = known == null ? 1 : known.count() + 1;
        Duration wait = Duration.ZERO;
        if (count >= FREE) {
            wait = FIRST.multipliedBy(1L << Math.min(count - FREE, 6));
            wait = wait.compareTo(LAST) > 0 ? LAST : wait;
        }
        failures.put(who, new Failures(count, clock.instant().plus(wait)));
    }

    synchronized void passed(String who) {
        failures.remove(who);
    }
}
