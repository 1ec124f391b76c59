package org.mujaz.translate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(spellings.unify(List.of(pair))).containsExactly(pair);
    }
}
