package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.mujaz.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same expectations on H2 and on PostgreSQL. */
class StoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-13T01:00:00Z"), ZoneOffset.UTC);

    @Test
    void onH2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1");
        check(source);
        day(source);
        twins(source);
        uncounted(source);
        counted(source);
        copies(source);
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            check(postgres.getPostgresDatabase());
            day(postgres.getPostgresDatabase());
            twins(postgres.getPostgresDatabase());
            uncounted(postgres.getPostgresDatabase());
            counted(postgres.getPostgresDatabase());
            copies(postgres.getPostgresDatabase());
        }
    }

    private static void check(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(
                        "INSERT INTO run (id, job, run_date, pipeline, status, started) VALUES (?, 'nightly', ?, 'p', 'RUNNING', ?)")
                .params(1L, LocalDate.of(2024, 6, 13), CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
        Arrivals arrivals = new Arrivals(jdbc, CLOCK);
        ReleaseStore releases = new ReleaseStore(jdbc);
        Release one = release("a".repeat(64), "one.txt");

        Read.Rejected empty = Read.Rejected.of("two.txt#2", Reason.EMPTY, "", "ن\u0000ص");
        assertThat(arrivals.knows("one.txt", "1", 1)).isFalse();
        Arrivals.Counts first = arrivals.take(1, new FileRead("one.txt", "1", List.of(new Read.Accepted(one, null))));
        Arrivals.Counts second = arrivals.take(
                1,
                new FileRead(
                        "two.txt", "2", List.of(new Read.Accepted(release("a".repeat(64), "two.txt#1"), null), empty)));

        assertThat(first).isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(second).isEqualTo(new Arrivals.Counts(0, 1, 1));
        assertThat(arrivals.of(1)).isEqualTo(first.plus(second));
        assertThat(arrivals.knows("one.txt", "1", 1)).isTrue();
        assertThat(arrivals.knows("two.txt", "2", 1))
                .as("a file of several items")
                .isTrue();
        assertThat(arrivals.knows("one.txt", "changed", 1)).isFalse();
        assertThat(releases.idsOf(1)).containsExactly(one.id());
        assertThat(releases.find(one.id())).hasValueSatisfying(found -> assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("body")
                .isEqualTo(one));
        assertThat(releases.find(one.id()).orElseThrow().body()).as("U+0000").isEqualTo("نص");
        assertThat(releases.find(List.of("nowhere", one.id()))).hasSize(1);

        QuarantineStore quarantine = new QuarantineStore(jdbc, CLOCK);
        quarantine.brief(1, one, "one.txt: failed. Retry.", "trace\u0000");
        assertThat(quarantine.open())
                .extracting(QuarantineStore.Entry::reason)
                .containsExactly(Reason.EMPTY, Reason.FAILED);
        assertThat(quarantine.reasons(1)).containsEntry("EMPTY", 1L).containsEntry("FAILED", 1L);
        assertThat(quarantine.setState(quarantine.open().get(0).id(), QuarantineStore.State.DROPPED))
                .isTrue();
        assertThat(quarantine.open()).hasSize(1);
        assertThat(quarantine.ofRun(1)).hasSize(2);
    }

    /** An agency's day: a statement, its correction, the same statement from another agency, an embargo, a kill. */
    private static void day(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        MovingClock clock = new MovingClock(CLOCK.instant());
        Arrivals arrivals = new Arrivals(jdbc, clock);
        ReleaseStore releases = new ReleaseStore(jdbc);
        String text =
                "بحث وزير الداخلية مع رئيس المنظمة الدولية للشرطة الجنائية في باريس سبل تعزيز التعاون الأمني بين الجانبين"
                        + " وتبادل المعلومات في مكافحة الجريمة المنظمة والعابرة للحدود وأكد الوزير أهمية بناء القدرات الشرطية"
                        + " والاستفادة من برامج الذكاء الاصطناعي في هذا المجال وحضر اللقاء سفير المملكة لدى فرنسا وعدد من المسؤولين";

        Release first = item("BNA-7", 1, text + " وبلغ عدد الدول 120.");
        Release corrected = item("BNA-7", 1, text + " وبلغ عدد الدول 121.");
        Release otherAgency = item(null, 1, text + ". وبلغ عدد الدول 121");
        Release otherName = item(null, 1, "تصويب: " + text.replace("باريس", "ليون") + " وبلغ عدد الدول 121");
        Release otherNumber = item(null, 1, text + " وبلغ عدد الدول 122.");

        assertThat(take(arrivals, first)).isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(take(arrivals, first)).as("the same again").isEqualTo(new Arrivals.Counts(0, 1, 0));
        brief(jdbc, first);
        assertThat(take(arrivals, corrected)).as("a new version").isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(releases.find(corrected.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(releases.versions(corrected.id()))
                .extracting(Release::version)
                .containsExactly(2, 1);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM brief WHERE release_id = ?", first.id()))
                .as("history")
                .isEqualTo(1);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM release WHERE superseded_by = ?", corrected.id()))
                .isEqualTo(1);

        assertThat(take(arrivals, otherAgency))
                .as("one statement, two agencies")
                .isEqualTo(new Arrivals.Counts(0, 1, 0));
        assertThat(releases.alsoToldBy(corrected.id())).extracting(Release::id).containsExactly(otherAgency.id());
        assertThat(take(arrivals, otherName)).as("a correction of one word").isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(take(arrivals, otherNumber))
                .as("another number is another story")
                .isEqualTo(new Arrivals.Counts(1, 0, 0));

        Release held = item("BNA-8", 1, "نص تحت الحظر حتى الغد");
        Instant until = clock.instant().plusSeconds(3600);
        FileRead file = new FileRead("held.xml", "8", List.of(new Read.Accepted(held, until)));
        assertThat(arrivals.take(1, file)).isEqualTo(Arrivals.Counts.NONE);
        assertThat(arrivals.take(1, file)).as("read again").isEqualTo(Arrivals.Counts.NONE);
        assertThat(arrivals.knows("held.xml", "8", 1)).isFalse();
        clock.now = until.plusSeconds(1);
        assertThat(arrivals.take(1, file)).isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(arrivals.knows("held.xml", "8", 1)).isTrue();

        jdbc.sql(
                        "INSERT INTO run_release (run_id, release_id, position, carried, outcome) VALUES (1, ?, 1, FALSE, 'PENDING')")
                .param(corrected.id())
                .update();
        arrivals.take(1, new FileRead("kill.xml", "9", List.of(new Read.Withdrawn("kill.xml", "BNA-7", 5))));
        assertThat(count(jdbc, "SELECT COUNT(*) FROM brief WHERE release_id = ?", first.id()))
                .isZero();
        assertThat(releases.find(corrected.id()).orElseThrow().body()).isEmpty();
        assertThat(count(
                        jdbc,
                        "SELECT COUNT(*) FROM run_release WHERE outcome = 'QUARANTINED' AND release_id = ?",
                        corrected.id()))
                .as("no longer to be briefed")
                .isEqualTo(1);
        assertThat(take(arrivals, item("BNA-7", 4, "نص قديم يعود بعد سحبه")))
                .as("an old version comes late")
                .isEqualTo(new Arrivals.Counts(0, 1, 0));
        assertThat(take(arrivals, item("BNA-7", 6, "نص جديد بعد السحب")))
                .as("the sender starts anew")
                .isEqualTo(new Arrivals.Counts(1, 0, 0));
    }

    /** Two agencies tell one statement; the first withdraws it, or one of them corrects it. */
    private static void twins(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Arrivals arrivals = new Arrivals(jdbc, CLOCK);
        String text =
                "اطلع وزير الصحة خلال جولة ميدانية على سير العمل في عدد من المستشفيات والمراكز الصحية واستمع إلى شرح"
                        + " عن الخدمات المقدمة للمرضى وخطط التطوير المستقبلية وأشاد بجهود الكوادر الطبية والتمريضية والإدارية";

        Release first = item("BNA-20", 1, text + " في المحرق.");
        Release second = item(null, 1, text + ". في المحرق");
        assertThat(take(arrivals, first)).isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(take(arrivals, second)).isEqualTo(new Arrivals.Counts(0, 1, 0));
        Read.Withdrawn kill = new Read.Withdrawn("kill.xml", "BNA-20", 1);
        assertThat(arrivals.take(1, new FileRead("kill.xml", "20", List.of(kill))))
                .as("the other agency still stands by it")
                .isEqualTo(new Arrivals.Counts(1, 1, 0));
        assertThat(new ReleaseStore(jdbc).idsOf(1)).contains(second.id());
        assertThat(count(jdbc, "SELECT COUNT(*) FROM release WHERE same_as IS NULL AND id = ?", second.id()))
                .isEqualTo(1);

        Release third = item("BNA-21", 1, text + " في الرفاع.");
        Release fourth = item(null, 1, text + ". في الرفاع");
        take(arrivals, third);
        assertThat(take(arrivals, fourth)).isEqualTo(new Arrivals.Counts(0, 1, 0));
        assertThat(take(arrivals, item("BNA-21", 1, "نفى المتحدث باسم الوزارة ما نسب إليها أمس جملة وتفصيلا")))
                .as("the correction says something else")
                .isEqualTo(new Arrivals.Counts(2, 0, 0));
        assertThat(new ReleaseStore(jdbc).idsOf(1)).contains(fourth.id());

        Release head = item("BNA-22", 1, text + " في مدينة عيسى.");
        take(arrivals, head);
        assertThat(take(arrivals, item("WAM-22", 1, text + " في عيسى."))).isEqualTo(new Arrivals.Counts(0, 1, 0));
        Release closer = item("WAM-22", 2, text + " في مدينة عيسى");
        assertThat(take(arrivals, closer))
                .as("corrected to what the other tells: no second brief")
                .isEqualTo(new Arrivals.Counts(0, 1, 0));
        assertThat(new ReleaseStore(jdbc).alsoToldBy(head.id()))
                .extracting(Release::id)
                .containsExactly(closer.id());
        Release apart = item("WAM-22", 3, text.replace(" للمرضى", "") + " في مدينة عيسى");
        assertThat(take(arrivals, apart))
                .as("corrected by taking back what the other still tells: not lost")
                .isEqualTo(new Arrivals.Counts(1, 0, 0));
        assertThat(new ReleaseStore(jdbc).idsOf(1)).contains(head.id(), apart.id());
        assertThat(new ReleaseStore(jdbc).alsoToldBy(head.id())).isEmpty();

        take(arrivals, item("BNA-30", 1, text + " وأعلن أن أعداد المراجعين ارتفعت في الحد."));
        assertThat(take(arrivals, item(null, 1, text + " وأعلن معالي الوزير أن أعداد المراجعين انخفضت في الحد.")))
                .as("one word is another: that is news")
                .isEqualTo(new Arrivals.Counts(1, 0, 0));

        take(arrivals, item("BNA-31", 1, text + " وقال إن القرار ليس نهائيا في قلالي."));
        assertThat(take(arrivals, item(null, 1, text + " وقال إن القرار نهائيا في قلالي.")))
                .as("a denial less is news, too")
                .isEqualTo(new Arrivals.Counts(1, 0, 0));

        Release yesterday = item("BNA-23", 1, text + " في سترة.");
        Release older = item("BNA-24", 1, text + " في جدحفص.");
        take(arrivals, yesterday);
        take(arrivals, older);
        assertThat(jdbc.sql("UPDATE release SET bands = NULL WHERE id = ?")
                        .param(older.id())
                        .update())
                .isEqualTo(1);
        Arrivals tonight = new Arrivals(jdbc, CLOCK);
        assertThat(take(tonight, item(null, 1, text + ". في سترة")))
                .as("of an earlier run")
                .isEqualTo(new Arrivals.Counts(0, 1, 0));
        assertThat(take(tonight, item(null, 1, text + ". في جدحفص")))
                .as("kept by a Mujaz that knew no bands")
                .isEqualTo(new Arrivals.Counts(0, 1, 0));
    }

    /** A sender who counts no versions corrects an item and then withdraws it: the correction goes. */
    private static void uncounted(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Arrivals arrivals = new Arrivals(jdbc, CLOCK);
        Release corrected = item("BNA-31", 1, "نص مصحح");
        take(arrivals, item("BNA-31", 1, "نص أول"));
        take(arrivals, corrected);
        arrivals.take(1, new FileRead("k.xml", "31", List.of(new Read.Withdrawn("k.xml", "BNA-31", 1))));
        assertThat(new ReleaseStore(jdbc).find(corrected.id()).orElseThrow().body())
                .isEmpty();
    }

    /** Versions come in any order, from senders who count them, who do not, and who always write 1. */
    private static void counted(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Arrivals arrivals = new Arrivals(jdbc, CLOCK);
        Arrivals.Counts fresh = new Arrivals.Counts(1, 0, 0);
        Arrivals.Counts duplicate = new Arrivals.Counts(0, 1, 0);

        assertThat(take(arrivals, item("BNA-50", 2, "غادر الوفد"))).isEqualTo(fresh);
        assertThat(take(arrivals, item("BNA-50", 1, "وصل الضيوف")))
                .as("the first version comes after the second")
                .isEqualTo(duplicate);
        assertThat(current(jdbc, "BNA-50")).containsExactly("غادر الوفد");
        assertThat(take(arrivals, item("BNA-50", 0, "نفت الوزارة"))).isEqualTo(fresh);
        assertThat(take(arrivals, item("BNA-50", 1, "وصل الضيوف متأخرين")))
                .as("nor after one without a number")
                .isEqualTo(duplicate);
        assertThat(current(jdbc, "BNA-50")).containsExactly("نفت الوزارة");

        for (int always : List.of(0, 1)) {
            String identity = "BNA-51-" + always;
            for (String body : List.of("بدأ المعرض", "انتهى السباق", "تأجلت القمة")) {
                assertThat(take(arrivals, item(identity, always, body + " " + always)))
                        .as("%s, always version %d", body, always)
                        .isEqualTo(fresh);
            }
            assertThat(current(jdbc, identity)).containsExactly("تأجلت القمة " + always);
            assertThat(jdbc.sql("SELECT version FROM release WHERE identity = ? ORDER BY version")
                            .param(identity)
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 2, 3);
        }

        String newsml = Samples.NEWSML
                .replace("newsml_X1", "newsml_X52")
                .replace("version=\"3\"", "version=\"VERSION\"")
                .replace("RIGHTS", "")
                .replace("EMBARGO", "")
                .replace("STATUS", "usable");
        String ninjs = Samples.NINJS3
                .replace("\"version\": \"1\"", "\"version\": \"VERSION\"")
                .replace(Samples.FIRST, "WORDS")
                .replace(Samples.SECOND, "وتستمر الفعاليات حتى نهاية الأسبوع.");
        for (String form : List.of(newsml.replace(Samples.FIRST, "WORDS"), ninjs)) {
            assertThat(arrivals.take(1, file(form, "2", "افتتح الوزير معرض الكتاب الدولي.")))
                    .isEqualTo(fresh);
            assertThat(arrivals.take(1, file(form, "1", "يفتتح الوزير غدا مهرجان الفنون الشعبية.")))
                    .as(form)
                    .isEqualTo(duplicate);
        }
    }

    private static FileRead file(String form, String version, String words) {
        String text = form.replace("VERSION", version).replace("WORDS", words);
        return new FileRead("item", String.valueOf(System.nanoTime()), Samples.read("item", Samples.utf8(text)));
    }

    /** The very same words: of two agencies, of an item that goes back to what it said, of one that says what another did. */
    private static void copies(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Arrivals arrivals = new Arrivals(jdbc, CLOCK);
        ReleaseStore releases = new ReleaseStore(jdbc);
        Arrivals.Counts fresh = new Arrivals.Counts(1, 0, 0);
        Arrivals.Counts duplicate = new Arrivals.Counts(0, 1, 0);

        Release first = said("BNA", "BNA-40", 1, "افتتح الوزير المعرض");
        assertThat(take(arrivals, first)).isEqualTo(fresh);
        assertThat(take(arrivals, said("BNA", null, 1, "افتتح الوزير المعرض")))
                .as("the same agency")
                .isEqualTo(duplicate);
        assertThat(take(arrivals, said("WAM", "WAM-40", 1, "افتتح الوزير المعرض")))
                .as("another agency: briefed once")
                .isEqualTo(duplicate);
        assertThat(take(arrivals, said("WAM", "WAM-40", 1, "افتتح الوزير المعرض")))
                .as("and again")
                .isEqualTo(duplicate);
        assertThat(releases.alsoToldBy(first.id())).extracting(Release::agency).containsExactly("WAM");
        Read.Withdrawn kill = new Read.Withdrawn("kill.xml", "BNA-40", 1);
        assertThat(arrivals.take(1, new FileRead("kill.xml", "40", List.of(kill))))
                .as("the other agency still stands by it")
                .isEqualTo(new Arrivals.Counts(1, 1, 0));
        assertThat(take(arrivals, said("BNA", null, 1, "افتتح الوزير المعرض")))
                .as("what was withdrawn does not come back by itself")
                .isEqualTo(duplicate);
        assertThat(take(arrivals, said("BNA", "BNA-40", 2, "افتتح الوزير المعرض")))
                .as("unless its sender sends it anew")
                .isEqualTo(fresh);

        take(arrivals, said("SPA", "SPA-41", 1, "وقع الوزير الاتفاق"));
        take(arrivals, said("SPA", "SPA-41", 2, "لم يوقع الوزير الاتفاق"));
        assertThat(take(arrivals, said("SPA", "SPA-41", 3, "وقع الوزير الاتفاق")))
                .as("the third version says what the first did")
                .isEqualTo(fresh);
        assertThat(take(arrivals, said("SPA", "SPA-41", 3, "وقع الوزير الاتفاق")))
                .isEqualTo(duplicate);
        assertThat(current(jdbc, "SPA-41")).containsExactly("وقع الوزير الاتفاق");

        Release other = said("QNA", "QNA-42", 1, "وصل الوفد الدوحة");
        take(arrivals, other);
        take(arrivals, said("ONA", "ONA-42", 1, "وصل الوفد مسقط"));
        assertThat(take(arrivals, said("ONA", "ONA-42", 2, "وصل الوفد الدوحة")))
                .as("corrected to what another says")
                .isEqualTo(duplicate);
        assertThat(current(jdbc, "ONA-42")).containsExactly("وصل الوفد الدوحة");
        assertThat(releases.alsoToldBy(other.id())).extracting(Release::agency).containsExactly("ONA");
    }

    private static List<String> current(JdbcClient jdbc, String identity) {
        return jdbc.sql("SELECT body FROM release WHERE identity = ? AND superseded_by IS NULL AND withdrawn IS NULL")
                .param(identity)
                .query(String.class)
                .list();
    }

    private static Release said(String agency, String identity, int version, String body) {
        Release any = item(identity, version, body);
        String fingerprint = org.mujaz.text.Fingerprint.of(any.headline(), body);
        return new Release(
                fingerprint.substring(0, 12),
                fingerprint,
                any.source(),
                any.headline(),
                body,
                "",
                null,
                null,
                agency,
                identity,
                version,
                List.of(),
                any.received());
    }

    private static Arrivals.Counts take(Arrivals arrivals, Release release) {
        FileRead read = new FileRead(
                release.source(), String.valueOf(System.nanoTime()), List.of(new Read.Accepted(release, null)));
        return arrivals.take(1, read);
    }

    private static long count(JdbcClient jdbc, String sql, String id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private static void brief(JdbcClient jdbc, Release release) {
        jdbc.sql(
                        "INSERT INTO brief (release_id, pipeline, headline, english, arabic, method, checkpoint, marks, run_id,"
                                + " written, translate_ms, summarize_ms) VALUES (?, 'p', 'h', '[]', '[]', 'EXTRACTIVE', 'c', '[]', 1, ?, 0, 0)")
                .params(release.id(), CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Release item(String identity, int version, String body) {
        String fingerprint = org.mujaz.text.Fingerprint.of("عنوان", body + version);
        return new Release(
                fingerprint.substring(0, 12),
                fingerprint,
                "item.xml",
                "عنوان",
                body,
                "",
                null,
                null,
                "BNA",
                identity,
                version,
                List.of(),
                CLOCK.instant());
    }

    private static final class MovingClock extends Clock {
        private Instant now;

        private MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private static Release release(String fingerprint, String source) {
        return new Release(
                fingerprint.substring(0, 12),
                fingerprint,
                source,
                "عنوان",
                "ن\u0000ص",
                "",
                "باريس",
                LocalDate.of(2024, 6, 12),
                "BNA",
                null,
                1,
                List.of(new Mark(Mark.Kind.SOURCE, "the order of a PDF's text is unreliable")),
                CLOCK.instant());
    }
}
