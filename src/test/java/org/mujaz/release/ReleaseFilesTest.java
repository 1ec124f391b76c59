package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseFilesTest {
    private static final LocalDate NIGHT = LocalDate.of(2024, 6, 13);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-13T01:00:00Z"), ZoneOffset.UTC);
    private static final Path SAMPLES = Path.of("jobs/sample/inbox");

    @TempDir
    Path folder;

    @Test
    void readsTheSampleWithADateline() {
        Release release = accepted(SAMPLES.resolve("bna-interior-minister-interpol.txt"));
        assertThat(release.headline()).startsWith("وزير الداخلية يواصل زيارته إلى فرنسا");
        assertThat(release.body()).startsWith("في إطار الزيارة التي يقوم بها حاليا");
        assertThat(release.body().lines()).hasSize(9);
        assertThat(release.place()).isEqualTo("باريس");
        assertThat(release.date()).isEqualTo("2024-06-12");
        assertThat(release.agency()).isEqualTo("BNA");
        assertThat(release.id()).isEqualTo(release.fingerprint().substring(0, 12));
        assertThat(release.received()).isEqualTo(CLOCK.instant());
    }

    @Test
    void keepsAKickerAsTheHeadline() {
        Release release = accepted(SAMPLES.resolve("bna-interior-minister-paris-police.txt"));
        assertThat(release.headline()).isEqualTo("خلال زيارته الحالية إلى فرنسا ...");
        assertThat(release.place()).isNull();
        assertThat(release.date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1256", "ISO-8859-6"})
    void theSameTextInAnotherEncodingIsTheSameRelease(String charset) throws Exception {
        String text =
                "وزير الداخلية يزور باريس\n\nقام الوزير بزيارة إلى باريس، والتقى رئيس المنظمة الدولية للشرطة الجنائية.";
        Release release = accepted(write("a.txt", text.getBytes(Charset.forName(charset))));
        assertThat(release.headline()).isEqualTo("وزير الداخلية يزور باريس");
        assertThat(release.fingerprint())
                .isEqualTo(accepted(write("b.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .fingerprint());
    }

    @Test
    void tellsReleasesApartByTheirDatelines() throws Exception {
        String text = "العنوان الأول للخبر\n\nالمنامة في 12 يونيو / بنا / نص الخبر الأول هنا.\nفقرة ثانية.\n\n"
                + "العنوان الثاني للخبر\n\nباريس في 11 يونيو / بنا / نص الخبر الثاني هنا.\n\n"
                + "لندن في 10 يونيو / بنا / خبر بلا عنوان.";
        FileRead read = read(write("three.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.items()).extracting(Read::source).containsExactly("three.txt#1", "three.txt#2", "three.txt#3");
        assertThat(read.items())
                .extracting(item -> ((Read.Accepted) item).release().headline())
                .containsExactly("العنوان الأول للخبر", "العنوان الثاني للخبر", "خبر بلا عنوان.");
        assertThat(read.items())
                .extracting(item -> ((Read.Accepted) item).release().body())
                .containsExactly("نص الخبر الأول هنا.\nفقرة ثانية.", "نص الخبر الثاني هنا.", "خبر بلا عنوان.");
    }

    @Test
    void asManyItemsAreReadAsTheLimitSays() throws Exception {
        Path file = write("many.jsonl", "{}\n".repeat(2_500).getBytes(StandardCharsets.UTF_8));

        assertThat(read(file, new Limits(1 << 20, 1_000, 2_500))).hasSize(2_500);
        assertThat(read(file, Limits.DEFAULT))
                .singleElement()
                .asInstanceOf(type(Read.Rejected.class))
                .satisfies(
                        rejected -> assertThat(rejected.detail()).contains("more than 2000 parts", "(limits: items)"));
    }

    private static List<Read> read(Path file, Limits limits) {
        return new ReleaseFiles(limits, "", CLOCK)
                .read(file, "many.jsonl", NIGHT)
                .items();
    }

    @Test
    void tellsReleasesApartByTheJobsSeparator() throws Exception {
        Path file =
                write("two.txt", "عنوان أول\nنص أول.\n=====\nعنوان ثان\nنص ثان.\n".getBytes(StandardCharsets.UTF_8));
        List<Read> items = new ReleaseFiles(Limits.DEFAULT, "=====", CLOCK)
                .read(file, "two.txt", NIGHT)
                .items();
        assertThat(items)
                .extracting(item -> ((Read.Accepted) item).release().headline())
                .containsExactly("عنوان أول", "عنوان ثان");
    }

    @Test
    void aTextWithoutBodyIsItsHeadline() throws Exception {
        Release release = accepted(write("flash.txt", "عاجل: وصول الوفد إلى باريس".getBytes(StandardCharsets.UTF_8)));
        assertThat(release.headline()).isEqualTo(release.body()).isEqualTo("عاجل: وصول الوفد إلى باريس");
    }

    @Test
    void anItemWithoutANameOfItsOwnIsCalledAsItsFile() throws Exception {
        byte[] docx = Samples.docx(Samples.HEADLINE, Samples.FIRST);
        FileRead read = new ReleaseFiles(Limits.DEFAULT, "", Samples.CLOCK)
                .read(write("cut.docx", java.util.Arrays.copyOf(docx, docx.length / 2)), "cut.docx", Samples.NIGHT);
        assertThat(read.items()).extracting(Read::source).containsExactly("cut.docx");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        check(write("empty.txt", new byte[0]), Reason.EMPTY);
        check(write("blank.txt", " \n\n . \n".getBytes(StandardCharsets.UTF_8)), Reason.EMPTY);
        check(
                write("english.txt", "The minister visited Paris on Tuesday.".getBytes(StandardCharsets.UTF_8)),
                Reason.NOT_ARABIC);
        check(
                write("photo.txt", new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0
                }),
                Reason.BINARY);
        check(folder.resolve("gone.txt"), Reason.VANISHED);
        check(
                write(
                        "noise.txt",
                        "\u00C6\u00D0\u00D7\u00F7\u00C6\u00D0 \u00D7\u00F7\u00A7\u00C6\u00D0 \u00FE\u00FD\u00FB"
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Reason.UNDECODABLE);
        Files.createDirectory(folder.resolve("folder.txt"));
        check(folder.resolve("folder.txt"), Reason.UNREADABLE);
    }

    @Test
    void aHugeFileIsRefusedWithoutBeingHeldInMemory() throws Exception {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        FileRead read = new ReleaseFiles(new Limits(1 << 20, 1000, 10), "", CLOCK).read(file, "huge.txt", NIGHT);
        assertThat(((Read.Rejected) read.items().get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aTextBeyondTheLimitIsRefusedWithItsBeginning() throws Exception {
        Path file = write("long.txt", "كلمة ".repeat(300).getBytes(StandardCharsets.UTF_8));
        Read read = new ReleaseFiles(new Limits(1 << 20, 1000, 10), "", CLOCK)
                .read(file, "long.txt", NIGHT)
                .items()
                .get(0);
        assertThat(((Read.Rejected) read).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(((Read.Rejected) read).excerpt()).startsWith("كلمة كلمة").hasSizeLessThanOrEqualTo(200);
        assertThat(((Read.Rejected) read).detail())
                .startsWith("long.txt: 1500 characters")
                .endsWith(".");
    }

    private void check(Path file, Reason reason) {
        Read read = read(file).items().get(0);
        assertThat(read).as(file.toString()).isInstanceOf(Read.Rejected.class);
        assertThat(((Read.Rejected) read).reason()).isEqualTo(reason);
        assertThat(((Read.Rejected) read).detail())
                .doesNotContain("\n")
                .contains(file.getFileName().toString());
    }

    private Release accepted(Path file) {
        Read read = read(file).items().get(0);
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).release();
    }

    private FileRead read(Path file) {
        return new ReleaseFiles(Limits.DEFAULT, "", CLOCK)
                .read(file, file.getFileName().toString(), NIGHT);
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }
}
