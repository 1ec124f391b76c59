package org.mujaz.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Word documents (.docx): paragraphs and tables in their order; a paragraph in a title's style is the headline. */
final class DocxFormat implements Format {
    private final ZoneId zone;

    DocxFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return head.startsWith("PK\u0003\u0004") && contains(blob.bytes(), "word/document.xml");
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        ZipSecureFile.setMaxEntrySize(5 * budget.limits().fileBytes());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(blob.bytes()))) {
            List<String> lines = new ArrayList<>();
            String title = null;
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    String text = paragraph.getText().strip();
                    if (title == null && lines.isEmpty() && isTitle(document, paragraph) && !text.isEmpty()) {
                        title = text;
                    } else {
                        lines.add(text);
                    }
                } else if (element instanceof XWPFTable table) {
                    addRows(table, lines);
                } else if (element instanceof XWPFSDT control) {
                    // A template's field holds what was typed into it.
                    control.getContent()
                            .getText()
                            .lines()
                            .map(DocxFormat::folded)
                            .forEach(lines::add);
                }
            }
            String text = String.join(
                    "\n", lines.stream().filter(line -> !line.isEmpty()).toList());
            return List.of(new Draft(
                    "", null, 0, Draft.Status.USABLE, null, title, text, null, created(document), null, List.of()));
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("its Word document is damaged (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isTitle(XWPFDocument document, XWPFParagraph paragraph) {
        String id = paragraph.getStyle();
        if (id == null) {
            return false;
        }
        boolean named = document.getStyles() != null && document.getStyles().getStyle(id) != null;
        String name = (named ? document.getStyles().getStyle(id).getName() + " " : "") + id;
        return name.toLowerCase(Locale.ROOT).matches("(?s).*(title|heading ?1|العنوان).*");
    }

    private static void addRows(XWPFTable table, List<String> lines) {
        for (XWPFTableRow row : table.getRows()) {
            lines.add(String.join(
                            " ",
                            row.getTableICells().stream().map(DocxFormat::text).toList())
                    .strip());
        }
    }

    private static String text(ICell cell) {
        return folded(
                cell instanceof XWPFSDTCell control
                        ? control.getContent().getText()
                        : ((XWPFTableCell) cell).getText());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The day it was made is no day of publication: only used where nothing better is told. */
    private LocalDate created(XWPFDocument document) {
        Date date = document.getProperties().getCoreProperties().getModified();
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), zone);
    }

    private static boolean contains(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        outer:
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
