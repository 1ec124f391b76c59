package org.mujaz.release;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One item of ninjs 1 (headline, body_html …), 2 (headlines, bodies) or 3 (the same in camelCase). */
final class Ninjs {
    private Ninjs() {}

    static Draft item(JsonNode node, String number) {
        String uri = Json.text(node, "uri");
        String version = Json.text(node, "version");
        String created = Json.text(node, "contentcreated");
        String named = Json.text(node, "provider");
        String provider = named != null ? named : Json.text(Json.value(node, "provider"), "name");
        String source = provider != null ? provider : infoSource(node);
        return new Draft(
                        number.isEmpty() || uri == null ? number : uri,
                        Identity.of("ninjs", provider, uri),
                        Draft.version(version),
                        JsonFormat.status(Json.text(node, "pubstatus")),
                        Embargo.of(Json.text(node, "embargoed")),
                        headline(node),
                        text(node),
                        place(node),
                        Times.day(created != null ? created : Json.text(node, "versioncreated")),
                        source,
                        List.of())
                .by(Json.text(node, "by"));
    }

    /** Where it is dated from: "located", or the first of the places that is said to be so. */
    private static String place(JsonNode node) {
        String located = Json.text(node, "located");
        JsonNode places = Json.value(node, "places");
        if (located == null && places != null && places.isArray()) {
            for (JsonNode place : places) {
                String relation = String.valueOf(Json.text(place, "rel"));
                if (relation.contains("located") || relation.contains("dateline")) {
                    return Json.text(place, "name");
                }
            }
        }
        return located;
    }

    private static String infoSource(JsonNode node) {
        JsonNode sources = Json.value(node, "infosources");
        return sources == null || !sources.isArray() || sources.isEmpty() ? null : Json.text(sources.get(0), "name");
    }

    private static String headline(JsonNode node) {
        String main = Json.text(node, "headline");
        JsonNode all = Json.value(node, "headlines");
        if (main == null && all != null && all.isArray()) {
            for (JsonNode each : all) {
                String role = Json.text(each, "role");
                String value = Json.text(each, "value");
                boolean better = main == null || "main".equals(role) || "headline".equals(role);
                main = value != null && better ? value : main;
            }
        }
        return main != null ? HtmlText.of(main).replace('\n', ' ') : Json.text(node, "title");
    }

    private static String text(JsonNode node) {
        String best = "";
        for (String key : List.of("body_html", "body_xhtml", "body_text")) {
            String value = Json.text(node, key);
            best = value == null ? best : longer(best, key.equals("body_text") ? value : HtmlText.of(value));
        }
        JsonNode bodies = Json.value(node, "bodies");
        if (bodies != null && bodies.isArray()) {
            for (JsonNode each : bodies) {
                String value = Json.text(each, "value");
                String type = String.valueOf(Json.text(each, "contenttype"));
                best = value == null ? best : longer(best, type.contains("html") ? HtmlText.of(value) : value);
            }
        }
        return best;
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }
}
