package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MendTest {

    private static void figure(String arabic, String english, String mended) {
        assertThat(FigureMender.mend(arabic, english)).isEqualTo(mended);
    }

    private static void name(String arabic, String english, String mended) {
        assertThat(HouseSpelling.mend(arabic, english)).isEqualTo(mended);
    }

    @Test
    void oneWrongFigureIsExchanged() {
        figure(
                "وصل 42 طالبا و3 معلمين",
                "43 students and three teachers arrived",
                "42 students and three teachers arrived");
        figure("مليون و200 ألف قرص", "1.2 billion tablets", "1.2 million tablets");
        figure("الدورة التاسعة والسبعين", "the 97th session", "the 79th session");
        figure("بقيمة 783562 دولارا", "worth 783,652 dollars", "worth 783,562 dollars");
        figure("في 3 تشرين الأول", "on November 3", "on October 3");
        figure("يوم الأربعاء", "on Thursday", "on Wednesday");
    }

    @Test
    void whatIsInDoubtIsLeftAlone() {
        figure("وصل 42 طالبا و30 معلما", "57 students and 68 teachers arrived", "57 students and 68 teachers arrived");
        figure("وصل 42 طالبا", "Students arrived", "Students arrived");
        figure("من مارس إلى مايو", "from April to June", "from April to June");
    }

    @Test
    void aKnownPersonIsSpeltAsTheListSpellsIt() {
        name("التقى لوران نونيز", "He met Loron Nunez.", "He met Laurent Nunez.");
        name("قال إيمانويل ماكرون", "Emanuel Macaron's office said", "Emmanuel Macron's office said");
        name("التقى لوران نونيز", "He met Loran, Nunez said.", "He met Loran, Nunez said.");
        name("التقى لوران نونيز", "He met Laurence Jones.", "He met Laurence Jones.");
    }

    private static void servant(String arabic, String english, String mended) {
        assertThat(ServantNames.mend(arabic, english)).isEqualTo(mended);
    }

    @Test
    void aServantOfGodIsWrittenOnce() {
        String right = "Sheikh Rashid bin Abdullah Al Khalifa";
        for (String written : List.of(
                "Abdul Abdullah",
                "Abdul Allah",
                "Abd Allah",
                "Abdul-Allah",
                "Abdel Allah",
                "Abdul Abdulla",
                "Abdul Ullah")) {
            servant("الشيخ راشد بن عبد الله آل خليفة", "Sheikh Rashid bin " + written + " Al Khalifa", right);
            servant("الشيخ راشد بن عبدالله آل خليفة", "Sheikh Rashid bin " + written + " Al Khalifa", right);
        }
        servant("السيد عبدالعزيز الجاسم", "Mr. Abdul Abdulaziz Al-Jassim", "Mr. Abdulaziz Al-Jassim");
    }

    @Test
    void namesOfTheKindThatAreRightAreLeftAlone() {
        servant("السيد عبد الرحمن", "Mr. Abdul Rahman", "Mr. Abdul Rahman");
        servant("عبدالرحمن عبدالعزيز", "Abdul Rahman Abdulaziz", "Abdul Rahman Abdulaziz");
        servant("عبد الله بن عبدالعزيز", "Abdullah bin Abdulaziz's house", "Abdullah bin Abdulaziz's house");
        servant("قال الوزير", "Abdul Allah said", "Abdul Allah said");
    }

    @Test
    void whoeverGoesWithAMinisterDoesNotHaveHimGoWithThem() {
        String arabic = "رافق معالي الوزير، خلال الزيارة، سفير مملكة البحرين لدى فرنسا";
        assertThat(Escort.mend(
                        arabic, "During the visit, the Minister accompanied the ambassador of Bahrain to France."))
                .isEqualTo("During the visit, the Minister was accompanied by the ambassador of Bahrain to France.");
        for (String right : List.of(
                "During the visit, the Minister was accompanied by the ambassador.",
                "The ambassador accompanied the Minister during the visit.",
                "The Minister, accompanied by the ambassador, made a visit.")) {
            assertThat(Escort.mend(arabic, right)).isEqualTo(right);
        }
        String other = "The Minister accompanied the ambassador.";
        assertThat(Escort.mend("رافق الوزير السفير", other)).isEqualTo(other);
    }
}
