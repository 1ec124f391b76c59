package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checkpoint in {@code models/}, whole: tokens, prompts, search, answers. */
class ShippedCheckpointTest {
    private static LanguageModel model;

    @BeforeAll
    static void open() {
        model = Models.language(Path.of("models/gemma-3-270m-press-ar-en"), Arithmetic.AUTO, 1);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void translatesASentence() {
        List<Answer> answers = model.answer(
                Task.TRANSLATE,
                List.of(
                        Map.of("source", "أعلنت وزارة الداخلية ضبط 14 كيلوغراما من الحشيش."),
                        Map.of("source", "استقبل معالي وزير الداخلية في باريس اليوم رئيس الشرطة الدولية.")),
                Decoding.GREEDY,
                LanguageModel.Progress.NONE);
        assertThat(answers.get(0).fields().get("text")).startsWith("The Ministry of Interior announced the seizure of");
        assertThat(answers).allMatch(Answer::complete);
    }

    @Test
    void writesHeadlineAndBrief() {
        List<Answer> answers = model.answer(
                Task.BRIEF,
                List.of(
                        Map.of(
                                "headline", "Interior Minister visits Paris",
                                "text",
                                        "Paris, 12 June. The Minister of Interior met the chief of the Paris police today. They discussed security at the Olympic Games. The minister praised the cooperation between the two countries.")),
                Decoding.beam(2),
                LanguageModel.Progress.NONE);
        assertThat(answers.get(0).fields()).containsKeys("headline", "brief");
    }
}
