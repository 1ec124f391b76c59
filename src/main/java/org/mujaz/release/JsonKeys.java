package org.mujaz.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mujaz.Problem;

/**
 * Which key of a JSON object means what. Without a mapping of their own the usual names count: headline or title; text,
 * body or content; id, guid, uri or url; version; date or published; place; agency; embargo; status.
 *
 * @param mapping our name → theirs; a dot leads into an object ({@code article.body})
 */
public record JsonKeys(Map<String, String> mapping) {
    public static final JsonKeys DEFAULT = new JsonKeys(Map.of());

    private static final Map<String, List<String>> USUAL = Map.of(
            "headline", List.of("headline", "title"),
            "text", List.of("text", "body", "content", "article"),
            "id", List.of("id", "guid", "uri", "url"),
            "version", List.of("version"),
            "date", List.of("date", "published", "pubdate"),
            "place", List.of("place", "location"),
            "agency", List.of("agency"),
            "embargo", List.of("embargo", "embargoed"),
            "status", List.of("status", "pubstatus"));

    public JsonKeys {
        mapping = Map.copyOf(mapping);
        for (String ours : mapping.keySet()) {
            if (!USUAL.containsKey(ours)) {
                throw new Problem("json: " + ours, "there is no such part of a release", "Use one of " + names());
            }
        }
    }

    static Set<String> names() {
        return new java.util.TreeSet<>(USUAL.keySet());
    }

    List<String> of(String ours) {
        return mapping.containsKey(ours) ? List.of(mapping.get(ours)) : USUAL.get(ours);
    }
}
