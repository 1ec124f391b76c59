package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.mujaz.translate.ScriptedModel;
import org.mujaz.translate.TranslatedRelease;

class SummarizerTest {
    private static final String FIRST = "The Health Minister opened a 120-bed hospital in Muharraq.";
    private static final String SECOND = "The hospital cost 30 million dinars and will receive patients from March.";

    private static Summary summarize(ScriptedModel model, TranslatedRelease release) {
        Summarized outcome = new Summarizer(model, null, SummarizeSettings.DEFAULT)
                .summarize(List.of(release))
                .get(0);
        assertThat(outcome.failure()).isNull();
        return outcome.summary();
    }

    private static ScriptedModel writing(String headline, String brief) {
        return new ScriptedModel((input, decoding) -> ScriptedModel.brief(headline, brief));
    }

    @Test
    void aSupportedBriefStandsAsTheModelWroteIt() {
        Summary summary =
                summarize(writing("120-bed hospital opens in Muharraq", FIRST + " " + SECOND), Translated.WORDY);
        assertThat(summary.method()).isEqualTo(Summary.Method.GENERATED);
        assertThat(summary.headline()).isEqualTo("120-bed hospital opens in Muharraq");
        assertThat(summary.english()).containsExactly(FIRST, SECOND);
        assertThat(summary.marks()).isEmpty();
    }

    @Test
    void aSentenceOfTheModelThatSaysNoMoreThanTheTranslationGivesWay() {
        assertThat(summarize(writing("Hospital opens", FIRST), Translated.HOSPITAL)
                        .english())
                .first()
                .isEqualTo("The Minister of Health today opened a new hospital in Muharraq with 120 beds.");
    }

    @Test
    void theReleasesOwnHeadlineStandsWhereItSaysSomething() {
        assertThat(summarize(writing("120-bed hospital opens", FIRST), Translated.HOSPITAL)
                        .headline())
                .isEqualTo("Hospital opens in Muharraq");
    }

    @Test
    void everySentenceAndTheHeadlineRestOnWhatSupportsThemAlone() {
        Summary summary =
                summarize(writing("120-bed hospital opens in Muharraq", FIRST + " " + SECOND), Translated.WORDY);
        assertThat(summary.links()).extracting(Summary.Link::sentence).containsExactly(0, 1, 2, 2);
        assertThat(summary.links().get(1).source()).isEqualTo(1);
        assertThat(summary.links().subList(2, 4))
                .extracting(Summary.Link::source)
                .containsExactlyInAnyOrder(2, 5);
        assertThat(summary.links()).allMatch(link -> link.closeness() >= 0 && link.closeness() <= 1);
    }

    @Test
    void aSentenceOfTheTranslationRestsOnItsOwnSource() {
        Summary summary = summarize(writing("Hospital opens", ""), Translated.HOSPITAL);
        assertThat(summary.method()).isEqualTo(Summary.Method.EXTRACTIVE);
        for (int i = 1; i <= summary.english().size(); i++) {
            int sentence = i;
            List<Summary.Link> own = summary.links().stream()
                    .filter(link -> link.sentence() == sentence)
                    .toList();
            assertThat(own).hasSize(1);
            assertThat(Translated.HOSPITAL.sentences().stream()
                            .filter(pair -> pair.number() == own.get(0).source())
                            .findFirst()
                            .orElseThrow()
                            .english())
                    .contains(summary.english().get(i - 1).substring(0, 20));
        }
    }

    @Test
    void theArabicSummaryIsTheSourceTheEnglishRestsOnInItsOrder() {
        Summary summary = summarize(writing("Hospital opens", "It cost 30 million dinars. " + FIRST), Translated.WORDY);
        assertThat(summary.arabic()).first().asString().startsWith("افتتح وزير الصحة");
    }

    @Test
    void aSentenceWithANumberThatIsNotInTheReleaseIsTakenOutAndMarked() {
        Summary summary = summarize(
                writing("Hospital opens in Muharraq", FIRST + " The hospital cost 35 million dinars."),
                Translated.WORDY);
        assertThat(summary.english()).hasSizeGreaterThanOrEqualTo(2).contains(FIRST);
        assertThat(String.join(" ", summary.english())).doesNotContain("35");
        assertThat(summary.marks()).extracting(Mark::kind).containsExactly(Mark.Kind.UNSUPPORTED);
        assertThat(summary.marks().get(0).words()).contains("35");
    }

    @Test
    void aSentenceTakenOutIsReplacedByTheOneItWasMadeFrom() {
        Summary summary = summarize(
                writing("Hospital opens in Muharraq", "The Health Minister opened a 150-bed hospital. " + SECOND),
                Translated.WORDY);
        assertThat(summary.method()).isEqualTo(Summary.Method.GENERATED);
        assertThat(summary.english()).hasSize(2).endsWith(SECOND);
        assertThat(summary.english().get(0))
                .startsWith("The Minister of Health today opened a new hospital in Muharraq with 120 beds");
    }

    @Test
    void aNameThatIsNotInTheReleaseFailsTheSentence() {
        Summary summary = summarize(writing("Hospital opens in Riffa", FIRST + " " + SECOND), Translated.WORDY);
        assertThat(summary.headline()).startsWith("The Minister of Health today opened a new hospital in Muharraq");
        assertThat(summary.marks().get(0).words()).contains("Riffa");
    }

    @Test
    void aFaultyBriefIsWrittenOnceMoreByBeamSearch() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> decoding.beams() == 1
                ? ScriptedModel.brief("Hospital opens", "The hospital has 999 beds.")
                : ScriptedModel.brief("Hospital opens", FIRST + " " + SECOND));
        assertThat(summarize(model, Translated.WORDY).english()).containsExactly(FIRST, SECOND);
    }

    @Test
    void whereNothingStandsSentencesOfTheTranslationTakeItsPlace() {
        Summary summary = summarize(writing("", "The president visited Oslo in 1999."), Translated.HOSPITAL);
        assertThat(summary.method()).isEqualTo(Summary.Method.EXTRACTIVE);
        assertThat(summary.english()).hasSizeBetween(2, 3);
        assertThat(summary.english().get(0)).contains("opened a new hospital");
        assertThat(String.join(" ", summary.english())).doesNotContain("attended");
    }

    @Test
    void withoutAModelTheBriefIsExtractive() {
        Summary summary = summarize(null, Translated.HOSPITAL);
        assertThat(summary.method()).isEqualTo(Summary.Method.EXTRACTIVE);
        assertThat(summary.headline()).isEqualTo("Hospital opens in Muharraq");
    }

    @Test
    void aModelThatThrowsLeavesTheBriefToTheTranslation() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> {
            throw new IllegalStateException("out of memory");
        });
        assertThat(summarize(model, Translated.HOSPITAL).method()).isEqualTo(Summary.Method.EXTRACTIVE);
    }

    @Test
    void aLongReleaseIsCutByImportanceAndKeepsItsOrder() {
        String[] lines = new String[41];
        lines[0] = "خبر | Hospital opens in Muharraq";
        for (int i = 1; i <= 40; i++) {
            lines[i] = "جملة | "
                    + (i % 2 == 1
                            ? "The opening of ward " + i
                                    + " was attended by a number of officials and by many other guests of the day"
                            : "The hospital in Muharraq will open ward " + i
                                    + " for patients of the hospital in the coming months");
        }
        ScriptedModel model = writing("Hospital opens", "The hospital in Muharraq will open ward 2.");
        summarize(model, Translated.of(lines));
        String text = model.calls.get(0).get(0).get("text");
        assertThat(text.split(" ")).hasSizeLessThanOrEqualTo(420);
        assertThat(text).contains("ward 30").doesNotContain("ward 29");
        assertThat(text.indexOf("ward 2 ")).isLessThan(text.indexOf("ward 30"));
    }

    @Test
    void aKickerIsReplacedByATellingHeadline() {
        TranslatedRelease release = Translated.of(
                "خلال زيارته الحالية إلى فرنسا ... | During his current visit to France",
                "عقد وزير الداخلية اجتماعا مع قائد شرطة باريس. | Within the framework of his visit to France, the Minister of Interior held a meeting with the commander of the Paris police, Laurent Nunez, who welcomed him.",
                "ورحب القائد بالوزير. | The commander welcomed the minister.");
        assertThat(summarize(null, release).headline())
                .isEqualTo(
                        "The Minister of Interior held a meeting with the commander of the Paris police, Laurent Nunez");
    }

    @Test
    void aLongHeadlineIsNotCutBehindAVerbOfSaying() {
        TranslatedRelease release = Translated.of(
                "وزير الداخلية يواصل زيارته إلى فرنسا ويلتقي رئيس الانتربول ويؤكد على احتواء الجريمة | Minister of Interior continues visit to France, meets President of Interpol and reaffirms that crime is contained under the speed of modern technology",
                "التقى الوزير رئيس المنظمة. | The minister met the president of the organization.");
        assertThat(summarize(null, release).headline())
                .isEqualTo("Minister of Interior continues visit to France, meets President of Interpol");
    }

    @Test
    void anEmptyChunkIsNoTrouble() {
        assertThat(new Summarizer(null, null, SummarizeSettings.DEFAULT).summarize(List.of()))
                .isEmpty();
    }
}
