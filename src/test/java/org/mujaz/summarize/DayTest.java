package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mujaz.release.Release;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;

class DayTest {
    private static TranslatedRelease release(LocalDate date, String first) {
        Release release =
                new Release("a", "a", "a", "عنوان", "نص", "", null, date, "BNA", null, 1, List.of(), Instant.EPOCH);
        return new TranslatedRelease(
                release,
                List.of(new SentencePair(1, 1, "نص", first, List.of(), false)),
                List.of(),
                TranslatedRelease.Stats.NONE,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister today received the envoy.|The minister on March 1 received the envoy.",
                "Today, the minister received the envoy.|On March 1, the minister received the envoy.",
                "Voting ended this evening, Sunday, in Manama.|Voting ended on the evening of March 1, in Manama.",
                "It was signed yesterday in Cairo.|It was signed on February 28 in Cairo.",
                "It was signed last night.|It was signed on the night of February 28.",
                "It was signed the day before yesterday.|It was signed on February 27.",
                "It opens today and was built yesterday.|It opens on March 1 and was built on February 28.",
                "These are the challenges the world is facing today.|These are the challenges the world is facing today.",
                "It is needed in the world today.|It is needed in the world today.",
                "The deadline runs until today.|The deadline runs until March 1.",
                "Today's session was short.|Today's session was short.",
                "He said, \"We meet today.\"|He said, \"We meet today.\""
            })
    void theDayIsWrittenAsItsDateOutsideQuotations(String english, String dated) {
        assertThat(Day.of(release(LocalDate.of(2026, 3, 1), "The minister left."))
                        .dated(english))
                .isEqualTo(dated);
    }

    @Test
    void aDatelineThatWasTranslatedTellsTheDayWhereTheReleaseDoesNot() {
        assertThat(Day.of(release(null, "Dammam, Rabi al-Thani 2, 1447 / September 24, 2025 (SPA): It landed."))
                        .dated("It landed today."))
                .isEqualTo("It landed on September 24.");
    }

    @Test
    void anUnknownDayStaysAsItIs() {
        assertThat(Day.of(release(null, "It landed on June 3.")).dated("It landed today."))
                .isEqualTo("It landed today.");
    }
}
