package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.model.Decoding;

class SummarizeSettingsTest {
    @Test
    void theSecondAttemptAtABriefSearchesWiderAndRepeatsNothing() {
        assertThat(SummarizeSettings.DEFAULT.second(Decoding.GREEDY))
                .isEqualTo(Decoding.beam(4).withNoRepeatNgram(5));
    }

    @Test
    void theSecondAttemptKeepsWhatTheCheckpointAsksForOfLengthsAndRepetitions() {
        Decoding bart = new Decoding(2, 2, true, 3, 1, 55, 141, List.of());
        assertThat(SummarizeSettings.DEFAULT.second(bart)).isEqualTo(bart.withBeams(4));
    }
}
