package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.mujaz.model.Answer;
import org.mujaz.model.Decoding;
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
    void aFigureNoAttemptHoldsIsForcedInAndToldOf() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> ScriptedModel.text(
                decoding.required().isEmpty()
                        ? "The minister met with students in Manama today"
                        : "The minister met with 42 students in Manama today"));
        SentencePair pair = translate(
                        model,
                        new FactRules(Glossary.NONE),
                        Releases.of("a", "", "التقى الوزير اليوم 42 طالبا في المنامة."))
                .get(0)
                .sentences()
                .get(0);
        assertThat(pair.english()).contains("42 students");
        assertThat(pair.marks())
                .extracting(Mark::words)
                .containsExactly("the model had left out 42; see where it stands now");
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
    void aFigureThatGaveWayToOneForcedInIsForcedInToo() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> ScriptedModel.text(
                decoding.required().isEmpty()
                        ? "The minister met with 42 students and teachers in Manama today"
                        : decoding.required().get(0).size() == 1
                                ? "The minister met with 7 teachers and students in Manama today"
                                : "The minister met with 42 students and 7 teachers in Manama today"));
        SentencePair pair = translate(
                        model,
                        new FactRules(Glossary.NONE),
                        Releases.of("a", "", "التقى الوزير اليوم 42 طالبا و7 معلمين في المنامة."))
                .get(0)
                .sentences()
                .get(0);
        assertThat(pair.english()).contains("42 students and 7 teachers");
    }

    @Test
    void aSentenceThatLacksATitleAloneHasItForcedInAtOnceAndNoMark() {
        List<Decoding> asked = new ArrayList<>();
        ScriptedModel model = new ScriptedModel((input, decoding) -> {
            asked.add(decoding);
            return ScriptedModel.text(
                    decoding.required().isEmpty()
                            ? "The brigade of Muhammad bin Ali arrived in Manama today"
                            : "Major General Muhammad bin Ali arrived in Manama today");
        });
        SentencePair pair = translate(
                        model,
                        new FactRules(Glossary.ofHouse(null)),
                        Releases.of("a", "", "وصل اللواء محمد بن علي إلى المنامة اليوم."))
                .get(0)
                .sentences()
                .get(0);
        assertThat(pair.english()).startsWith("Major General");
        assertThat(pair.marks()).isEmpty();
        assertThat(asked).hasSize(3); // as it is, the title alone, and with the title forced in
        assertThat(asked.get(2).required()).containsExactly(List.of("Major General"));
    }

    @Test
    void aSentenceTheModelWasUnsureOfIsTriedAgainAndMarkedWhereItStaysSo() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> new Answer(
                Map.of("text", MET_ENGLISH),
                MET_ENGLISH,
                10,
                9,
                true,
                decoding.equals(TranslateSettings.DEFAULT.first()) ? -3 : -0.2));
        ScriptedModel lost = new ScriptedModel(
                (input, decoding) -> new Answer(Map.of("text", MET_ENGLISH), MET_ENGLISH, 10, 9, true, -3));
        assertThat(translate(model, NONE, Releases.of("a", "", MET))
                        .get(0)
                        .sentences()
                        .get(0)
                        .marks())
                .isEmpty();
        assertThat(translate(lost, NONE, Releases.of("a", "", MET))
                        .get(0)
                        .sentences()
                        .get(0)
                        .marks())
                .extracting(Mark::words)
                .containsExactly("the model was unsure of much of this translation");
    }

    @Test
    void theTokensOfATermAskedForAloneAreCountedOnce() {
        ScriptedModel model = ScriptedModel.translating(source -> source.equals("النيابة العامة")
                ? "The Public Prosecution."
                : "The Public Prosecution warned of rumors on the network today");
        Glossary house = Glossary.ofHouse(null)
                .with(List.of(
                        new Glossary.Spelling("النيابة العامة", "nothing that stands there", "Prosecutor's Office")));
        List<TranslatedRelease> made = translate(
                model,
                new FactRules(house),
                Releases.of("a", "", "حذرت النيابة العامة من الشائعات على الشبكة اليوم."),
                Releases.of("b", "", "وحذرت النيابة العامة من الشائعات على الشبكة اليوم."));
        assertThat(made).extracting(one -> one.stats().tokens()).containsExactly(10L + 3, 10L);
    }

    @Test
    void aTermInTheModelsOwnWordsIsPutIntoTheHousesAndTheRestStays() {
        ScriptedModel model = ScriptedModel.translating(source -> source.equals("النيابة العامة")
                ? "The Public Prosecution."
                : "The Public Prosecution warned of rumors on the network today");
        Glossary house = Glossary.ofHouse(null)
                .with(List.of(
                        new Glossary.Spelling("النيابة العامة", "nothing that stands there", "Prosecutor's Office")));
        SentencePair pair = translate(
                        model,
                        new FactRules(house),
                        Releases.of("a", "", "حذرت النيابة العامة اليوم من الشائعات على الشبكة."))
                .get(0)
                .sentences()
                .get(0);
        assertThat(pair.english()).isEqualTo("The Prosecutor's Office warned of rumors on the network today.");
        assertThat(pair.marks()).isEmpty();
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
    void whatStillFailsIsTriedUnroundedAndNothingElseIs() {
        ScriptedModel rounded = ScriptedModel.translating(source -> source.contains("42")
                ? "The minister met with students and teachers in Manama"
                : "The minister signed the agreement in Manama today");
        ScriptedModel finer = ScriptedModel.translating(source -> "The minister met with 42 students in Manama today");
        AtomicInteger opened = new AtomicInteger();
        Translator translator = new Translator(
                rounded,
                () -> {
                    opened.incrementAndGet();
                    return finer;
                },
                new Releases.MemoryInMemory(),
                TranslateSettings.DEFAULT,
                new FactRules(Glossary.NONE),
                NameArchive.NONE);
        SentencePair signed = translator
                .translate(
                        List.of(Releases.of("a", "", "وقع الوزير اليوم الاتفاقية في المنامة.")),
                        LanguageModel.Progress.NONE)
                .get(0)
                .sentences()
                .get(0);
        assertThat(signed.marks()).isEmpty();
        assertThat(opened).hasValue(0);
        SentencePair met = translator
                .translate(
                        List.of(Releases.of("b", "", "التقى الوزير اليوم 42 طالبا في المنامة.")),
                        LanguageModel.Progress.NONE)
                .get(0)
                .sentences()
                .get(0);
        assertThat(met.english()).isEqualTo("The minister met with 42 students in Manama today.");
        assertThat(met.marks()).isEmpty();
        assertThat(finer.calls).hasSize(1);
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
    void aSentenceThatLoopsIsTriedAgainByBeamSearch() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> ScriptedModel.text(
                decoding.equals(TranslateSettings.DEFAULT.first())
                        ? "The minister met the minister met the minister met the minister met today."
                        : MET_ENGLISH));
        TranslatedRelease out =
                translate(model, NONE, Releases.of("a", "", MET)).get(0);
        assertThat(out.sentences().get(0).english()).isEqualTo(MET_ENGLISH);
        assertThat(out.sentences().get(0).marks()).isEmpty();
    }

    @Test
    void whatFailsTwiceIsTranslatedClauseByClauseAndJoined() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> {
            String source = input.get("source");
            if (source.equals(LONG)) {
                return ScriptedModel.cut("The minister stressed");
            }
            return ScriptedModel.text(
                    source.startsWith("أكد")
                            ? "The minister stressed the importance of cooperation between the two countries in security."
                            : "And he pointed to the role of the police in fighting crime.");
        });
        TranslatedRelease out =
                translate(model, NONE, Releases.of("a", "", LONG)).get(0);
        assertThat(out.sentences().get(0).english())
                .isEqualTo("The minister stressed the importance of cooperation between the two countries in security"
                        + " and he pointed to the role of the police in fighting crime.");
        assertThat(out.sentences().get(0).marks()).isEmpty();
    }

    @Test
    void aSentenceWithOneWrongWordIsNotDividedIntoClauses() {
        Mark wrong = new Mark(Mark.Kind.WORD, "the Arabic has nothing like \"king\" here");
        ScriptedModel model = ScriptedModel.translating(
                arabic -> "The king stressed the importance of cooperation between the two countries in the field of"
                        + " security, pointing to the role of the police in fighting crime.");
        translate(model, (arabic, english) -> List.of(wrong), Releases.of("a", "", LONG));
        assertThat(model.calls).allSatisfy(call -> assertThat(call).containsExactly(java.util.Map.of("source", LONG)));
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
    void whatCannotBeMendedIsKeptAtItsBestAndMarked() {
        Mark lost = new Mark(Mark.Kind.NUMBER, "the number 14 in the Arabic is missing here");
        ScriptedModel model = new ScriptedModel((input, decoding) -> decoding.equals(TranslateSettings.DEFAULT.first())
                ? ScriptedModel.text(MET_ENGLISH)
                : ScriptedModel.cut("The minister met the"));
        TranslatedRelease out = translate(model, (arabic, english) -> List.of(lost), Releases.of("a", "", MET))
                .get(0);
        assertThat(out.sentences().get(0).english()).isEqualTo(MET_ENGLISH);
        assertThat(out.sentences().get(0).marks()).containsExactly(lost);
        assertThat(out.stats().marked()).isEqualTo(1);
        assertThat(out.fresh().get(0).marks()).containsExactly(lost);
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

    @Test
    void oneBeamIsGreedySearch() {
        assertThat(new TranslateSettings(1, 4, 220, 30, true, true).first()).isEqualTo(Decoding.GREEDY);
    }
}
