package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.model.LanguageModel;
import org.mujaz.release.Release;
import org.mujaz.translate.facts.FactRules;
import org.mujaz.translate.facts.Glossary;

class TranslatorTest {
    private static final String MET = "التقى الوزير السفير الفرنسي في المنامة اليوم.";
    private static final String MET_ENGLISH = "The minister met the French ambassador in Manama today.";
    private static final String SIGNED = "وقع الجانبان اتفاقية للتعاون في مجال التعليم.";
    private static final String SIGNED_ENGLISH = "The two sides signed a cooperation agreement in education.";
    private static final String LONG =
            "أكد الوزير أهمية التعاون بين البلدين في مجال الأمن، وأشار إلى دور الشرطة في مكافحة الجريمة.";

    private final Releases.MemoryInMemory memory = new Releases.MemoryInMemory();

    private static String english(String arabic) {
        return arabic.startsWith("التقى") ? MET_ENGLISH : arabic.startsWith("وقع") ? SIGNED_ENGLISH : "Meeting";
    }

    private List<TranslatedRelease> translate(LanguageModel model, SentenceCheck check, Release... releases) {
        return new Translator(model, memory, TranslateSettings.DEFAULT, check, NameArchive.NONE)
                .translate(List.of(releases), LanguageModel.Progress.NONE);
    }

    private static final SentenceCheck NONE = (arabic, english) -> List.of();

    @Test
    void headlineIsNumberZeroAndBodySentencesCountFromOneInTheirParagraphs() {
        TranslatedRelease out = translate(
                        ScriptedModel.translating(TranslatorTest::english),
                        NONE,
                        Releases.of("a", "لقاء", MET + " " + SIGNED + "\n" + SIGNED))
                .get(0);
        assertThat(out.sentences())
                .extracting(SentencePair::number, SentencePair::paragraph, SentencePair::english)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0, "Meeting"),
                        org.assertj.core.groups.Tuple.tuple(1, 1, MET_ENGLISH),
                        org.assertj.core.groups.Tuple.tuple(2, 1, SIGNED_ENGLISH),
                        org.assertj.core.groups.Tuple.tuple(3, 2, SIGNED_ENGLISH));
        assertThat(out.body()).hasSize(3);
    }

    @Test
    void aSentenceThatLeansOnTheOneBeforeIsGivenToTheModelAsOneOfItsOwn() {
        List<String> asked = new ArrayList<>();
        ScriptedModel model = ScriptedModel.translating(arabic -> {
            asked.add(arabic);
            return MET_ENGLISH;
        });
        translate(model, NONE, Releases.of("a", "", "حيث " + MET));
        assertThat(asked).containsExactly(MET);
    }

    @Test
    void aPersonIsSpeltInTheNightsSecondReleaseAsInItsFirst() {
        ScriptedModel model = ScriptedModel.translating(source -> source.startsWith("استقبل")
                ? "Sheikh Rashid bin Abdullah Al Khalifa received the delegation"
                : "Sheikh Rashed bin Abdulla Al-Khalifa said that work had begun");
        Translator translator = new Translator(
                model,
                new Releases.MemoryInMemory(),
                TranslateSettings.DEFAULT,
                new FactRules(Glossary.NONE),
                NameArchive.NONE);
        translator.translate(
                List.of(Releases.of("a", "", "استقبل الشيخ راشد بن عبدالله آل خليفة الوفد.")),
                LanguageModel.Progress.NONE);
        assertThat(translator
                        .translate(
                                List.of(Releases.of("b", "", "وقال الشيخ راشد بن عبدالله آل خليفة إن العمل بدأ.")),
                                LanguageModel.Progress.NONE)
                        .get(0)
                        .sentences()
                        .get(0)
                        .english())
                .isEqualTo("Sheikh Rashid bin Abdullah Al Khalifa said that work had begun.");
    }

    @Test
    void sentencesOfAllReleasesArePooledAndEachDifferentOneIsTranslatedOnce() {
        ScriptedModel model = ScriptedModel.translating(TranslatorTest::english);
        List<TranslatedRelease> out =
                translate(model, NONE, Releases.of("a", "لقاء", MET), Releases.of("b", "لقاء", MET + "\n" + SIGNED));
        assertThat(model.calls).hasSize(1);
        assertThat(model.calls.get(0)).hasSize(3);
        assertThat(out.get(1).sentences()).hasSize(3);
        assertThat(out.get(0).stats().tokens() + out.get(1).stats().tokens()).isEqualTo(1 + 9 + 9);
    }

    @Test
    void whatTheMemoryKnowsIsNotTranslatedAgainAndSaysSo() {
        ScriptedModel model = ScriptedModel.translating(TranslatorTest::english);
        TranslatedRelease first =
                translate(model, NONE, Releases.of("a", "لقاء", MET)).get(0);
        assertThat(first.fresh()).hasSize(2);
        memory.remember(first.fresh());
        model.calls.clear();

        TranslatedRelease second = translate(
                        model, NONE, Releases.of("b", "", "التقى الوزير السفير الفرنسي في  المنامة اليوم ."))
                .get(0);
        assertThat(model.calls).isEmpty();
        assertThat(second.sentences().get(0).fromMemory()).isTrue();
        assertThat(second.sentences().get(0).english()).isEqualTo(MET_ENGLISH);
        assertThat(second.stats()).isEqualTo(new TranslatedRelease.Stats(1, 1, 0, 0, 0));
        assertThat(second.fresh()).isEmpty();
    }

    @Test
    void whatTheMemoryTakesForOneSentenceIsOneSentenceToTheModel() {
        ScriptedModel model = ScriptedModel.translating(TranslatorTest::english);
        translate(model, NONE, Releases.of("a", "", "التقى الوزير ، اليوم ، السفير “الفرنسي” ١٢ مرة ."));
        assertThat(model.calls.get(0))
                .containsExactly(java.util.Map.of("source", "التقى الوزير، اليوم، السفير \"الفرنسي\" 12 مرة."));
    }

    @Test
    void otherSettingsOrOtherWeightsAreOtherKeys() {
        ScriptedModel model = ScriptedModel.translating(TranslatorTest::english);
        MemoryKey keys = new MemoryKey(model.checkpoint(), TranslateSettings.DEFAULT, List.of());
        assertThat(keys.of(MET)).hasSize(64);
        assertThat(new MemoryKey(model.checkpoint(), new TranslateSettings(1, 8, 220, 30, true, true), List.of())
                        .of(MET))
                .isNotEqualTo(keys.of(MET));
        assertThat(new MemoryKey(
                                new org.mujaz.model.CheckpointId("scripted", "1".repeat(64), "fp32"),
                                TranslateSettings.DEFAULT,
                                List.of())
                        .of(MET))
                .isNotEqualTo(keys.of(MET));
    }

    @Test
    void aSentenceIsDividedBeforehandOnlyWhereItIsLongerThanTheModelWasMadeFor() {
        ScriptedModel model =
                ScriptedModel.translating(arabic -> "The minister stressed the importance of cooperation");
        new Translator(model, memory, new TranslateSettings(1, 1, 20, 10, false, false), NONE, NameArchive.NONE)
                .translate(List.of(Releases.of("a", "", LONG + "\n" + MET)), LanguageModel.Progress.NONE);
        assertThat(model.calls.get(0)).hasSizeGreaterThan(2);
        assertThat(model.calls.get(0)).last().isEqualTo(java.util.Map.of("source", MET));
    }

    @Test
    void aReleaseThatThrowsFailsAlone() {
        ScriptedModel model = ScriptedModel.translating(arabic -> {
            if (arabic.contains("السفير")) {
                throw new IllegalStateException("no answer");
            }
            return english(arabic);
        });
        List<TranslatedRelease> out = translate(model, NONE, Releases.of("a", "", MET), Releases.of("b", "", SIGNED));
        assertThat(out.get(0).hasFailed()).isTrue();
        assertThat(out.get(0).failure()).hasMessage("no answer");
        assertThat(out.get(1).hasFailed()).isFalse();
        assertThat(out.get(1).sentences().get(0).english()).isEqualTo(SIGNED_ENGLISH);
    }
}
