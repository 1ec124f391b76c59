package org.mujaz.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Every form that is read, the more particular ones first; what is packed in others is unpacked and read in turn. */
final class Formats {
    private static final int HEAD = 4096;

    private final List<Format> formats;

    /**
     * @param zone whose day an instant is of where its sender's clock is not told
     */
    Formats(String separator, JsonKeys keys, ZoneId zone) {
        formats = List.of(
                new DocxFormat(zone),
                new ArchiveFormat(),
                new PdfFormat(),
                new FeedFormat(zone),
                new NewsMlFormat(),
                new NitfFormat(),
                new HtmlFormat(),
                new MailFormat(zone),
                new JsonFormat(keys, zone),
                new TextFormat(separator));
    }

    /** All that the bytes hold, unpacked to drafts, notes and refusals. */
    List<Found> read(Found.Blob blob, Budget budget) {
        List<Found> out = new ArrayList<>();
        unpack(blob, "", budget, 0, out);
        return out;
    }

    private void unpack(Found.Blob blob, String path, Budget budget, int depth, List<Found> out) {
        if (blob.bytes().length == 0) {
            out.add(new Found.Refusal(path, Reason.EMPTY, "the file has no bytes", ""));
            return;
        }
        if (depth > Budget.DEPTH) {
            out.add(new Found.Refusal(
                    path,
                    Reason.TOO_LARGE,
                    "it is packed in more than " + Budget.DEPTH + " layers, the most that are unpacked",
                    ""));
            return;
        }
        List<Found> inside;
        try {
            inside = format(blob).read(blob, budget);
        } catch (Budget.TooLarge e) {
            inside = List.of(new Found.Refusal("", Reason.TOO_LARGE, e.getMessage(), ""));
        } catch (IOException e) {
            // A format's own words say what "it" or "its" part is; a library's do not.
            String told = told(e);
            String what = told.startsWith("it") ? told : "it is damaged (" + told + ")";
            inside = List.of(new Found.Refusal("", Reason.UNREADABLE, what, ""));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A parser that stumbles over a damaged file must not end the night.
            inside = List.of(new Found.Refusal("", Reason.UNREADABLE, "it is damaged (" + told(e) + ")", ""));
        }
        if (inside.isEmpty()) {
            out.add(new Found.Refusal(path, Reason.EMPTY, "there is nothing in it to read", ""));
        }
        for (Found each : inside) {
            if (each instanceof Found.Blob packed) {
                unpack(packed.under(blob.embargo()), join(path, packed.name()), budget, depth + 1, out);
            } else if (each instanceof Draft draft) {
                out.add(held(blob, draft, path));
            } else if (each instanceof Found.Note note) {
                out.add(new Found.Note(path, held(blob, note.text(), path), note.covering()));
            } else if (each instanceof Found.Refusal refusal) {
                out.add(new Found.Refusal(
                        join(path, refusal.label()), refusal.reason(), refusal.what(), refusal.excerpt()));
            }
        }
    }

    private static Draft held(Found.Blob blob, Draft draft, String path) {
        return draft.under(draft.embargo(), draft.headline(), blob.embargo() + draft.text())
                .labelled(join(path, draft.label()));
    }

    private Format format(Found.Blob blob) {
        String head = head(blob);
        return formats.stream()
                .filter(format -> format.fits(blob, head))
                .findFirst()
                .orElseThrow();
    }

    private static String join(String path, String label) {
        return path.isEmpty() || label.isEmpty() ? path + label : path + "#" + label;
    }

    private static String told(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** The first bytes, each as one character. */
    static String head(Found.Blob blob) {
        return new String(blob.bytes(), 0, Math.min(blob.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
    }
}
