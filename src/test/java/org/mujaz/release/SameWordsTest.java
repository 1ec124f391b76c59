package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Register.DUPLICATE;
import static org.mujaz.release.Register.FRESH;

import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;

/** The very same words: of two agencies, of an item that goes back to what it said, of one that comes to say what another does. */
class SameWordsTest {
    private static final String WORDS = "افتتح الوزير المعرض";

    private static Register opened(TestDatabase database) {
        Register register = new Register(database);
        register.take(Register.item("BNA", "BNA-40", 1, WORDS));
        return register;
    }

    @OnEachDatabase
    void ofTheSameAgencyAreADuplicate(TestDatabase database) {
        assertThat(opened(database).take(Register.item("BNA", null, 1, WORDS))).isEqualTo(DUPLICATE);
    }

    @OnEachDatabase
    void ofAnotherAgencyAreBriefedOnceHoweverOftenTheyCome(TestDatabase database) {
        Register register = opened(database);
        String first = register.releases.idsOf(1).get(0);

        for (int times = 1; times <= 2; times++) {
            assertThat(register.take(Register.item("WAM", "WAM-40", 1, WORDS))).isEqualTo(DUPLICATE);
        }
        assertThat(register.releases.alsoToldBy(first))
                .extracting(Release::agency)
                .containsExactly("WAM");
    }

    @OnEachDatabase
    void areBriefedForTheOtherAgencyWhenTheFirstWithdrawsThem(TestDatabase database) {
        Register register = opened(database);
        register.take(Register.item("WAM", "WAM-40", 1, WORDS));

        assertThat(register.kill("BNA-40", 1)).isEqualTo(FRESH.plus(DUPLICATE));
    }

    @OnEachDatabase
    void thatWereWithdrawnDoNotComeBackByThemselves(TestDatabase database) {
        Register register = opened(database);
        register.kill("BNA-40", 1);

        assertThat(register.take(Register.item("BNA", null, 1, WORDS))).isEqualTo(DUPLICATE);
    }

    @OnEachDatabase
    void thatWereWithdrawnComeBackWhenTheirSenderSendsThemAnew(TestDatabase database) {
        Register register = opened(database);
        register.kill("BNA-40", 1);

        assertThat(register.take(Register.item("BNA", "BNA-40", 2, WORDS))).isEqualTo(FRESH);
    }

    @OnEachDatabase
    void mayReturnInTheThirdVersionOfAnItem(TestDatabase database) {
        Register register = opened(database);
        register.take(Register.item("BNA", "BNA-40", 2, "لم يفتتح الوزير المعرض"));
        Release third = Register.item("BNA", "BNA-40", 3, WORDS);

        assertThat(register.take(third)).isEqualTo(FRESH);
        assertThat(register.take(third)).as("the same again").isEqualTo(DUPLICATE);
        assertThat(register.current("BNA-40")).containsExactly(WORDS);
    }

    @OnEachDatabase
    void anItemIsCorrectedToAreADuplicateOfThoseKept(TestDatabase database) {
        Register register = opened(database);
        String first = register.releases.idsOf(1).get(0);
        register.take(Register.item("ONA", "ONA-42", 1, "وصل الوفد مسقط"));

        assertThat(register.take(Register.item("ONA", "ONA-42", 2, WORDS))).isEqualTo(DUPLICATE);
        assertThat(register.current("ONA-42")).containsExactly(WORDS);
        assertThat(register.releases.alsoToldBy(first))
                .extracting(Release::agency)
                .containsExactly("ONA");
    }
}
