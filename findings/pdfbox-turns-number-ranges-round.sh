#!/usr/bin/env bash
# Who meets it: whoever takes text out of Arabic (or Hebrew) PDFs with PDFBox's PDFTextStripper, or Tika on top of it.
# What happens: a range of years that ends a right-to-left line comes out turned round, 2024-2025 as 2025-2024, although
# the page shows it right and every letter around it is in order. In the middle of a line it stays as it is.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for artifact in org.apache.pdfbox:pdfbox:3.0.7 org.apache.pdfbox:fontbox:3.0.7 org.apache.pdfbox:pdfbox-io:3.0.7 \
        commons-logging:commons-logging:1.3.5 com.ibm.icu:icu4j:78.2; do
    mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=$artifact -DoutputDirectory="$dir" >/dev/null
done
cat > "$dir/Ranges.java" <<'JAVA'
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.Bidi;
import java.io.ByteArrayOutputStream;
import java.io.File;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Version;

public class Ranges {
    public static void main(String[] args) throws Exception {
        String end = read(args[0], "خطة العام الدراسي 2024-2025");
        String middle = read(args[0], "خطة العام 2024-2025 الدراسي");
        System.out.println("PDFBox " + Version.getVersion());
        System.out.println("at the end of the line:  " + end);
        System.out.println("in the middle of it:     " + middle);
        if (!end.contains("2025-2024") || !middle.contains("2024-2025")) {
            System.out.println("the behaviour has changed");
            System.exit(1);
        }
    }

    /** Drawn as office programs draw it: shaped, in visual order, flush right; and read again. */
    private static String read(String font, String line) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDType0Font naskh = PDType0Font.load(pdf, new File(font));
            PDPage page = new PDPage();
            pdf.addPage(page);
            String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(line);
            String seen = new Bidi(shaped, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(naskh, 12);
                out.newLineAtOffset(550 - naskh.getStringWidth(seen) / 1000 * 12, 700);
                out.showText(seen);
                out.endText();
            }
            pdf.save(bytes);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(pdf).strip();
        }
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$dir/*" "$dir/Ranges.java" "$here/src/main/resources/read/fonts/NotoNaskhArabic-Regular.ttf" 2>/dev/null
