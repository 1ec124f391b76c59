package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void workThatNeverEndsIsLeftBehindAndToldToStop() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        String result = Deadline.within(
                Duration.ofMillis(50),
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        told.countDown();
                    }
                    return "done";
                },
                () -> "late");
        assertThat(result).isEqualTo("late");
        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void workInTimeGivesItsResultOrItsFailure() {
        assertThat(Deadline.within(Duration.ofSeconds(5), () -> "done", () -> "late"))
                .isEqualTo("done");
        assertThatThrownBy(() -> Deadline.within(
                        Duration.ofSeconds(5),
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        () -> "late"))
                .hasMessage("broken");
    }
}
