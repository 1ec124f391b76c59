package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Register.DUPLICATE;
import static org.mujaz.release.Register.FRESH;

import java.time.Instant;
import java.util.List;
import org.mujaz.database.OnEachDatabase;
import org.mujaz.database.TestDatabase;

/** An item's versions: corrected, held back, withdrawn, late, counted by its sender or not. */
class VersionsTest {
    private static final String TEXT =
            "بحث وزير الداخلية مع رئيس المنظمة الدولية للشرطة الجنائية في باريس سبل تعزيز التعاون";
    private static final Release FIRST = item(1, TEXT + " وبلغ عدد الدول 120.");
    private static final Release CORRECTED = item(1, TEXT + " وبلغ عدد الدول 121.");

    private static Release item(int version, String body) {
        return Register.item("BNA", "BNA-7", version, body);
    }

    private static Register corrected(TestDatabase database) {
        Register register = new Register(database);
        register.take(FIRST);
        register.brief(FIRST);
        register.take(CORRECTED);
        return register;
    }

    @OnEachDatabase
    void theSameAgainIsADuplicate(TestDatabase database) {
        Register register = new Register(database);

        assertThat(register.take(FIRST)).isEqualTo(FRESH);
        assertThat(register.take(FIRST)).isEqualTo(DUPLICATE);
    }

    @OnEachDatabase
    void aCorrectionIsTheNextVersion(TestDatabase database) {
        Register register = new Register(database);
        register.take(FIRST);

        assertThat(register.take(CORRECTED)).isEqualTo(FRESH);
        assertThat(register.releases.versions(CORRECTED.id()))
                .extracting(Release::version)
                .containsExactly(2, 1);
        assertThat(register.current("BNA-7")).containsExactly(CORRECTED.body());
    }

    @OnEachDatabase
    void theBriefOfWhatWasCorrectedStaysAsHistory(TestDatabase database) {
        Register register = corrected(database);

        assertThat(register.count("SELECT COUNT(*) FROM brief WHERE release_id = ?", FIRST.id()))
                .isEqualTo(1);
        assertThat(register.count("SELECT COUNT(*) FROM release WHERE superseded_by = ?", CORRECTED.id()))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void anItemUnderEmbargoIsTakenWhenTheEmbargoHasPassed(TestDatabase database) {
        Register register = new Register(database);
        Instant until = Register.NOW.plusSeconds(3600);
        FileRead held = new FileRead("held.xml", "8", List.of(new Read.Accepted(FIRST, until)));

        assertThat(register.arrivals.take(1, held)).isEqualTo(Arrivals.Counts.NONE);
        assertThat(register.arrivals.take(1, held)).as("read again").isEqualTo(Arrivals.Counts.NONE);
        assertThat(register.arrivals.knows("held.xml", "8", 1)).isFalse();

        Arrivals later = register.at(until.plusSeconds(1));
        assertThat(later.take(1, held)).isEqualTo(FRESH);
        assertThat(later.knows("held.xml", "8", 1)).isTrue();
    }

    @OnEachDatabase
    void aWithdrawalTakesTheTextAndTheBriefsOfAllVersions(TestDatabase database) {
        Register register = corrected(database);
        register.kill("BNA-7", 5);

        assertThat(register.count("SELECT COUNT(*) FROM brief WHERE release_id = ?", FIRST.id()))
                .isZero();
        assertThat(register.releases.find(CORRECTED.id()).orElseThrow().body()).isEmpty();
    }

    @OnEachDatabase
    void whatIsWithdrawnIsNoLongerToBeBriefed(TestDatabase database) {
        Register register = corrected(database);
        register.jdbc
                .sql(
                        "INSERT INTO run_release (run_id, release_id, position, carried, outcome) VALUES (1, ?, 1, FALSE, 'PENDING')")
                .param(CORRECTED.id())
                .update();
        register.kill("BNA-7", 5);

        assertThat(register.count(
                        "SELECT COUNT(*) FROM run_release WHERE outcome = 'QUARANTINED' AND release_id = ?",
                        CORRECTED.id()))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void anOldVersionThatComesAfterTheWithdrawalIsNotNew(TestDatabase database) {
        Register register = corrected(database);
        register.kill("BNA-7", 5);

        assertThat(register.take(item(4, "نص قديم يعود بعد سحبه"))).isEqualTo(DUPLICATE);
    }

    @OnEachDatabase
    void aSenderMayStartAnewAfterAWithdrawal(TestDatabase database) {
        Register register = corrected(database);
        register.kill("BNA-7", 5);

        assertThat(register.take(item(6, "نص جديد بعد السحب"))).isEqualTo(FRESH);
    }

    /** A sender who counts no versions corrects an item and then withdraws it as the first one. */
    @OnEachDatabase
    void aWithdrawalTakesTheCorrectionToo(TestDatabase database) {
        Register register = corrected(database);
        register.kill("BNA-7", 1);

        assertThat(register.releases.find(CORRECTED.id()).orElseThrow().body()).isEmpty();
    }

    /** A sender writes version 1 on an item and on each correction of it, and withdraws it as version 2. */
    @OnEachDatabase
    void aWithdrawalTakesACorrectionItsSenderDidNotCount(TestDatabase database) {
        Register register = corrected(database);
        Release third = item(1, TEXT + " وبلغ عدد الدول 122.");
        register.take(third);
        register.kill("BNA-7", 2);

        assertThat(register.releases.find(third.id()).orElseThrow().body()).isEmpty();
    }

    @OnEachDatabase
    void aVersionLaterThanTheWithdrawalStays(TestDatabase database) {
        Register register = new Register(database);
        register.take(item(3, "صحح الوزير ما نقل عنه"));
        register.kill("BNA-7", 2);

        assertThat(register.current("BNA-7")).containsExactly("صحح الوزير ما نقل عنه");
    }

    @OnEachDatabase
    void anEarlierVersionThatComesLateIsNotNew(TestDatabase database) {
        Register register = new Register(database);
        register.take(item(2, "غادر الوفد"));

        assertThat(register.take(item(1, "وصل الضيوف"))).isEqualTo(DUPLICATE);
        assertThat(register.current("BNA-7")).containsExactly("غادر الوفد");
    }

    @OnEachDatabase
    void norIsOneThatComesAfterAVersionWithoutANumber(TestDatabase database) {
        Register register = new Register(database);
        register.take(item(2, "غادر الوفد"));
        register.take(item(0, "نفت الوزارة"));

        assertThat(register.take(item(1, "وصل الضيوف متأخرين"))).isEqualTo(DUPLICATE);
        assertThat(register.current("BNA-7")).containsExactly("نفت الوزارة");
    }

    @OnEachDatabase
    void versionsAreCountedForASenderWhoAlwaysWritesTheSameNumber(TestDatabase database) {
        for (int always : List.of(0, 1)) {
            Register register = new Register(database);
            for (String body : List.of("بدأ المعرض", "انتهى السباق", "تأجلت القمة")) {
                assertThat(register.take(item(always, body)))
                        .as("%s, always version %d", body, always)
                        .isEqualTo(FRESH);
            }

            assertThat(register.current("BNA-7")).containsExactly("تأجلت القمة");
            assertThat(register.jdbc
                            .sql("SELECT version FROM release WHERE identity = ? ORDER BY version")
                            .param("BNA-7")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 2, 3);
        }
    }

    @OnEachDatabase
    void versionsOfNewsMlAndNinjsAreHeeded(TestDatabase database) {
        String newsml = Samples.NEWSML
                .replace("version=\"3\"", "version=\"VERSION\"")
                .replace("RIGHTS", "")
                .replace("EMBARGO", "")
                .replace("STATUS", "usable")
                .replace(Samples.FIRST, "WORDS");
        String ninjs = Samples.NINJS3
                .replace("\"version\": \"1\"", "\"version\": \"VERSION\"")
                .replace(Samples.FIRST, "WORDS")
                .replace(Samples.SECOND, "وتستمر الفعاليات حتى نهاية الأسبوع.");
        for (String form : List.of(newsml, ninjs)) {
            Register register = new Register(database);
            assertThat(register.arrivals.take(1, file(form, "2", "افتتح الوزير معرض الكتاب الدولي.")))
                    .isEqualTo(FRESH);
            assertThat(register.arrivals.take(1, file(form, "1", "يفتتح الوزير غدا مهرجان الفنون الشعبية.")))
                    .as(form)
                    .isEqualTo(DUPLICATE);
        }
    }

    private static FileRead file(String form, String version, String words) {
        String text = form.replace("VERSION", version).replace("WORDS", words);
        return new FileRead("item", version, Samples.read("item", Samples.utf8(text)));
    }
}
