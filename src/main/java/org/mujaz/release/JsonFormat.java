package org.mujaz.release;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * JSON: ninjs 1 to 3 (one item), JSON Lines (an item a line) and arrays of items. A line that is no JSON is refused
 * alone.
 */
final class JsonFormat implements Format {
    private final JsonKeys keys;
    private final ZoneId zone;

    JsonFormat(JsonKeys keys, ZoneId zone) {
        this.keys = keys;
        this.zone = zone;
    }

    @Override
    public boolean fits(Found.Blob blob, String head) {
        String text = head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "");
        boolean object = text.matches("(?s)^\\s*(?:\\[\\s*)?\\{\\s*(?:\"|\\}).*");
        return object || Format.named(blob, ".json", ".jsonl", ".ndjson") && text.matches("(?s)^\\s*[\\[{].*");
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        Decoded decoded = TextDecoder.decode(blob.bytes(), blob.declared())
                .orElseThrow(() -> new IOException("its bytes are in no known encoding"));
        String text = decoded.text().strip();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean byLine = lines.size() > 1
                && lines.get(0).strip().startsWith("{")
                && lines.get(0).strip().endsWith("}");
        List<Found> out = new ArrayList<>();
        if (byLine) {
            for (int i = 0; i < lines.size(); i++) {
                budget.part();
                out.add(line(lines.get(i), i + 1));
            }
            return out;
        }
        JsonNode node = Json.parse(text);
        if (!node.isArray()) {
            return List.of(item(node, ""));
        }
        for (JsonNode each : node) {
            budget.part();
            out.add(item(each, String.valueOf(out.size() + 1)));
        }
        return out;
    }

    private Found line(String line, int number) {
        try {
            return item(Json.parse(line), String.valueOf(number));
        } catch (IOException e) {
            return new Found.Refusal(String.valueOf(number), Reason.UNREADABLE, e.getMessage(), line);
        }
    }

    private Found item(JsonNode node, String number) throws IOException {
        if (!node.isObject()) {
            throw new IOException("its JSON is no object");
        }
        boolean ninjs = Json.value(node, "headlines") != null
                || Json.value(node, "bodies") != null
                || Json.value(node, "body_text") != null
                || Json.value(node, "body_html") != null
                || Json.value(node, "body_xhtml") != null;
        return ninjs && keys.mapping().isEmpty() ? Ninjs.item(node, number) : plain(node, number);
    }

    private Draft plain(JsonNode node, String number) {
        String id = part(node, "id");
        String text = part(node, "text");
        String version = part(node, "version");
        return new Draft(
                number.isEmpty() || id == null ? number : id,
                Identity.of("json", part(node, "agency"), id),
                Draft.version(version),
                status(part(node, "status")),
                Embargo.of(part(node, "embargo")),
                part(node, "headline"),
                text == null ? "" : text.matches("(?s).*</?(?:p|br|div)\\b.*") ? HtmlText.of(text) : text,
                part(node, "place"),
                Times.day(part(node, "date"), zone),
                part(node, "agency"),
                List.of());
    }

    private String part(JsonNode node, String ours) {
        for (String theirs : keys.of(ours)) {
            JsonNode at = node;
            String[] path = theirs.split("\\.");
            for (int i = 0; i + 1 < path.length; i++) {
                at = Json.value(at, path[i]);
            }
            String text = Json.text(at, path[path.length - 1]);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static Draft.Status status(String told) {
        return switch (told == null ? "" : told.toLowerCase(Locale.ROOT).replaceFirst("^.*:", "")) {
            case "canceled", "cancelled", "killed", "kill" -> Draft.Status.KILLED;
            case "withheld", "held" -> Draft.Status.WITHHELD;
            default -> Draft.Status.USABLE;
        };
    }
}
