package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mujaz.Mark;

class FactCheckTest {

    private static void kept(String arabic, String english) {
        assertThat(FactCheck.compare(arabic, english)).isEmpty();
    }

    private static void marked(String arabic, String english, String words) {
        assertThat(FactCheck.compare(arabic, english)).extracting(Mark::words).containsExactly(words);
    }

    @Test
    void aFigureKeptIsNotMarkedWhateverItsDigitsAndSeparators() {
        kept("وصل ٤٬٥٠٠ طالب", "4,500 students arrived");
        kept("خسائر بقيمة ١٫١ مليار دولار", "losses of USD 1.1 billion");
        kept("ومئات الهكتارات و۲۵ منزلا", "hundreds of hectares and 25 homes");
        kept("بلغت 8ر6 مليارات", "amounted to 6.8 billion");
        kept("مساحتها 783،562 كيلومترا", "an area of 783,562 square kilometers");
    }

    @Test
    void aFigureMissingIsNamed() {
        marked(
                "وصل 42 طالبا إلى المطار",
                "Students arrived at the airport",
                "the number 42 in the Arabic is missing here");
        marked(
                "وصل ألفا ومئتا طالب",
                "Students arrived",
                "the number 1,200 (ألفا ومئتا) in the Arabic is missing here");
    }

    @Test
    void aFigureChangedIsShownBesideWhatItBecame() {
        marked("وصل 42 طالبا", "43 students arrived", "the Arabic has 42 where the English has 43");
        marked(
                "مليون و200 ألف قرص",
                "1.2 billion tablets",
                "the Arabic has 1,200,000 (مليون و200 ألف) where the English has 1.2 billion");
    }

    @Test
    void aFigureAddedIsNamed() {
        marked("وصل الطلاب أمس", "42 students arrived yesterday", "the number 42 here is not in the Arabic");
    }

    @Test
    void numberWordsAreAddedUp() {
        kept("مليون و200 ألف قرص", "1.2 million tablets");
        kept("خمسة وعشرون عاما", "25 years");
        kept("أحد عشر فنانا", "eleven artists");
        kept("مئة وستة وخمسين شخصا", "156 people");
        kept("مئتان وخمسون ألفا", "250,000");
        kept("14 مليونا و700 ألف ريال", "14.7 million rials");
        kept("نحو اثنين وأربعين ألف دينار", "nearly 42,000 dinars");
        kept("بين ثلاثة آلاف وسبعة آلاف دينار", "between three thousand and seven thousand dinars");
    }

    /**
     * Why numbers are not read by a library: ICU4J 78.2 (RuleBasedNumberFormat, spellout, ar) takes these for 6, 1,000,000 and 5, without
     * an error, for it reads no case and no number of a word that it does not write itself (findings/icu4j-reads-six-million-as-six.sh).
     */
    @Test
    void numberWordsAreReadInEveryCase() {
        kept("ستة ملايين نسمة", "six million people");
        kept("أكثر من مليونين", "more than two million");
        kept("قبل خمسة وعشرين عاما", "25 years ago");
        marked("ستة ملايين نسمة", "six people", "the number 6,000,000 (ستة ملايين) in the Arabic is missing here");
    }

    @Test
    void theDualHoldsATwo() {
        kept("تبرع بمليونين ونصف المليون", "donated two and a half million");
        kept("ألفي حقيبة مدرسية", "2,000 school bags");
        marked("مليونا زائر", "Visitors", "the number 1,000,000 (مليونا) in the Arabic is missing here");
    }

    @Test
    void fractionsAreFoundInAnyWording() {
        kept("نصف مليون لاجئ", "half a million refugees");
        kept("ثلثهم من أهالي المنطقة", "one-third of them from the region");
        kept("ثلثي الأعضاء", "two-thirds of the members");
        kept("سنة ونصف السنة", "18 months");
        kept("خفض الجرائم إلى النصف", "halve crime");
        marked("ربع السكان بلا ماء", "The population has no water", "the fraction ربع in the Arabic is missing here");
    }

    @Test
    void percentagesAreNotTakenForAHundred() {
        kept("75 في المئة", "75 percent");
        kept("سبعين بالمائة", "70%");
        marked("75 في المئة", "57 percent", "the Arabic has 75 where the English has 57");
    }

    @Test
    void ordinalsAreRead() {
        kept("الدورة التاسعة والسبعين", "the 79th session");
        kept("القرن الحادي والعشرين", "the 21st century");
        kept("الاجتماع الثامن والخمسين بعد المئة", "the 158th meeting");
        kept("الملك عبدالله الثاني", "King Abdullah II");
        kept("المجموعة الثانية", "Group B");
        kept("ثلاثينيات القرن التاسع عشر", "the 1830s");
        kept("في ثمانينيات القرن الرابع عشر 1480", "in the 1480s");
        marked("الدورة الخامسة", "the session", "the ordinal 5 (الخامسة) in the Arabic is missing here");
    }

    @Test
    void longFiguresAreComparedDigitForDigit() {
        kept("هاتف 0097317385555", "phone 00 973 1738 5555");
        marked("هاتف 17385555", "phone 17385556", "the Arabic has 17385555 where the English has 17385556");
    }

    @Test
    void aMonthsNameInAnothersIsNoMonth() {
        kept("وقعت الوزارة اتفاقية مع مايو كلينك", "The ministry signed an agreement with Mayo Clinic");
    }

    @Test
    void rangesKeepBothEnds() {
        kept("ما بين ١٠ و١٢ في المئة", "10 to 12 percent");
        kept("من ١٠ إلى ١٢ مليون دينار", "from KWD 10 million to KWD 12 million");
        kept("ما بين 10 و15 ألف زائر", "between 10,000 and 15,000 visitors");
        kept("من 10 إلى 15 ألف زائر", "10 to 15 thousand visitors");
        marked("من 10 إلى 15 ألف زائر", "15,000 visitors", "the number 10 in the Arabic is missing here");
    }

    @Test
    void timesAreComparedByTheClock() {
        kept("الساعة السابعة والنصف مساء", "at 7:30 p.m.");
        kept("السابعة إلا ربعا مساء", "6:45 p.m.");
        kept("الحادية عشرة ليلا", "11 p.m.");
        kept("19:00 بتوقيت غرينتش", "7 p.m. GMT");
        marked("عند الساعة 11:20", "at 11:40", "the time 11:20 in the Arabic is missing here");
    }

    @Test
    void monthsAreReadFromMoroccoToIraq() {
        kept("في 24 أيلول 1759", "on September 24, 1759");
        kept("كانون الثاني/يناير", "January");
        kept("15 غشت", "August 15");
        kept("بتاريخ 8/11/2023", "on November 8, 2023");
        kept("الكويت - 22 - 9 (كونا)", "Kuwait, Sept. 22 (KUNA)");
        marked("في 3 تشرين الأول", "on November 3", "the month October in the Arabic is missing here");
    }

    @Test
    void weekdaysAreRead() {
        kept("يوم الأحد المقبل", "next Sunday");
        marked("يوم الأربعاء", "on Thursday", "the day Wednesday in the Arabic is missing here");
    }

    @Test
    void vagueWordsAreNoFacts() {
        kept("أحد المصارف", "a bank");
        kept("آلاف المتظاهرين", "demonstrators in large numbers");
        kept("أول مرة", "for the first time");
        kept("مرة ثانية", "again");
        kept("ألف كتابا", "He wrote a book");
        kept("أثنى الوزير على الجهود", "The minister praised the efforts");
        kept("لست وحدك", "You are not alone");
    }

    @Test
    void whatIsLostIsListedAsItStandsInTheArabic() {
        assertThat(FactCheck.lost("قتل 7 وجرح ثلاثة عشر", "Some were killed")).containsExactly("7", "ثلاثة عشر");
    }
}
