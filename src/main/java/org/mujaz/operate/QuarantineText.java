package org.mujaz.operate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mujaz.release.QuarantineStore;

/** What is in quarantine, on a terminal and as JSON. */
final class QuarantineText {
    private QuarantineText() {}

    static void print(QuarantineStore.Entry entry, boolean debug) {
        System.out.println("%5d  %-9s run %d  %s%s"
                .formatted(
                        entry.id(),
                        entry.state().name().toLowerCase(),
                        entry.runId(),
                        entry.detail(),
                        entry.releaseId() == null ? "" : "  [" + entry.releaseId() + "]"));
        if (debug && entry.trace() != null) {
            System.out.println(entry.trace());
        }
    }

    static Map<String, Object> json(QuarantineStore.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id());
        json.put("run", entry.runId());
        json.put("stage", entry.stage().name());
        json.put("source", entry.source());
        json.put("release", entry.releaseId());
        json.put("reason", entry.reason().name());
        json.put("detail", entry.detail());
        json.put("excerpt", entry.excerpt());
        json.put("state", entry.state().name());
        json.put("at", entry.at().toString());
        return json;
    }
}
