package org.mujaz.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** A brief as a Word document: Arabic paragraphs run from right to left and are marked as Arabic. */
final class BriefDocx {
    /** In every Word; whoever lacks it gets another font with Arabic. */
    private static final String ARABIC = "Times New Roman";

    private static final int NUMBER_WIDTH = 600;
    private static final int TEXT_WIDTH = 4400;

    private BriefDocx() {}

    static byte[] of(BriefView brief) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(brief.headline());
            english(heading(document, 0), brief.headline(), 20, true);
            english(document.createParagraph(), line(brief), 10, false);
            arabic(document.createParagraph(), brief.arabicHeadline(), 14, false);
            for (BriefView.Point point : brief.brief()) {
                String rests = point.sources().isEmpty()
                        ? ""
                        : " ["
                                + String.join(
                                        ", ",
                                        point.sources().stream()
                                                .map(String::valueOf)
                                                .toList()) + "]";
                english(document.createParagraph(), point.text() + rests, 12, false);
            }
            brief.arabic().forEach(sentence -> arabic(document.createParagraph(), sentence, 14, false));
            brief.dates().forEach(date -> english(document.createParagraph(), date + ".", 10, false));
            for (BriefView.Care care : brief.cares()) {
                String where = care.sentence() == null
                        ? ""
                        : care.sentence() == 0 ? "headline: " : "sentence " + care.sentence() + ": ";
                english(document.createParagraph(), "Take care: " + where + care.words(), 10, true);
            }
            english(heading(document, 1), "The whole release", 14, true);
            pairs(document, brief);
            english(
                    document.createParagraph(),
                    brief.standing() + " Source: " + brief.source() + ". " + also(brief) + "Translated by "
                            + brief.checkpoint() + ". Read " + brief.received() + ".",
                    9,
                    false);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pairs(XWPFDocument document, BriefView brief) {
        XWPFTable table = document.createTable(brief.pairs().size(), 3);
        for (int i = 0; i < brief.pairs().size(); i++) {
            BriefView.Pair pair = brief.pairs().get(i);
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            english(cell(row, 0, NUMBER_WIDTH), pair.number() == 0 ? "H" : String.valueOf(pair.number()), 9, false);
            english(cell(row, 1, TEXT_WIDTH), pair.english(), 11, pair.number() == 0);
            if (!pair.mended().isEmpty()) {
                english(row.getCell(1).addParagraph(), pair.mended(), 9, false);
            }
            arabic(cell(row, 2, TEXT_WIDTH), pair.arabic(), 13, pair.number() == 0);
        }
    }

    private static XWPFParagraph cell(XWPFTableRow row, int column, int width) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(String.valueOf(width));
        return cell.getParagraphArray(0);
    }

    private static String also(BriefView brief) {
        return brief.alsoToldBy().isEmpty() ? "" : "Also told by " + String.join(", ", brief.alsoToldBy()) + ". ";
    }

    private static String line(BriefView brief) {
        return String.join(
                " · ",
                java.util.stream.Stream.of(brief.agency(), brief.placeShown(), brief.date())
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    /** What Word lists as the document's outline, without a style of its own. */
    private static XWPFParagraph heading(XWPFDocument document, int level) {
        XWPFParagraph paragraph = document.createParagraph();
        form(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        paragraph.setKeepNext(true);
        return paragraph;
    }

    private static CTPPr form(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static void english(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setSpacingAfter(120);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setLang("en-GB");
    }

    private static void arabic(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setSpacingAfter(120);
        form(paragraph).addNewBidi();
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        CTRPr letters =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        letters.addNewRFonts().setCs(ARABIC);
        letters.addNewRtl();
        letters.addNewLang().setBidi("ar-SA");
        letters.addNewSzCs().setVal(BigInteger.valueOf(size * 2L));
        if (bold) {
            letters.addNewBCs();
        }
    }
}
