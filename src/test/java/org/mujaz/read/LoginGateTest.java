package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginGateTest {
    private Instant now = Instant.parse("2024-06-12T00:00:00Z");
    private final LoginGate gate = new LoginGate(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void everyFurtherFailureDoublesTheWaitUpToAnHour() {
        for (int i = 0; i < 4; i++) {
            gate.failed("amal");
        }
        assertThat(gate.wait("amal")).isZero();
        gate.failed("amal");
        assertThat(gate.wait("amal")).isEqualTo(Duration.ofMinutes(1));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(gate.wait("amal")).isZero();
        gate.failed("amal");
        assertThat(gate.wait("amal")).isEqualTo(Duration.ofMinutes(2));
        for (int i = 0; i < 20; i++) {
            gate.failed("amal");
        }
        assertThat(gate.wait("amal")).isEqualTo(Duration.ofHours(1));
        assertThat(gate.wait("omar")).isZero();
        gate.passed("amal");
        assertThat(gate.wait("amal")).isZero();
    }
}
