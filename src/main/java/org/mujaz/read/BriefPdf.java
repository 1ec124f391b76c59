package org.mujaz.read;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * A brief as PDF, with the font inside: Noto Naskh Arabic holds Latin letters and the joined forms Arabic needs, so that
 * a reader's machine needs neither.
 */
final class BriefPdf {
    private static final String FAMILY = "Noto Naskh Arabic";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private BriefPdf() {}

    static byte[] of(BriefView brief) {
        String html = Pages.render("pdf", Map.of("brief", brief));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(PdfRendererBuilder.TextDirection.LTR);
            // Release text must not make the renderer fetch anything.
            builder.useUriResolver((base, uri) -> null);
            builder.withProducer("Mujaz");
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "/");
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String weight) {
        return BriefPdf.class.getResourceAsStream("/read/fonts/NotoNaskhArabic-" + weight + ".ttf");
    }
}
