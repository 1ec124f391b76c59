package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.SentencePair;

class NameSpellingsTest {
    private final NameSpellings spellings = new NameSpellings(NameArchive.NONE);

    private void check(String arabic, String english, String unified) {
        assertThat(spellings.unified(arabic, english)).isEqualTo(unified);
    }

    @Test
    void aPersonSpeltOnceIsSpeltSoInWhatFollows() {
        check(
                "استقبل الشيخ راشد بن عبدالله آل خليفة الوفد",
                "Sheikh Rashid bin Abdullah Al Khalifa received the delegation",
                "Sheikh Rashid bin Abdullah Al Khalifa received the delegation");
        check(
                "وقال الشيخ راشد بن عبدالله آل خليفة إن العمل بدأ",
                "Sheikh Rashed bin Abdulla Al-Khalifa's office said work had begun",
                "Sheikh Rashid bin Abdullah Al Khalifa's office said work had begun");
    }

    @Test
    void aNameWrittenInOneWordOrTwoIsOneName() {
        check(
                "استقبل الشيخ راشد بن عبدالله آل خليفة الوفد",
                "Sheikh Rashid bin Abdullah Al Khalifa received the delegation",
                "Sheikh Rashid bin Abdullah Al Khalifa received the delegation");
        check(
                "وقال الشيخ راشد بن عبد الله آل خليفة إن العمل بدأ",
                "Sheikh Rashed bin Abdulla Al-Khalifa said work had begun",
                "Sheikh Rashid bin Abdullah Al Khalifa said work had begun");
    }

    @Test
    void anotherPersonKeepsTheirOwnSpelling() {
        check("السيد يوسف البلوشي", "Mr. Yousef Al Balushi", "Mr. Yousef Al Balushi");
        check("السيد خالد البلوشي", "Mr. Khaled Al Balooshi", "Mr. Khaled Al Balooshi");
    }

    @Test
    void sentencesThatNeedNoChangeStayTheSame() {
        SentencePair pair = new SentencePair(1, 1, "وصل الوزير", "The minister arrived", List.of(), true);
        assertThat(spellings.unify(List.of(pair), Set.of())).containsExactly(pair);
    }

    @Test
    void whatAnEditorWroteStaysAndTheRestOfTheReleaseFollowsIt() {
        check("وصل خالد بن علي الدوسري", "Khaled bin Ali Al Dosari arrived", "Khaled bin Ali Al Dosari arrived");
        SentencePair edited = pair(1, "قال خالد بن علي الدوسري", "Khalid bin Ali Al Dosari said");
        SentencePair machines = pair(2, "وأضاف خالد بن علي الدوسري", "Khaled bin Ali Al Dosari added");
        assertThat(spellings.unify(List.of(edited, machines), Set.of(1)))
                .extracting(SentencePair::english)
                .containsExactly("Khalid bin Ali Al Dosari said", "Khalid bin Ali Al Dosari added");
    }

    private static SentencePair pair(int number, String arabic, String english) {
        return new SentencePair(number, 1, arabic, english, List.of(), false);
    }
}
