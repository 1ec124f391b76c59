package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.translate.SentencePair;

class OfficesTest {
    private static final Offices OFFICES = new Offices(
            List.of(
                    new SentencePair(
                            1,
                            1,
                            "…",
                            "As part of the visit to the French Republic, Sheikh Rashid Al Khalifa, Minister of Interior, met Laurent"
                                    + " Nunez, commander of the Paris Police, at the French Ministry of Interior.",
                            List.of(),
                            false),
                    new SentencePair(
                            2,
                            1,
                            "…",
                            "The Ambassador of the Kingdom of Bahrain to France and Spanish Interior Minister Juan Ruiz attended.",
                            List.of(),
                            false)),
            "Bahrain Bahraini Manama");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bahrain's Interior Minister met the Paris police commander.",
                "Spain's Interior Minister Juan Ruiz attended.",
                "He is on a visit to France.",
                "Bahrain's ambassador attended.",
                "The interior ministers of both countries met."
            })
    void officesAndVisitsOfTheReleaseStand(String english) {
        assertThat(OFFICES.fault(english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "French Interior Minister Sheikh Rashid met the police.",
                "Bahrain's Interior Minister and the French Interior Minister meet.",
                "They met during a visit to Bahrain.",
                "Germany's President welcomed him.",
                "The foreign ministers of both countries met.",
                "The Minister of Health attended."
            })
    void thoseOfAnotherCountryAreAFault(String english) {
        assertThat(OFFICES.fault(english)).isPresent();
    }
}
