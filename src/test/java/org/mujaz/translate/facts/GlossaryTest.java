package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .containsExactly("the glossary has the Ministry of Interior for وزاره الداخليه, which is not here");
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
    void whatIsToBeKeptIsKeptInItsCapitals() {
        assertThat(HOUSE.check("بنك بيبان", "Beban Bank")).hasSize(1);
        kept("بنك بيبان", "BEBAN Bank");
    }

    @Test
    void aLineWithoutEnglishIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Glossary.parse("house.tsv", "وزارة\tMinistry\nوزير"))
                .hasMessageContaining("house.tsv:2");
    }
}
