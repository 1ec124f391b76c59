package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وزارة الوزارة والوزارة لوزارة للوزارة بوزارة وبالوزارة ولوزارة وزارات وزارته",
                "اتفاقية الاتفاقية واتفاقية اتفاقيات لاتفاقية والاتفاقيات للاتفاقية",
                "شرطة الشرطة والشرطة لشرطة للشرطة شرطتها بشرطة",
                "لجنة اللجنة واللجنة للجنة",
                "البحرين بحرين البحرينية والبحرين بالبحرين البحريني",
                "إدارة الإدارة ادارة والإدارة لإدارة الادارات",
                "مستشفى المستشفى مستشفي",
                "برنامج البرنامج ببرنامج وبرنامج",
                "كتاب الكتاب كتابه وكتاب",
                "علاقة علاقات العلاقات علاقاتها وعلاقاتهم لعلاقاتنا علاقاته علاقتها",
                "وزارة وزاراتها بوزاراتهم",
                "دولة دولتين الدولتان والدولتين دول",
                "مذكرة مذكرتين مذكرتان",
                "معاناة معاناتهم المعاناة",
                "ثابت ثابتين",
                "باكستان الباكستاني باكستانية",
            })
    void formsOfOneWordAreFoundTogether(String family) {
        String[] forms = family.split(" ");
        Set<String> first = ArabicWord.stems(forms[0]);
        for (String form : forms) {
            Set<String> shared = new HashSet<>(ArabicWord.stems(form));
            shared.retainAll(first);
            assertThat(shared)
                    .as(forms[0] + " " + first + " and " + form + " " + ArabicWord.stems(form))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "وزارة,زار",
        "بيان,يان",
        "فريق,ريق",
        "كتاب,تاب",
        "لجنة,جن",
        "ولي,لي",
        "قال,ال",
        "علم,عمل",
        "دولة,دولاب",
        "حياتها,حياد"
    })
    void otherWordsAreNot(String word, String other) {
        Set<String> shared = new HashSet<>(ArabicWord.stems(word));
        shared.retainAll(ArabicWord.stems(other));
        assertThat(shared).isEmpty();
    }
}
