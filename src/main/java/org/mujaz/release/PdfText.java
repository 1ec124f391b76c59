package org.mujaz.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF's text line by line, in the order it is read. */
final class PdfText extends PDFTextStripper {
    private static final String PARAGRAPH = "\u2029";

    PdfText() {
        setSortByPosition(true);
        setLineSeparator("\n");
        setParagraphEnd(PARAGRAPH);
        setPageEnd("\n");
        setSuppressDuplicateOverlappingText(true);
    }

    String read(PDDocument pdf) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : getText(pdf).split(PARAGRAPH)) {
            String text = paragraph.strip();
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return String.join("\n", paragraphs);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        super.writeString(PdfNumbers.asShown(text, positions), positions);
    }
}
