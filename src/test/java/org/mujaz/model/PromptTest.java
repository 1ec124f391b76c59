package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTest {
    /** PostgreSQL 17 refuses U+0000 in any text, and a brief with it could not be written; the raw answer keeps it. */
    @Test
    void controlCharactersAModelWritesAreNotPartOfItsAnswer() {
        Prompt prompt = new Prompt("{source}", "{text}", 0, 0, List.of());
        assertThat(prompt.fields("The minister\u0000 arrived.\r\n\u001bHe left.\u0000"))
                .isEqualTo(Map.of("text", "The minister arrived.\nHe left."));
        assertThat(prompt.fields("\u0000")).isEmpty();
    }

    @Test
    void theSmallerOfBothLengthsCapsAnAnswer() {
        assertThat(new Prompt("", "", 0, 0, List.of()).cap(10, 500)).isEqualTo(500);
        assertThat(new Prompt("", "", 0, 200, List.of()).cap(10, 100)).isEqualTo(200);
        assertThat(new Prompt("", "", 2.25, 0, List.of()).cap(10, 500)).isEqualTo(43);
        assertThat(new Prompt("", "", 2.25, 200, List.of()).cap(10, 500)).isEqualTo(43);
        assertThat(new Prompt("", "", 2.25, 30, List.of()).cap(10, 500)).isEqualTo(30);
        assertThat(new Prompt("", "", 1e300, 0, List.of()).cap(10, 500)).isEqualTo(500);
    }

    @Test
    void anAnswersPartsStandBeforeTheFirstStop() {
        Prompt prompt = new Prompt("{source}", "{headline}\nBrief: {brief}", 0, 0, List.of("###", "\n\n"));
        assertThat(prompt.fields("A ship sails\nBrief: It sailed.\n\nArticle ### more"))
                .isEqualTo(Map.of("headline", "A ship sails", "brief", "It sailed."));
        assertThat(prompt.fields("A ship###sails\nBrief: It sailed.")).isEqualTo(Map.of("headline", "A ship"));
        assertThat(prompt.stops("A ship### sails")).isTrue();
        assertThat(prompt.stops("A ship sails")).isFalse();
    }
}
