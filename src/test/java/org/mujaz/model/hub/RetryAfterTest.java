package org.mujaz.model.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static Duration of(Map<String, String> headers) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return RetryAfter.of(HttpHeaders.of(lists, (name, value) -> true));
    }

    @Test
    void secondsDatesAndTheHubsOwnHeaderAreUnderstood() {
        assertThat(of(Map.of("Retry-After", "30"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(of(Map.of("Retry-After", "Sat, 28 Nov 2026 08:01:00 GMT", "Date", "Sat, 28 Nov 2026 08:00:00 GMT")))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(of(Map.of("RateLimit", "\"resolvers\";r=0;t=120"))).isEqualTo(Duration.ofMinutes(2));
        assertThat(of(Map.of())).isNull();
        assertThat(of(Map.of("Retry-After", "soon"))).isNull();
    }
}
