package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.mujaz.brief.Brief;
import org.mujaz.summarize.Summary;
import org.mujaz.text.SentenceKey;
import org.mujaz.translate.SentencePair;

/** What a brief says of a sentence that an editor has put right. */
class CorrectedBriefTest {
    private static final String ARABIC = "وصل 42 خبيرا إلى المنامة.";
    private static final String WRONG = "24 experts arrived in Manama.";
    private static final String RIGHT = "42 experts arrived in Manama.";
    private static final Mark MARK = new Mark(Mark.Kind.NUMBER, "the number 42 in the Arabic is missing here");

    /** A wrong figure stands in the release's sentence, in the headline and in the brief, which were taken from it. */
    @Test
    void whatWasTakenFromTheSentenceIsPutRightWithIt() {
        Brief corrected = corrected("24 experts arrived in Manama", WRONG, WRONG, "");
        assertThat(corrected.summary().headline()).isEqualTo("42 experts arrived in Manama");
        assertThat(corrected.summary().english()).containsExactly(RIGHT);
        assertThat(corrected.sentences().get(0).english()).isEqualTo(RIGHT);
        assertThat(corrected.marks()).isEmpty();
    }

    @Test
    void whatSaysTheSentenceInOtherWordsNeedsCare() {
        Brief corrected = corrected("24 experts in Manama", "Some 24 experts came to Manama.", WRONG, "");
        assertThat(corrected.summary().english()).containsExactly("Some 24 experts came to Manama.");
        assertThat(corrected.marks())
                .extracting(Mark::words)
                .containsExactly(
                        "the headline rests on sentence 1 of the release, which was corrected since",
                        "sentence 1 of the brief rests on sentence 1 of the release, which was corrected since");
        assertThat(corrected.sentences().get(0).marks()).isEmpty();
    }

    /** A rerun took the editor's words from the translation memory, and wrote the brief from them. */
    @Test
    void whatWasWrittenFromTheEditorsWordsNeedsNone() {
        Brief corrected = corrected("42 experts in Manama", "Some 42 experts came to Manama.", RIGHT, WRONG);
        assertThat(corrected.summary().english()).containsExactly("Some 42 experts came to Manama.");
        assertThat(corrected.marks()).isEmpty();
    }

    private static Brief corrected(String headline, String told, String stored, String machine) {
        Brief brief = Samples.brief(
                "cccccccccccc",
                "experts.txt",
                "خبراء",
                null,
                null,
                "BNA",
                headline,
                List.of(told),
                List.of(),
                List.of(new Summary.Link(0, 1, .9), new Summary.Link(1, 1, .9)),
                List.of(new SentencePair(1, 1, ARABIC, stored, List.of(MARK), false)));
        return CorrectedBrief.of(
                brief,
                new Corrections(
                        Map.of(SentenceKey.hash(ARABIC), new Corrections.Sentence(RIGHT, machine, "amal")), List.of()));
    }
}
