package org.mujaz.release;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mujaz.Mark;
import org.mujaz.text.ArabicFit;
import org.mujaz.text.Arabicness;

/**
 * PDF: the text as its pages show it, always with a mark: a PDF keeps glyphs at positions, and their order and letters are
 * inferred.
 */
final class PdfFormat implements Format {
    private static final int MOST_PAGES = 200;
    /** Readable Arabic, and the other languages of its script, lie above; shuffled letters below. */
    private static final double LEGIBLE = 1.0;

    private static final Mark UNSURE = new Mark(
            Mark.Kind.SOURCE, "the text was taken from a PDF, where the order of words and numbers is not certain");

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-");
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        long memory = Math.min(Integer.MAX_VALUE, 8 * budget.limits().fileBytes());
        try (PDDocument pdf =
                Loader.loadPDF(blob.bytes(), "", null, null, MemoryUsageSetting.setupMixed(memory).streamCache)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new Budget.TooLarge("it has more than " + MOST_PAGES + " pages");
            }
            String text = PdfText.of(pdf);
            if (text.isBlank()) {
                return List.of(new Found.Refusal("", Reason.EMPTY, "its pages hold pictures and no text", ""));
            }
            if (Arabicness.letterShare(text) > 0.5 && ArabicFit.of(text) < LEGIBLE) {
                String what = "its letters cannot be told from its glyphs";
                return List.of(new Found.Refusal("", Reason.UNREADABLE, what, text));
            }
            return List.of(
                    new Draft("", null, 0, Draft.Status.USABLE, null, null, text, null, null, null, List.of(UNSURE)));
        } catch (InvalidPasswordException e) {
            throw new IOException("it is locked with a password", e);
        }
    }
}
