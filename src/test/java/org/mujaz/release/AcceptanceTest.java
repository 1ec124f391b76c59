package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {
    private static final String PERSIAN =
            "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می‌باشند.";
    private static final String ENGLISH =
            "The minister of interior discussed cooperation with the president of the organisation in Paris on Tuesday.";

    @Test
    void anotherLanguageOfTheSameScriptIsRefusedByName() {
        Read.Rejected refused = (Read.Rejected) judge(PERSIAN + "\n" + PERSIAN);
        assertThat(refused.reason()).isEqualTo(Reason.NOT_ARABIC);
        assertThat(refused.detail())
                .isEqualTo("a.txt: the text is Persian, not Arabic. Drop it, or move it out of the inbox.");
        assertThat(((Read.Rejected) judge(ENGLISH)).detail())
                .isEqualTo("a.txt: the text is English, not Arabic. Drop it, or move it out of the inbox.");
    }

    @Test
    void aPartInAnotherLanguageIsSetApartAndMarked() {
        Release release = accepted(judge(HEADLINE + "\n" + FIRST + "\n" + ENGLISH + "\n" + SECOND));
        assertThat(release.body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(release.boilerplate()).isEqualTo(ENGLISH);
        assertThat(release.marks()).singleElement().satisfies(mark -> assertThat(mark.words())
                .contains("English"));
    }

    @Test
    void aShortForeignLineStaysWhereItIs() {
        assertThat(accepted(judge(HEADLINE + "\n" + FIRST + "\nwww.moi.gov.bh\n" + SECOND))
                        .boilerplate())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,windows-1252",
        "UTF-8,ISO-8859-1",
        "UTF-8,windows-1256",
        "windows-1256,windows-1252",
        "windows-1256,ISO-8859-1"
    })
    void textMisreadOnItsWayIsMendedAndMarked(String real, String taken) {
        String plain = Samples.PLAIN.replace("\n\n", "\n");
        String broken = misread(plain, real, taken);
        Release release = accepted(judge(broken));
        assertThat(release.headline()).isEqualTo(HEADLINE);
        assertThat(release.body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(release.marks()).singleElement().satisfies(mark -> assertThat(mark.words())
                .contains("mended"));
    }

    @Test
    void textMisreadTwiceIsMended() {
        String twice = misread(misread(HEADLINE + "\n" + FIRST, "UTF-8", "ISO-8859-1"), "UTF-8", "ISO-8859-1");
        assertThat(accepted(judge(twice)).headline()).isEqualTo(HEADLINE);
    }

    @Test
    void misreadTextThatCannotBeMendedIsRefused() {
        String broken = misread(FIRST, "UTF-8", "windows-1252").replace("Ø", "?");
        assertThat(((Read.Rejected) judge(broken)).reason()).isEqualTo(Reason.UNDECODABLE);
    }

    @Test
    void boilerplateAndDialectAreToldApart() {
        Release release = accepted(judge(HEADLINE + "\n" + FIRST
                + "\nقال إحنا مش عايزين حاجة دلوقتي واللي حصل كده مفيش.\n-انتهى-\nنبذة عن الوزارة:\nتأسست عام 1970."));
        assertThat(release.boilerplate()).startsWith("-انتهى-").endsWith("1970.");
        assertThat(release.marks()).singleElement().satisfies(mark -> assertThat(mark.words())
                .contains("dialect"));
    }

    @Test
    void aStretchedDatelineBehindAMarkOfDirectionIsStillOne() {
        Release release = accepted(judge(HEADLINE + "\n\u200f\u202bالريـــاض 12 يـونيو 2024 واس\u202c\n" + FIRST));
        assertThat(release.agency()).isEqualTo("SPA");
        assertThat(release.date()).isEqualTo("2024-06-12");
        assertThat(release.place()).isEqualTo("الرياض");
        assertThat(release.body()).isEqualTo(FIRST);
    }

    @Test
    void aFirstLineOfWhichNothingCanBeSeenIsNoHeadline() {
        assertThat(accepted(judge("\uDBFF\u0001\uE000\u0007\n" + FIRST + "\n" + SECOND))
                        .headline())
                .startsWith("بحث وزير الداخلية");
        assertThat(((Read.Rejected) judge("\uE000\uE001\n\u200B\u0007")).reason())
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void anEmbargoBesideTheTextThatCannotBeReadHoldsItBackWhateverALineInItSays() {
        Draft item = item(Draft.Status.USABLE, "Monday", "EMBARGOED UNTIL 06:00 GMT 30 November 2023\n" + FIRST);
        Read.Rejected held = (Read.Rejected) judge(item);
        assertThat(held.reason()).isEqualTo(Reason.WITHHELD);
        assertThat(held.detail())
                .isEqualTo(
                        "a.txt: its sender holds it back until a time that cannot be read («Monday»). Write the day with"
                                + " month and year (2026-11-30T06:00:00Z) into its embargo, or leave that out, and retry.");
    }

    @Test
    void aWithdrawnItemThatDoesNotSayWhichIsNeverBriefed() {
        Read.Rejected gone = (Read.Rejected) judge(item(Draft.Status.KILLED, null, FIRST));
        assertThat(gone.reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(gone.detail())
                .isEqualTo("a.txt: its sender withdrew it, but does not say which item that is."
                        + " Look for its brief by hand, and drop this.");
        assertThat(gone.excerpt()).startsWith(HEADLINE);
    }

    private static Draft item(Draft.Status status, String embargo, String text) {
        return new Draft("", null, 0, status, Embargo.of(embargo), HEADLINE, text, null, null, null, List.of());
    }

    private static String misread(String text, String real, String taken) {
        // As programs do it: bytes the charset leaves undefined pass through as control characters.
        byte[] bytes = text.getBytes(Charset.forName(real));
        String read = new String(bytes, Charset.forName(taken));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < read.length(); i++) {
            out.append(read.charAt(i) == '\uFFFD' ? (char) (bytes[i] & 0xFF) : read.charAt(i));
        }
        return out.toString();
    }

    private static Read judge(String text) {
        return judge(Draft.plain("", text, List.of()));
    }

    private static Read judge(Draft draft) {
        return new Acceptance(Limits.DEFAULT, Samples.CLOCK).judge("a.txt", draft, Samples.NIGHT);
    }

    private static Release accepted(Read read) {
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).release();
    }
}
