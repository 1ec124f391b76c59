package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.model.Decoding;

class TranslateSettingsTest {
    /** A checkpoint that asks for six beams, a length penalty, no repeated pairs and at most 511 tokens. */
    private static final Decoding OWN = new Decoding(6, 0.8, false, 2, 1.1, 0, 511, List.of());

    private static TranslateSettings beams(int count) {
        return new TranslateSettings(count, 8, 220, 30, true, true);
    }

    @Test
    void oneBeamIsGreedySearch() {
        assertThat(beams(1).first(Decoding.GREEDY)).isEqualTo(Decoding.GREEDY);
    }

    @Test
    void aCheckpointThatAsksForNothingIsSearchedWithFourBeams() {
        assertThat(TranslateSettings.DEFAULT.first(Decoding.GREEDY)).isEqualTo(Decoding.beam(4));
    }

    @Test
    void theCheckpointsBeamsHoldWhereTheJobNamesNone() {
        assertThat(TranslateSettings.DEFAULT.first(OWN).beams()).isEqualTo(6);
    }

    @Test
    void theJobsBeamsHoldBeforeTheCheckpoints() {
        assertThat(beams(2).first(OWN).beams()).isEqualTo(2);
    }

    @Test
    void whatElseTheCheckpointAsksForHoldsForEveryAttemptButItsLength() {
        Decoding rest = new Decoding(8, 0.8, false, 2, 1.1, 0, 0, List.of());
        assertThat(TranslateSettings.DEFAULT.first(OWN)).isEqualTo(rest.withBeams(6));
        assertThat(TranslateSettings.DEFAULT.second(OWN)).isEqualTo(rest);
        assertThat(TranslateSettings.DEFAULT.forced(OWN)).isEqualTo(rest);
    }
}
