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

/** What a sentence goes through that does not hold at first: beams, phrases forced in, finer arithmetic, clauses. */
class AttemptsTest {
    private static final String MET = "التقى الوزير السفير الفرنسي في المنامة اليوم.";
    private static final String MET_ENGLISH = "The minister met the French ambassador in Manama today.";
    private static final String LONG =
            "أكد الوزير أهمية التعاون بين البلدين في مجال الأمن، وأشار إلى دور الشرطة في مكافحة الجريمة.";
    private static final SentenceCheck NONE = (arabic, english) -> List.of();

    /** A house that has its own word for what the model calls the Public Prosecution. */
    private static final Glossary PROSECUTORS = Glossary.ofHouse(null)
            .with(List.of(new Glossary.Spelling("النيابة العامة", "nothing that stands there", "Prosecutor's Office")));

    private static ScriptedModel prosecution() {
        return ScriptedModel.translating(source -> source.equals("النيابة العامة")
                ? "The Public Prosecution."
                : "The Public Prosecution warned of rumors on the network today");
    }

    private static List<TranslatedRelease> translate(LanguageModel model, SentenceCheck check, Release... releases) {
        return new Translator(model, new Releases.MemoryInMemory(), TranslateSettings.DEFAULT, check, NameArchive.NONE)
                .translate(List.of(releases), LanguageModel.Progress.NONE);
    }

    /** What a translator makes of a release of one sentence. */
    private static SentencePair sentence(Translator translator, String arabic) {
        return translator
                .translate(List.of(Releases.of("a", "", arabic)), LanguageModel.Progress.NONE)
                .get(0)
                .sentences()
                .get(0);
    }

    /** What comes of a release of one sentence. */
    private static SentencePair sentence(LanguageModel model, SentenceCheck check, String arabic) {
        return translate(model, check, Releases.of("a", "", arabic))
                .get(0)
                .sentences()
                .get(0);
    }

    @Test
    void aFigureNoAttemptHoldsIsForcedInAndToldOf() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> ScriptedModel.text(
                decoding.required().isEmpty()
                        ? "The minister met with students in Manama today"
                        : "The minister met with 42 students in Manama today"));
        SentencePair pair = sentence(model, new FactRules(Glossary.NONE), "التقى الوزير اليوم 42 طالبا في المنامة.");
        assertThat(pair.english()).contains("42 students");
        assertThat(pair.marks())
                .extracting(Mark::words)
                .containsExactly("the model had left out 42; see where it stands now");
    }

    @Test
    void aFigureThatGaveWayToOneForcedInIsForcedInToo() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> ScriptedModel.text(
                decoding.required().isEmpty()
                        ? "The minister met with 42 students and teachers in Manama today"
                        : decoding.required().get(0).size() == 1
                                ? "The minister met with 7 teachers and students in Manama today"
                                : "The minister met with 42 students and 7 teachers in Manama today"));
        SentencePair pair =
                sentence(model, new FactRules(Glossary.NONE), "التقى الوزير اليوم 42 طالبا و7 معلمين في المنامة.");
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
        SentencePair pair =
                sentence(model, new FactRules(Glossary.ofHouse(null)), "وصل اللواء محمد بن علي إلى المنامة اليوم.");
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
                decoding.equals(TranslateSettings.DEFAULT.first(Decoding.GREEDY)) ? -3 : -0.2));
        ScriptedModel lost = new ScriptedModel(
                (input, decoding) -> new Answer(Map.of("text", MET_ENGLISH), MET_ENGLISH, 10, 9, true, -3));
        assertThat(sentence(model, NONE, MET).marks()).isEmpty();
        assertThat(sentence(lost, NONE, MET).marks())
                .extracting(Mark::words)
                .containsExactly("the model was unsure of much of this translation");
    }

    @Test
    void theTokensOfATermAskedForAloneAreCountedOnce() {
        List<TranslatedRelease> made = translate(
                prosecution(),
                new FactRules(PROSECUTORS),
                Releases.of("a", "", "حذرت النيابة العامة من الشائعات على الشبكة اليوم."),
                Releases.of("b", "", "وحذرت النيابة العامة من الشائعات على الشبكة اليوم."));
        assertThat(made).extracting(one -> one.stats().tokens()).containsExactly(10L + 3, 10L);
    }

    @Test
    void aTermInTheModelsOwnWordsIsPutIntoTheHousesAndTheRestStays() {
        SentencePair pair = sentence(
                prosecution(), new FactRules(PROSECUTORS), "حذرت النيابة العامة اليوم من الشائعات على الشبكة.");
        assertThat(pair.english()).isEqualTo("The Prosecutor's Office warned of rumors on the network today.");
        assertThat(pair.marks()).isEmpty();
    }

    @Test
    void aTranslationCutOffIsStillSoInOtherWords() {
        ScriptedModel model =
                new ScriptedModel((input, decoding) -> input.get("source").equals("النيابة العامة")
                        ? ScriptedModel.text("The Public Prosecution.")
                        : ScriptedModel.cut("The Public Prosecution warned of rumors on the network today"));
        SentencePair pair =
                sentence(model, new FactRules(PROSECUTORS), "حذرت النيابة العامة اليوم من الشائعات على الشبكة.");
        assertThat(pair.english()).startsWith("The Prosecutor's Office");
        assertThat(pair.marks()).extracting(Mark::kind).containsExactly(Mark.Kind.CUT);
    }

    @Test
    void aTranslationTheModelWasUnsureOfIsStillSoOnceItsNamesAreMended() {
        ScriptedModel unsure = new ScriptedModel(
                (input, decoding) -> new Answer(Map.of("text", "He met X"), "He met X", 10, 3, true, -3));
        SentenceCheck mending = new SentenceCheck() {
            @Override
            public List<Mark> check(String arabic, String english) {
                return List.of();
            }

            @Override
            public Mended mend(String arabic, String english) {
                return new Mended(english.replace("X", "Salman"), List.of());
            }
        };
        SentencePair pair = sentence(unsure, mending, "التقى سلمان.");
        assertThat(pair.english()).isEqualTo("He met Salman.");
        assertThat(pair.marks()).extracting(Mark::words).contains("the model was unsure of much of this translation");
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
        SentencePair signed = sentence(translator, "وقع الوزير اليوم الاتفاقية في المنامة.");
        assertThat(signed.marks()).isEmpty();
        assertThat(opened).hasValue(0);
        SentencePair met = sentence(translator, "التقى الوزير اليوم 42 طالبا في المنامة.");
        assertThat(met.english()).isEqualTo("The minister met with 42 students in Manama today.");
        assertThat(met.marks()).isEmpty();
        assertThat(finer.calls).hasSize(1);
    }

    @Test
    void aSentenceThatLoopsIsTriedAgainByBeamSearch() {
        ScriptedModel model = new ScriptedModel((input, decoding) -> ScriptedModel.text(
                decoding.equals(TranslateSettings.DEFAULT.first(Decoding.GREEDY))
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
    void whatCannotBeMendedIsKeptAtItsBestAndMarked() {
        Mark lost = new Mark(Mark.Kind.NUMBER, "the number 14 in the Arabic is missing here");
        ScriptedModel model =
                new ScriptedModel((input, decoding) -> decoding.equals(TranslateSettings.DEFAULT.first(Decoding.GREEDY))
                        ? ScriptedModel.text(MET_ENGLISH)
                        : ScriptedModel.cut("The minister met the"));
        TranslatedRelease out = translate(model, (arabic, english) -> List.of(lost), Releases.of("a", "", MET))
                .get(0);
        assertThat(out.sentences().get(0).english()).isEqualTo(MET_ENGLISH);
        assertThat(out.sentences().get(0).marks()).containsExactly(lost);
        assertThat(out.stats().marked()).isEqualTo(1);
        assertThat(out.fresh().get(0).marks()).containsExactly(lost);
    }
}
