package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoLineTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 28);
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final String LINE = "محظور النشر حتى الساعة 10 صباحا يوم 30 نوفمبر 2026";
    private static final Instant UNTIL = Instant.parse("2026-11-30T07:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محظور النشر حتى الساعة 10 صباحا يوم 30 نوفمبر 2026 | 2026-11-30T07:00:00Z",
                "ممنوع النشر قبل الساعة 06:00 يوم 2026-11-30 | 2026-11-30T03:00:00Z",
                "EMBARGOED UNTIL 06:00 GMT 30 November 2026 | 2026-11-30T06:00:00Z",
                "*** محظور النشر حتى الساعة ١٠ صباحًا يوم الاثنين ٣٠ نوفمبر ٢٠٢٦ *** | 2026-11-30T07:00:00Z",
                "حظر نشر حتى الساعة العاشرة والنصف مساء بتوقيت القاهرة يوم 30 نوفمبر 2026 | 2026-11-30T20:30:00Z",
                "غير مخصص للنشر قبل 30/11/2026 الساعة 9 ص | 2026-11-30T06:00:00Z",
                "للنشر بعد الساعة 12 ظهرا بتوقيت غرينتش يوم 30 تشرين الثاني 2026 | 2026-11-30T12:00:00Z",
                "محظور حتى الساعة 3 عصرا يوم 30 نوفمبر | 2026-11-30T12:00:00Z",
                "لا يُنشر قبل الساعة 18:30 بتوقيت مكة المكرمة، 30 نوفمبر 2026 م | 2026-11-30T15:30:00Z",
                "يحظر النشر قبل الساعة 8:00 مساء يوم 30 نوفمبر 2026 | 2026-11-30T17:00:00Z",
                "Embargo: 30 Nov 2026, 0600 GMT | 2026-11-30T06:00:00Z",
                "Strictly embargoed until November 30, 2026 at 6 p.m. (Dubai) | 2026-11-30T14:00:00Z",
                "Not for publication before 6am UTC+3 on 30th November 2026 | 2026-11-30T03:00:00Z",
                "HOLD FOR RELEASE UNTIL 2026-11-30T06:00Z | 2026-11-30T06:00:00Z",
                "For release at 10:00 am local time, Monday 30 November 2026 | 2026-11-30T07:00:00Z",
                "EMBARGOED UNTIL 0600 GMT (0900 Riyadh) 30 November 2026 | 2026-11-30T09:00:00Z",
            })
    void theUsualFormsAreRead(String line, Instant until) {
        assertThat(EmbargoLine.of(line, NIGHT, RIYADH)).map(EmbargoLine::until).contains(until);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محظور النشر حتى 30 نوفمبر 2026 | 2026-11-30T21:00:00Z",
                "محظور النشر حتى منتصف ليل 30 نوفمبر 2026 | 2026-11-30T21:00:00Z",
                "محظور النشر حتى الساعة 12 مساء يوم 30 نوفمبر 2026 | 2026-11-30T21:00:00Z",
                "محظور النشر حتى الساعة 6 يوم 30 نوفمبر 2026 | 2026-11-30T15:00:00Z",
                "محظور النشر حتى 20 جمادى الآخرة 1448 هـ الموافق 30 نوفمبر 2026 | 2026-11-30T21:00:00Z",
                "محظور النشر حتى 3 يناير | 2027-01-03T21:00:00Z",
            })
    void whatIsLeftOpenIsReadAsLateAsItMayBe(String line, Instant until) {
        assertThat(EmbargoLine.of(line, NIGHT, RIYADH)).map(EmbargoLine::until).contains(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محظور النشر حتى انتهاء خطاب الملك",
                "محظور النشر حتى الساعة 10 صباحا غدا",
                "محظور النشر حتى 31 نوفمبر 2026",
                "محظور النشر حتى الساعة 25 يوم 30 نوفمبر 2026",
                "محظور النشر حتى الساعة 10 بتوقيت طوكيو يوم 30 نوفمبر 2026",
                "محظور النشر حتى 30 نوفمبر 2000",
                "محظور النشر",
                "حظر النشر",
                "غير مخصص للنشر",
                "EMBARGOED UNTIL DELIVERY",
                "Embargo: Monday 06:00 GMT",
            })
    void aLineThatCannotBeReadIsStillOne(String line) {
        assertThat(EmbargoLine.of(line, NIGHT, RIYADH))
                .hasValueSatisfying(found -> assertThat(found.until()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "حظر الأسلحة على ليبيا ينتهي يوم 30 نوفمبر 2026",
                "مجلس الأمن يمدد حظر الأسلحة حتى 30 نوفمبر 2026",
                "حظر النشر في قضية مقتل الطفلة يستمر حتى 30 نوفمبر 2026",
                "حظر نشر الصواريخ المتوسطة يدخل حيز التنفيذ",
                "النائب العام: محظور النشر حتى الساعة 10 صباحا يوم 30 نوفمبر 2026",
                "ممنوع نشر صور المتهمين في القضية",
                "محظور حتى على الأطباء وصف الدواء الجديد",
                "للنشر الفوري",
                "For immediate release",
                "Embargo on arms to Libya extended until 30 November 2026",
                "",
            })
    void newsThatTellsOfAnEmbargoIsNone(String line) {
        assertThat(EmbargoLine.of(line, NIGHT, RIYADH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محظور النشر حتى الساعة 10 صباحا يوم 30 نوفمبر 2026",
                "ممنوع النشر قبل الساعة 10:00 يوم 2026-11-30",
                "EMBARGOED UNTIL 07:00 GMT 30 November 2026"
            })
    void headlineAndDatelineBehindTheLineAreRead(String line) throws Exception {
        check(read("a.txt", line + "\n\n" + Samples.PLAIN), UNTIL, "باريس");
        check(read("b.txt", HEADLINE + "\n" + line + "\n" + Samples.DATELINE + FIRST + "\n" + SECOND), UNTIL, "باريس");
    }

    @Test
    void anEmbargoThatIsPastIsTakenOutAllTheSame() throws Exception {
        Read read = read("a.txt", LINE.replace("30 نوفمبر", "27 نوفمبر") + "\n" + Samples.PLAIN);
        check(read, Instant.parse("2026-11-27T07:00:00Z"), "باريس");
    }

    @Test
    void aDayThatCannotBeReadHoldsTheReleaseBackWithARemedy() throws Exception {
        Read.Rejected refused = (Read.Rejected) read("a.txt", "محظور النشر حتى انتهاء الخطاب\n" + Samples.PLAIN);
        assertThat(refused.reason()).isEqualTo(Reason.WITHHELD);
        assertThat(refused.detail())
                .startsWith("a.txt: its sender holds it back")
                .contains("«محظور النشر حتى انتهاء الخطاب»")
                .endsWith("and retry.");
    }

    @Test
    void aSentenceOfNewsStaysInItsPlace() throws Exception {
        String news = "حظر الأسلحة المفروض على البلاد ينتهي يوم 30 نوفمبر 2026.";
        Read.Accepted read = (Read.Accepted) read("a.txt", HEADLINE + "\n" + news + "\n" + SECOND);
        assertThat(read.embargo()).isNull();
        assertThat(read.release().body()).isEqualTo(news + "\n" + SECOND);
    }

    @Test
    void onlyTheFirstLinesAreLookedAt() throws Exception {
        Read.Accepted read =
                (Read.Accepted) read("a.txt", Samples.PLAIN + (SECOND + "\n").repeat(3) + LINE + "\n" + SECOND);
        assertThat(read.embargo()).isNull();
        assertThat(read.release().body()).contains(LINE);
    }

    @Test
    void theLineBelongsToTheReleaseBelowIt() throws Exception {
        String second = "عنوان الخبر الثاني هنا\n\nعمان 12 يونيو (بترا) - " + FIRST + "\n" + SECOND + "\n";
        List<Read> items = items("two.txt", (Samples.PLAIN + "\n" + LINE + "\n" + second).getBytes("UTF-8"));
        assertThat(items).hasSize(2);
        assertThat(((Read.Accepted) items.get(0)).embargo()).isNull();
        check(items.get(0), null, "باريس");
        assertThat(((Read.Accepted) items.get(1)).embargo()).isEqualTo(UNTIL);
        assertThat(((Read.Accepted) items.get(1)).release().headline()).isEqualTo("عنوان الخبر الثاني هنا");
    }

    @Test
    void documentsPagesAndMailsAreHeldBackToo() throws Exception {
        String[] paragraphs = {LINE, HEADLINE, Samples.DATELINE + FIRST, SECOND};
        check(items("a.docx", Samples.docx("", paragraphs)).get(0), UNTIL, "باريس");
        check(items("b.docx", Samples.docx(LINE, HEADLINE, FIRST, SECOND)).get(0), UNTIL, null);
        check(read("c.html", Samples.HTML.replaceFirst("<p>", "<p>" + LINE + "</p><p>")), UNTIL, null);
        check(read("d.eml", mail(HEADLINE, LINE + "\n" + FIRST + "\n" + SECOND)), UNTIL, null);
        check(read("e.eml", mail("EMBARGOED UNTIL 07:00 GMT 30 November 2026", Samples.PLAIN)), UNTIL, "باريس");
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void aCoveringNoteHoldsBackWhatIsAttached(boolean inSubject, boolean inText) throws Exception {
        String note = "تجدون البيان في المرفق.";
        byte[] mail = Samples.mail(inSubject ? LINE : "بيان صحفي", inText ? LINE + "\n" + note : note, Samples.PLAIN);
        List<Read> items = items("a.eml", mail);
        assertThat(items).hasSize(1);
        check(items.get(0), UNTIL, "باريس");
    }

    @Test
    void theLaterOfTheItemsOwnEmbargoAndItsLineCounts() throws Exception {
        String item = Samples.NEWSML
                .replace("RIGHTS", "")
                .replace("STATUS", "usable")
                .replaceFirst("<p>", "<p>" + LINE + "</p><p>");
        String later = item.replace("EMBARGO", "<embargoed>2026-12-01T09:00:00Z</embargoed>");
        check(read("n.xml", later), Instant.parse("2026-12-01T09:00:00Z"), "باريس");
        check(read("n.xml", item.replace("EMBARGO", "<embargoed>2026-11-29T09:00:00Z</embargoed>")), UNTIL, "باريس");
    }

    private static String mail(String subject, String body) {
        return "From: <press@news.example>\nTo: <desk@news.example>\nMessage-ID: <1@news.example>\nSubject: =?UTF-8?B?"
                + base64(subject) + "?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: base64\n\n" + base64(body) + "\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(Samples.utf8(text));
    }

    private static void check(Read read, Instant until, String place) {
        assertThat(read).isInstanceOf(Read.Accepted.class);
        Read.Accepted accepted = (Read.Accepted) read;
        assertThat(accepted.embargo()).isEqualTo(until);
        assertThat(accepted.release().headline()).isEqualTo(HEADLINE);
        assertThat(accepted.release().body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(accepted.release().place()).isEqualTo(place);
    }

    private Read read(String name, String text) throws Exception {
        return items(name, Samples.utf8(text)).get(0);
    }

    private List<Read> items(String name, byte[] bytes) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T01:00:00Z"), RIYADH);
        return new ReleaseFiles(Limits.DEFAULT, "", clock)
                .read(Files.write(folder.resolve(name), bytes), name, NIGHT)
                .items();
    }
}
