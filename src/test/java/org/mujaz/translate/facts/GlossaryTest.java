package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;

class GlossaryTest {
    private static final Glossary HOUSE = Glossary.parse("house.tsv", """
            # the house's own
            وزارة الداخلية\tthe Ministry of Interior
            أبو غزالة\tAbu Ghazaleh
            المفتشون\tthe Inspectors\t\t\tرجال التفتيش\tinspection officers|examiners
            بنك بيبان\tBEBAN Bank\tbrand\tkeep
            """);

    private static void kept(String arabic, String english) {
        assertThat(HOUSE.check(arabic, english)).isEmpty();
    }

    private static void mended(String arabic, String english, String mended) {
        assertThat(HOUSE.mend(arabic, english)).isEqualTo(mended);
    }

    @Test
    void anEntryHonouredIsNotMarked() {
        kept("أعلنت وزارة الداخلية", "The Ministry of Interior announced");
        kept("قال الوزير", "The minister said");
    }

    @Test
    void anEntryNotHonouredIsNamed() {
        assertThat(HOUSE.check("أعلنت وزارة الداخلية", "The home office announced"))
                .extracting(Mark::words)
                .containsExactly("the glossary has Ministry of Interior for وزاره الداخليه, which is not here");
        assertThat(HOUSE.required("أعلنت وزارة الداخلية", "The home office announced"))
                .containsExactly("Ministry of Interior");
    }

    @Test
    void cliticsCasesAndOtherWordingsAreFound() {
        assertThat(HOUSE.check("لوزارة الداخلية", "the home office")).hasSize(1);
        assertThat(HOUSE.check("السيد أبي غزالة", "Mr. Smith")).hasSize(1);
        assertThat(HOUSE.check("التقى بالمفتشين", "He met them")).hasSize(1);
        assertThat(HOUSE.check("التقى رجال التفتيش", "He met them")).hasSize(1);
    }

    @Test
    void theHousesWordingReplacesOthers() {
        mended("أعلنت وزارة الداخلية", "The Interior Ministry announced", "The Ministry of Interior announced");
        mended("أعلنت وزارة الداخلية", "The Ministry of the Interior announced", "The Ministry of Interior announced");
        mended("التقى بالمفتشين", "He met the examiners", "He met the Inspectors");
        mended("قال أبو غزالة", "Abo Gazala said", "Abu Ghazaleh said");
    }

    @Test
    void whatIsMissingIsRequiredAsAnEnglishTextWritesIt() {
        assertThat(new FactRules(HOUSE)
                        .required("أعلنت وزارة الداخلية ضبط مليون و200 ألف قرص في مايو", "It was announced"))
                .containsExactly("May", "1.2 million", "Ministry of Interior");
    }

    @Test
    void aTimeIsRequiredAsAClockShowsIt() {
        FactRules rules = new FactRules(Glossary.NONE);
        assertThat(rules.required("بدأ الاجتماع الساعة التاسعة والنصف صباحا", "The meeting began"))
                .containsExactly("9:30");
        assertThat(rules.check("بدأ الاجتماع الساعة التاسعة والنصف صباحا", "The meeting began at 9:30"))
                .isEmpty();
    }

    @Test
    void aWordingInsideAnotherWordHonoursNothing() {
        Glossary house = Glossary.parse("house.tsv", """
                الأمم المتحدة\tUN\t\t\t\tUnited Nations
                منظمة الصحة العالمية\tWorld Health Organization\t\t\t\t\tWHO
                النيابة العامة\tPublic Prosecut
                """);
        assertThat(house.mend("قالت الأمم المتحدة", "The United Nations said")).isEqualTo("The UN said");
        assertThat(house.check("قالت الأمم المتحدة", "The country said")).hasSize(1);
        assertThat(house.check("قالت منظمة الصحة العالمية", "The body who said"))
                .hasSize(1);
        assertThat(house.check("قالت منظمة الصحة العالمية", "The WHO's head said"))
                .isEmpty();
        assertThat(house.check("قالت النيابة العامة", "The public prosecutors said"))
                .isEmpty();
    }

    @Test
    void whatIsToBeKeptIsKeptInItsCapitals() {
        assertThat(HOUSE.check("بنك بيبان", "Beban Bank")).hasSize(1);
        kept("بنك بيبان", "BEBAN Bank");
    }

    @Test
    void aRankIsMeantOnlyBeforeAName() {
        Glossary shipped = Glossary.ofHouse(null);
        assertThat(shipped.required("قال اللواء محمد بن دينه", "The brigade of Muhammad said"))
                .containsExactly("Major General");
        assertThat(shipped.check("وصل اللواء الخامس إلى المدينة", "The fifth brigade reached the city"))
                .isEmpty();
        assertThat(shipped.check("قدم الطلب المقدم إلى اللجنة", "The application submitted to the committee"))
                .isEmpty();
    }

    @Test
    void aHigherRankDoesNotHonourALowerNorTheOtherWayRound() {
        Glossary shipped = Glossary.ofHouse(null);
        assertThat(shipped.check("الفريق أول الشيخ راشد", "Major General Sheikh Rashid"))
                .hasSize(1);
        assertThat(shipped.mend("الفريق أول الشيخ راشد", "First Lieutenant General Sheikh Rashid arrived"))
                .isEqualTo("General Sheikh Rashid arrived");
        assertThat(shipped.mend(
                        "الفريق أول الشيخ راشد والفريق محمد بن علي",
                        "Lieutenant General Muhammad received Sheikh Rashid"))
                .contains("Lieutenant General Muhammad");
    }

    @Test
    void aRankInsideALongerOneIsNotHonoured() {
        Glossary shipped = Glossary.ofHouse(null);
        for (String other : List.of(
                "Major General", "Lieutenant General", "Colonel General", "Director General", "Attorney General")) {
            assertThat(shipped.required("وصل الفريق أول محمد بن علي", other + " Muhammad bin Ali arrived"))
                    .as(other)
                    .containsExactly("General");
            assertThat(shipped.required("وصل الفريق أول محمد إلى المنامة", other + " M. arrived"))
                    .as(other)
                    .containsExactly("General");
        }
        assertThat(shipped.required("وصل الفريق أول محمد إلى المنامة", "The General Staff of M. arrived"))
                .containsExactly("General");
        assertThat(shipped.required("وصل العقيد محمد إلى المنامة", "Lieutenant Colonel M. arrived"))
                .containsExactly("Colonel");
        assertThat(shipped.required("وصل محافظ المنيا اللواء طارق", "Minya Governor Major General Tarek arrived"))
                .isEmpty();
    }

    private static void ranked(String arabic, String english, String ranked) {
        assertThat(Glossary.ofHouse(null).ranked(arabic, english)).isEqualTo(ranked);
    }

    @Test
    void eachRankStandsBeforeWhoBearsIt() {
        String arabic =
                "قام الفريق أول معالي الشيخ راشد بن عبد الله آل خليفة بزيارة واستقبله اللواء الدكتور أحمد ناصر الريسي";
        String right = "His Excellency General Sheikh Rashid bin Abdullah Al Khalifa made a visit and was received by"
                + " Major General Dr. Ahmed Nasser Al-Raisi.";
        String exchanged =
                "His Excellency Major General Sheikh Rashid bin Abdullah Al Khalifa made a visit and was received"
                        + " by General Dr. Ahmed Nasser Al-Raisi.";
        ranked(arabic, right, right);
        ranked(arabic, exchanged, right);
        assertThat(Glossary.ofHouse(null).kept(arabic, exchanged).broken()).containsExactly("General", "Major General");
    }

    @Test
    void everyRankIsWrittenAsTheHouseHasIt() {
        for (String rank : List.of(
                "المشير|Field Marshal",
                "الفريق أول|General",
                "الفريق|Lieutenant General",
                "اللواء|Major General",
                "العميد|Brigadier General",
                "العقيد|Colonel",
                "المقدم|Lieutenant Colonel",
                "الرائد|Major",
                "النقيب|Captain")) {
            String[] sides = rank.split("\\|");
            String arabic = "استقبل " + sides[0] + " محمد بن علي الوفد";
            String english = sides[1] + " Muhammad bin Ali received the delegation";
            for (String other : List.of("", "Colonel General ", "Second Lieutenant ", "Commander-in-Chief ")) {
                ranked(arabic, other + "Muhammad bin Ali received the delegation", english);
            }
            ranked(arabic, english, english);
        }
    }

    @Test
    void aRankKeepsItsPlaceBeforeABranchOrAProfession() {
        ranked(
                "استقبل العميد الركن بحري محمد بن علي الوفد",
                "Colonel Muhammad bin Ali received the delegation",
                "Brigadier General Muhammad bin Ali received the delegation");
        ranked(
                "استقبل العقيد مهندس محمد بن علي الوفد",
                "Major General Eng. Muhammad bin Ali received the delegation",
                "Colonel Eng. Muhammad bin Ali received the delegation");
        ranked(
                "استقبل الفريق الركن متقاعد محمد بن علي الوفد",
                "General Muhammad bin Ali received the delegation",
                "Lieutenant General Muhammad bin Ali received the delegation");
    }

    @Test
    void aCommanderWhoIsNoneIsARankBeforeTheName() {
        ranked(
                "عقد الفريق أول معالي الشيخ راشد بن عبد الله آل خليفة اجتماعا",
                "As part of the visit, the Commander-in-Chief of the General Staff, His Excellency Sheikh Rashid bin"
                        + " Abdullah Al Khalifa, held a meeting.",
                "As part of the visit, His Excellency General Sheikh Rashid bin Abdullah Al Khalifa, held a meeting.");
        ranked(
                "عقد الفريق أول معالي الشيخ راشد بن عبدالله آل خليفة اجتماعا",
                "The Major General Sheikh Rashid bin Abdullah Al Khalifa held a meeting.",
                "General Sheikh Rashid bin Abdullah Al Khalifa held a meeting.");
        ranked(
                "عقد الفريق أول معالي الشيخ راشد بن عبدالله آل خليفة اجتماعا",
                "Yesterday the General Sheikh Rashid bin Abdullah Al Khalifa held a meeting.",
                "Yesterday General Sheikh Rashid bin Abdullah Al Khalifa held a meeting.");
        String commander = "The Commander-in-Chief, Muhammad bin Ali, arrived.";
        ranked("وصل القائد العام الفريق أول محمد بن علي", commander, commander);
    }

    @Test
    void aTeamAndWhatTheModelCalledOtherwiseIsNoRankToBeAdded() {
        String team = "The head of the team, Dr. Dalal Youssef Al-Rashidi, spoke.";
        ranked("قالت رئيسة الفريق الدكتورة دلال يوسف الرشيدي", team, team);
        assertThat(Glossary.ofHouse(null).required("قالت رئيسة الفريق الدكتورة دلال يوسف الرشيدي", team))
                .isEmpty();
        String brigade = "The brigade of Muhammad bin Ali arrived.";
        ranked("وصل اللواء محمد بن علي", brigade, brigade);
    }

    @Test
    void wordingsThatAreAsGoodAreLeftAsTheyAre() {
        Glossary shipped = Glossary.ofHouse(null);
        assertThat(shipped.check("وزير الخارجية الأمريكي", "The US Secretary of State"))
                .isEmpty();
        assertThat(shipped.mend("وزير الداخلية", "The Interior Minister")).isEqualTo("The Interior Minister");
    }

    @Test
    void theHousesOwnEntryCountsBeforeTheShippedOne() {
        Glossary both = Glossary.parse("own", "وزير الداخلية\tHome Minister").before(Glossary.ofHouse(null));
        assertThat(both.required("وزير الداخلية", "The Interior Minister")).containsExactly("Home Minister");
    }

    @Test
    void whatAnEditorAddedGoesBeforeTheFile() {
        Glossary both = HOUSE.with(List.of(
                new Glossary.Spelling("أبو غزالة", "Abo Gazala", "Abou Ghazaleh"),
                new Glossary.Spelling("لوران نونيز", "Loron Nunez", "Laurent Nuñez"),
                new Glossary.Spelling("لوران نونيز", "Lauren Nonez", "Lauren Nunez")));
        assertThat(both.mend("قال أبو غزالة", "Abo Gazala said")).isEqualTo("Abou Ghazaleh said");
        assertThat(both.mend("التقى لوران نونيز", "He met Loron Nunez")).isEqualTo("He met Laurent Nuñez");
        assertThat(both.required("التقى لوران نونيز", "He met him")).containsExactly("Laurent Nuñez");
        assertThat(both.mend("أعلنت وزارة الداخلية", "The Interior Ministry announced"))
                .isEqualTo("The Ministry of Interior announced");
    }

    @Test
    void anEntryIsPartOfTheKeyOfTheSentencesItConcernsAlone() {
        Glossary both = HOUSE.with(List.of(new Glossary.Spelling("لوران نونيز", "Loron Nunez", "Laurent Nuñez")));
        assertThat(both.key("التقى لوران نونيز")).isNotEqualTo(HOUSE.key("التقى لوران نونيز"));
        assertThat(both.key("أعلنت وزارة الداخلية"))
                .isEqualTo(HOUSE.key("أعلنت وزارة الداخلية"))
                .isNotEmpty();
        assertThat(both.key("قال الوزير")).isEmpty();
    }

    @Test
    void aLineWithoutEnglishIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Glossary.parse("house.tsv", "وزارة\tMinistry\nوزير"))
                .hasMessageContaining("house.tsv:2");
    }
}
