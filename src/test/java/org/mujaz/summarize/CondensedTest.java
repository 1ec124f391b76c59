package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CondensedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "His Highness added that the policy includes 24 initiatives.|He added that the policy includes 24 initiatives.",
                "On arrival His Highness made a statement.|On arrival he made a statement.",
                "His Excellency the Minister of Health opened it.|The Minister of Health opened it.",
                "Those receiving His Highness at the airport left.|Those receiving His Highness at the airport left.",
                "Her Excellency Dr. Layla Omar praised the plan.|Dr. Layla Omar praised the plan.",
                "under the chairmanship of His Excellency the Chairman|Under the chairmanship of the Chairman",
                "HE Mr. Hiroshi Tanaka met HRH Prince Salman.|Hiroshi Tanaka met Prince Salman.",
                "The vision of King Hamad, may God protect him, guides us.|The vision of King Hamad guides us.",
                "King Salman, May God protect him, received the envoy.|King Salman received the envoy.",
                "The martyr (may God have mercy on him) was 20.|The martyr was 20.",
                "King Hamad, may God preserve and protect him to build 500 homes.|King Hamad to build 500 homes.",
                "They prayed that God bless the country.|They prayed that God bless the country.",
                "His Excellency's participation reflects it.|His participation reflects it.",
                "He said that His Majesty's directives stand.|He said that his directives stand.",
                "They met at His Highness' palace.|They met at his palace.",
                "Cairo, December 15 (MENA): Egypt won the cup.|Egypt won the cup.",
                "RIYADH, Oct 12 (KUNA) -- The delegation arrived.|The delegation arrived.",
                "Port Sudan, 5-8-2025 (SUNA): The convoy left.|The convoy left.",
                "Dammam, Rabi al-Thani 2, 1447 / September 24, 2025 (SPA): It landed.|It landed.",
                "NNA - The deadline closed.|The deadline closed.",
                "Nouakchott, March 11, 2025 - The commission published the list.|The commission published the list.",
                "Baghdad - INA - The Cabinet met.|The Cabinet met.",
                "Riyadh (Saudi News Agency) - The Cabinet met.|The Cabinet met.",
                "Gaza, May 3 (Maan) - The crossing opened.|The crossing opened.",
                "Doha - The Cabinet met.|The Cabinet met.",
                "Cairo - Khartoum summit begins.|Cairo - Khartoum summit begins.",
                "Egypt - Saudi Arabia summit begins.|Egypt - Saudi Arabia summit begins.",
                "UAE - India trade grows.|UAE - India trade grows.",
                "Organization of Islamic Cooperation (OIC): Strikes violate law.|Organization of Islamic Cooperation (OIC): Strikes violate law.",
                "Group of 20 (Gtwenty): Growth slows.|Group of 20 (Gtwenty): Growth slows.",
                "Saudi-Egyptian ties - strong as they are - grew.|Saudi-Egyptian ties - strong as they are - grew.",
                "The group (Lekhwiya) returned: it was tired.|The group (Lekhwiya) returned: it was tired."
            })
    void formsOfAddressPrayersAndDatelinesGo(String english, String plain) {
        assertThat(Condensed.plain(english)).isEqualTo(plain);
    }

    @Test
    void aLongSentenceLosesItsOpeningAndWhatIsHungOn() {
        assertThat(Condensed.sentence(
                        "Within the framework of his visit to France, the minister met the commander of the police in the"
                                + " capital, stressing the depth of the relations between the two friendly countries and peoples"
                                + " and the importance of developing them further.",
                        20))
                .isEqualTo("The minister met the commander of the police in the capital.");
    }

    @Test
    void anOpeningThatEndsInANameTakesNoTitleForASubject() {
        String english =
                "In a phone call from Daniel Kariuki, President of the Republic of Kenya, the President of the UAE discussed"
                        + " cooperation between the two countries.";
        assertThat(Condensed.withoutOpening(english)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under the patronage of Prince Salman bin Hamad, the Crown Prince and Prime Minister, the forum opened.",
                "In the presence of the Minister of Health, the Undersecretary, and the Governor, the hospital opened.",
                "In Jeddah, Makkah, and Madinah, temperatures rose."
            })
    void anOpeningThatGoesOnBehindItsFirstCommaStays(String english) {
        assertThat(Condensed.withoutOpening(english)).isEqualTo(english);
    }

    @Test
    void whatIsADatelineAndNothingMoreIsEmpty() {
        assertThat(Condensed.plain("Baghdad – INA")).isEmpty();
    }

    @Test
    void aSentenceShortEnoughIsLeftWhole() {
        String english = "The minister met the commander, stressing the depth of relations.";
        assertThat(Condensed.sentence(english, 20)).isEqualTo(english);
    }
}
