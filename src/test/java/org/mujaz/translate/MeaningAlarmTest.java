package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;

class MeaningAlarmTest {

    private static SentencePair pair(int number, String arabic, String english) {
        return new SentencePair(number, 1, arabic, english, List.of(), false);
    }

    @Test
    void aLineThatBelongsToAnotherSentenceIsMarkedAndNoOther() {
        TranslatedRelease release = new TranslatedRelease(
                Releases.of("a", "عنوان", "نص"),
                List.of(
                        pair(
                                1,
                                "افتتح الوزير مستشفى جديدا لعلاج الأطفال.",
                                "The minister opened a new hospital for children."),
                        pair(
                                2,
                                "تنخفض درجات الحرارة مع هبوب رياح قوية.",
                                "The minister opened a new hospital for children."),
                        pair(3, "وصل 42 طالبا.", "The minister opened a new hospital for children.")),
                List.of(),
                new TranslatedRelease.Stats(3, 0, 0, 30, 1),
                null);
        try (SentenceEncoder encoder = Models.encoder(Path.of("models/multilingual-e5-small-ar-en"), 1)) {
            TranslatedRelease heard = new MeaningAlarm(encoder).heard(release);
            assertThat(heard.sentences().get(0).marks()).isEmpty();
            assertThat(heard.sentences().get(1).marks()).extracting(Mark::kind).containsExactly(Mark.Kind.MEANING);
            assertThat(heard.sentences().get(2).marks())
                    .as("rules look after what has a figure")
                    .isEmpty();
            assertThat(heard.stats().marked()).isEqualTo(1);
        }
    }
}
