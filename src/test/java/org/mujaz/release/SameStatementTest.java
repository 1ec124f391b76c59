package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Register.DUPLICATE;
import static org.mujaz.release.Register.FRESH;

import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;

/** Two agencies tell one statement in nearly the same words: it is briefed once, and is not lost when one of them takes it back. */
class SameStatementTest {
    private static final String TEXT =
            "اطلع وزير الصحة خلال جولة ميدانية على سير العمل في عدد من المستشفيات والمراكز الصحية واستمع إلى شرح"
                    + " عن الخدمات المقدمة للمرضى وخطط التطوير المستقبلية وأشاد بجهود الكوادر الطبية والتمريضية والإدارية";
    private static final String POLITE = TEXT.replace("وزير الصحة", "معالي وزير الصحة");
    private static final Release FIRST = bna(1, TEXT + " في المحرق وبلغ عددها 121.");
    private static final Release SECOND = wam(1, POLITE + " في المحرق وبلغ عددها 121");

    private static Release bna(int version, String body) {
        return Register.item("BNA", "BNA-20", version, body);
    }

    private static Release wam(int version, String body) {
        return Register.item("WAM", "WAM-20", version, body);
    }

    private static Register first(TestDatabase database) {
        Register register = new Register(database);
        register.take(FIRST);
        return register;
    }

    private static Register both(TestDatabase database) {
        Register register = first(database);
        register.take(SECOND);
        return register;
    }

    @OnEachDatabase
    void theOtherAgencysIsADuplicateThatIsNamed(TestDatabase database) {
        Register register = first(database);

        assertThat(register.take(SECOND)).isEqualTo(DUPLICATE);
        assertThat(register.releases.alsoToldBy(FIRST.id()))
                .extracting(Release::id)
                .containsExactly(SECOND.id());
    }

    @OnEachDatabase
    void oneOfAnEarlierRunCounts(TestDatabase database) {
        Register register = first(database);

        assertThat(register.at(Register.NOW).take(1, register.file(new Read.Accepted(SECOND, null))))
                .isEqualTo(DUPLICATE);
    }

    @OnEachDatabase
    void soDoesOneKeptByAMujazThatKnewNoBands(TestDatabase database) {
        Register register = first(database);
        assertThat(register.jdbc
                        .sql("UPDATE release SET bands = NULL WHERE id = ?")
                        .param(FIRST.id())
                        .update())
                .isEqualTo(1);

        assertThat(register.at(Register.NOW).take(1, register.file(new Read.Accepted(SECOND, null))))
                .isEqualTo(DUPLICATE);
    }

    @OnEachDatabase
    void whatSaysThatItCorrectsIsNews(TestDatabase database) {
        Register register = first(database);

        assertThat(register.take(wam(1, "تصويب: " + FIRST.body().replace("المحرق", "الرفاع"))))
                .isEqualTo(FRESH);
    }

    @OnEachDatabase
    void anotherNumberIsAnotherStory(TestDatabase database) {
        Register register = first(database);

        assertThat(register.take(wam(1, FIRST.body().replace("121", "122")))).isEqualTo(FRESH);
    }

    @OnEachDatabase
    void oneWordThatSaysTheOppositeIsNews(TestDatabase database) {
        Register register = new Register(database);
        register.take(bna(1, TEXT + " وأعلن أن أعداد المراجعين ارتفعت في الحد."));

        assertThat(register.take(wam(1, TEXT + " وأعلن معالي الوزير أن أعداد المراجعين انخفضت في الحد.")))
                .isEqualTo(FRESH);
    }

    @OnEachDatabase
    void aDenialLessIsNews(TestDatabase database) {
        Register register = new Register(database);
        register.take(bna(1, TEXT + " وقال إن القرار ليس نهائيا في قلالي."));

        assertThat(register.take(wam(1, TEXT + " وقال إن القرار نهائيا في قلالي.")))
                .isEqualTo(FRESH);
    }

    @OnEachDatabase
    void figuresExchangedAreAnotherStory(TestDatabase database) {
        String long1 =
                TEXT + " " + TEXT.replace("اطلع وزير الصحة", "وتفقد الوزير") + " وأعلن مقتل 5 أشخاص وإصابة 3 آخرين.";
        Register register = new Register(database);
        register.take(bna(1, long1));

        assertThat(register.take(wam(1, long1.replace("مقتل 5 أشخاص وإصابة 3", "مقتل 3 أشخاص وإصابة 5"))))
                .isEqualTo(FRESH);
    }

    @OnEachDatabase
    void whenTheFirstIsWithdrawnTheOtherIsBriefed(TestDatabase database) {
        Register register = both(database);

        assertThat(register.kill("BNA-20", 1)).isEqualTo(FRESH.plus(DUPLICATE));
        assertThat(register.releases.idsOf(1)).contains(SECOND.id());
        assertThat(register.count("SELECT COUNT(*) FROM release WHERE same_as IS NULL AND id = ?", SECOND.id()))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void whenTheFirstIsCorrectedToSomethingElseTheOtherIsBriefed(TestDatabase database) {
        Register register = both(database);

        assertThat(register.take(bna(1, "نفى المتحدث باسم الوزارة ما نسب إليها أمس جملة وتفصيلا")))
                .isEqualTo(FRESH.plus(FRESH));
        assertThat(register.releases.idsOf(1)).contains(SECOND.id());
    }

    @OnEachDatabase
    void aCorrectionToWhatTheFirstTellsBringsNoSecondBrief(TestDatabase database) {
        Register register = new Register(database);
        Release head = bna(1, TEXT + " في مدينة عيسى.");
        Release closer = wam(2, TEXT + " في مدينة عيسى");
        register.take(head);
        assertThat(register.take(wam(1, TEXT + " في عيسى."))).isEqualTo(DUPLICATE);

        assertThat(register.take(closer)).isEqualTo(DUPLICATE);
        assertThat(register.releases.alsoToldBy(head.id()))
                .extracting(Release::body)
                .containsExactly(closer.body());
    }

    @OnEachDatabase
    void aCorrectionThatTakesBackWhatTheFirstStillTellsIsNotLost(TestDatabase database) {
        Register register = new Register(database);
        Release head = bna(1, TEXT + " في مدينة عيسى.");
        Release apart = wam(2, TEXT.replace(" للمرضى", "") + " في مدينة عيسى");
        register.take(head);
        register.take(wam(1, TEXT + " في مدينة عيسى"));

        assertThat(register.take(apart)).isEqualTo(FRESH);
        assertThat(register.releases.idsOf(1)).contains(head.id(), apart.id());
        assertThat(register.releases.alsoToldBy(head.id())).isEmpty();
    }
}
