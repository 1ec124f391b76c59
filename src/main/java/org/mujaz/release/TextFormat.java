package org.mujaz.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain text, and whatever no other format claims. */
final class TextFormat implements Format {
    private final String separator;

    TextFormat(String separator) {
        this.separator = separator;
    }

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return true;
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        Optional<String> binary = Binary.kind(blob.bytes());
        if (binary.isPresent()) {
            return List.of(
                    Binary.OLD_OFFICE.equals(binary.get())
                            ? new Found.Refusal(
                                    "", Reason.UNREADABLE, "it is " + binary.get() + "; save it as .docx", "")
                            : new Found.Refusal("", Reason.BINARY, "it is " + binary.get() + ", not text", ""));
        }
        Optional<Decoded> decoded = TextDecoder.decode(blob.bytes(), blob.declared());
        if (decoded.isEmpty()) {
            return List.of(new Found.Refusal("", Reason.UNDECODABLE, "", ""));
        }
        List<String> texts = PlainText.releases(decoded.get().text(), separator);
        List<Found> out = new ArrayList<>();
        for (String text : texts) {
            budget.part();
            String label = texts.size() == 1 ? "" : String.valueOf(out.size() + 1);
            out.add(Draft.plain(label, text, decoded.get().marks()));
        }
        return out;
    }
}
