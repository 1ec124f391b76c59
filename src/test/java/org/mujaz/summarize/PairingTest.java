package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.translate.SentencePair;

class PairingTest {
    private static final List<SentencePair> PAIRS = List.of(
            pair(1, "Teams carried out 147 rescue and evacuation operations in Dhofar on June 3."),
            pair(2, "The policy aims to raise the share of non-oil sectors from 3.1% to 5% of output."),
            pair(3, "Ten million coral colonies will be planted by 2030 and 55 minutes were enough."),
            pair(4, "Omar Darwish lost 3-2 to Ian Chang in 78 minutes, and Ali Hafiz won in 21 minutes."),
            pair(5, "The convoy left on 5-8-2025 and the floods came in July."));

    private static SentencePair pair(int number, String english) {
        return new SentencePair(number, 1, "…", english, List.of(), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Teams carried out 147 rescues in Dhofar.",
                "It aims to lift the sectors' share to 5 percent.",
                "The convoy left on August 5, and floods came in July.",
                "Omar Darwish played 78 minutes against Ian Chang.",
                "Rescuers made 147 operations on June 3, the committee said."
            })
    void whatIsJoinedAsTheReleaseJoinsItStands(String english) {
        assertThat(new Pairing(PAIRS).fault(english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In the south 147 roads were reopened.",
                "It raises sectors to 5% by 2030.",
                "The refinery works at 55 percent capacity.",
                "The convoy left on July 5.",
                "Teams worked in Dhofar for 78 hours."
            })
    void factsJoinedOtherwiseAreAFault(String english) {
        assertThat(new Pairing(PAIRS).fault(english)).isPresent();
    }
}
