package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.Mark;

class PdfTest {
    private static final String LINE =
            "ارتفعت الصادرات في الأعوام 2024-2025 بنسبة 12.5 في المئة، لا سيما الآلات والأدوات";
    private static final String END = "تنفيذ الخطة الوطنية خلال 2024-2025";
    private static final String SCORE = "انتهت المباراة بنتيجة 3-1 لصالح الفريق الضيف أمام الجمهور";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lettersAndNumbersComeInTheOrderTheyWereWritten(boolean html) throws Exception {
        List<String> lines = List.of(Samples.HEADLINE, LINE, SCORE, END);
        Release release = release(html ? PdfSamples.fromHtml(lines) : PdfSamples.drawn(lines));
        assertThat(release.headline()).isEqualTo(Samples.HEADLINE);
        assertThat(release.body().replace('\n', ' ')).isEqualTo(LINE + " " + SCORE + " " + END);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ligaturesToldAsTwoLettersAreNotSwapped(boolean toldSwapped) throws Exception {
        String text = "لا بد من إصلاح الاقتصاد ولا سيما السلامة والعلاقات والإعلام الآن وخلال الأعوام";
        String plain = text.replace("الإعلام", "الحلال").replace("الآن", "حلال");
        Release release = release(PdfSamples.withLigaturesAsLetters(List.of(Samples.HEADLINE, plain), toldSwapped));
        assertThat(release.body()).isEqualTo(plain);
    }

    @Test
    void oneFontMayTellLigaturesAsWrittenAndAnotherAsSeen() throws Exception {
        String written = "لا بد من إصلاح الاقتصاد ولا سيما السلامة والعلاقات وخلال الأعوام";
        String seen = "أعلن الوزير خلال لقاء الصحفيين انطلاق حملة السلامة ولا رسوم على العلاج";
        byte[] pdf = PdfSamples.bound(
                PdfSamples.withLigaturesAsLetters(List.of(Samples.HEADLINE, written), false),
                PdfSamples.withLigaturesAsLetters(List.of(seen), true));
        assertThat(release(pdf).body().lines()).containsExactly(written, seen);
    }

    /** A page as a browser prints it: headline and paragraphs are broken into lines where they are full. */
    @Test
    void linesBecomeTheHeadlineAndTheParagraphsTheyWere() throws Exception {
        String headline = Samples.HEADLINE + " في مكافحة الجريمة المنظمة العابرة للحدود";
        String longer = Samples.FIRST + " " + LINE + " " + Samples.SECOND;
        byte[] pdf = PdfSamples.printed(headline, List.of(longer, SCORE + ".", longer.replace("باريس", "القاهرة")));
        Release release = release(pdf);
        assertThat(release.headline()).isEqualTo(headline);
        assertThat(release.body().lines()).containsExactly(longer, SCORE + ".", longer.replace("باريس", "القاهرة"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void percentSignsStandBehindTheirNumbers(boolean html) throws Exception {
        String growth = "وبلغت قيمة الصادرات 1,250 مليون دينار بزيادة 12.5%، وارتفعت الواردات 7%.";
        List<String> lines = List.of(Samples.HEADLINE, growth);
        assertThat(release(html ? PdfSamples.fromHtml(lines) : PdfSamples.drawn(lines))
                        .body())
                .isEqualTo(growth);
    }

    @Test
    void everyPdfCarriesAWarning() throws Exception {
        assertThat(release(PdfSamples.drawn(List.of(Samples.HEADLINE, LINE))).marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.kind()).isEqualTo(Mark.Kind.SOURCE))
                .satisfies(mark -> assertThat(mark.words()).contains("PDF"));
    }

    @Test
    void aPdfWithoutTextSaysSo() throws Exception {
        Read read = Samples.read("scan.pdf", PdfSamples.drawn(List.of())).get(0);
        assertThat(((Read.Rejected) read).reason()).isEqualTo(Reason.EMPTY);
    }

    private static Release release(byte[] pdf) {
        Read read = Samples.read("a.pdf", pdf).get(0);
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).release();
    }
}
