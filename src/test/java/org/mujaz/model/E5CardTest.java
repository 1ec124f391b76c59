package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped sentence encoder against the figures on its card. */
class E5CardTest {
    private static final String ARABIC = "أعلنت وزارة الداخلية ضبط 14 كيلوغراما من الحشيش.";
    private static final String ENGLISH = "The Ministry of Interior announced the seizure of 14 kilograms of hashish.";
    private static final String OTHER = "The central bank left its interest rate unchanged.";

    private static BertEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = (BertEncoder) Models.encoder(Path.of("models/multilingual-e5-small-ar-en"), 1);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void idsAreThoseOfTheCard() {
        assertThat(encoder.ids(ARABIC, SentenceEncoder.Kind.SENTENCE))
                .containsExactly(
                        0, 39, 886, 12, 31387, 14604, 26160, 29833, 464, 45247, 42664, 219, 197, 5613, 624, 6842, 5, 2);
        assertThat(encoder.ids(OTHER, SentenceEncoder.Kind.SENTENCE))
                .containsExactly(0, 39, 886, 12, 439, 4785, 2491, 10601, 3515, 13294, 13463, 47, 38809, 64, 5, 2);
    }

    @Test
    void vectorsAndCosinesAreThoseOfTheCard() {
        List<float[]> v = encoder.encode(List.of(ARABIC, ENGLISH, OTHER), SentenceEncoder.Kind.SENTENCE);
        near(v.get(0), 0.0664f, -0.0369f, -0.0442f, -0.0627f);
        near(v.get(1), 0.1019f, -0.0539f, -0.0373f, -0.0525f);
        near(v.get(2), 0.0411f, -0.0199f, 0.0220f, -0.0190f);
        assertThat(SentenceEncoder.cosine(v.get(0), v.get(1))).isCloseTo(0.923f, within(0.001f));
        assertThat(SentenceEncoder.cosine(v.get(0), v.get(2))).isCloseTo(0.774f, within(0.001f));
        assertThat(SentenceEncoder.cosine(v.get(1), v.get(2))).isCloseTo(0.793f, within(0.001f));
    }

    @Test
    void neighboursInTheBatchDoNotChangeAVector() {
        float[] alone =
                encoder.encode(List.of(OTHER), SentenceEncoder.Kind.SENTENCE).get(0);
        float[] among = encoder.encode(List.of(ENGLISH.repeat(4), OTHER, ""), SentenceEncoder.Kind.SENTENCE)
                .get(1);
        for (int i = 0; i < alone.length; i++) {
            assertThat(among[i]).isCloseTo(alone[i], within(1e-5f));
        }
    }

    @Test
    void aTextLongerThanTheWindowIsReadToItsEnd() {
        String head = String.join(" ", Collections.nCopies(24, ENGLISH));
        String tail = String.join(" ", Collections.nCopies(24, OTHER));
        List<float[]> v = encoder.encode(List.of(head, head + " " + tail, tail), SentenceEncoder.Kind.RELEASE);
        assertThat(SentenceEncoder.cosine(v.get(1), v.get(2)))
                .isGreaterThan(SentenceEncoder.cosine(v.get(0), v.get(2)) + 0.02f);
        assertThat(SentenceEncoder.cosine(v.get(1), v.get(1))).isCloseTo(1f, within(1e-5f));
    }

    private static void near(float[] vector, float... first) {
        assertThat(Arrays.copyOf(vector, first.length)).containsExactly(first, within(0.0001f));
    }
}
