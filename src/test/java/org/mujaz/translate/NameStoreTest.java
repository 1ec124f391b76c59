package org.mujaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;
import org.mujaz.translate.facts.NameSpellings;

class NameStoreTest {
    private static final String FIRST_NIGHT = "Sheikh Rashid bin Abdullah Al Khalifa received the delegation";
    private static final String SECOND_NIGHT = "Sheikh Rashed bin Abdulla Al-Khalifa said that work had begun";

    private static SentencePair pair(String arabic, String english) {
        return new SentencePair(1, 1, arabic, english, List.of(), false);
    }

    /** A person is spelt in one way in the first night; the second night's process knows nothing of it but what the table says. */
    @OnEachDatabase
    void spellsAsTheNightBefore(TestDatabase database) {
        NameArchive archive = new NameStore(database.fresh(), Clock.systemUTC());
        archive.remember(NameSpellings.in(List.of(pair("استقبل الشيخ راشد بن عبدالله آل خليفة الوفد", FIRST_NIGHT))));
        archive.remember(
                NameSpellings.in(List.of(pair("وقال الشيخ راشد بن عبدالله آل خليفة إن العمل بدأ", SECOND_NIGHT))));

        assertThat(new NameSpellings(archive)
                        .unify(
                                List.of(pair("وقال الشيخ راشد بن عبدالله آل خليفة إن العمل بدأ", SECOND_NIGHT)),
                                Set.of()))
                .extracting(SentencePair::english)
                .containsExactly("Sheikh Rashid bin Abdullah Al Khalifa said that work had begun");
    }

    @OnEachDatabase
    void knowsNothingOfAStranger(TestDatabase database) {
        NameArchive archive = new NameStore(database.fresh(), Clock.systemUTC());
        archive.remember(Map.of());

        assertThat(archive.find(List.of("nobody"))).isEmpty();
    }
}
