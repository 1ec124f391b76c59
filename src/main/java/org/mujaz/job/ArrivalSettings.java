package org.mujaz.job;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.release.ImapSource;
import org.mujaz.release.JsonKeys;
import org.mujaz.release.S3Source;
import org.mujaz.release.SourceSettings;

/** Reads where releases come from beside the inbox, and how JSON is to be understood. */
final class ArrivalSettings {
    private ArrivalSettings() {}

    static SourceSettings sources(Section section) {
        List<URI> feeds =
                section.meanings("feeds", WebAddress::of, "is no address on the web", "Write it as https://HOST/PATH");
        boolean tls = section.flag("mailbox-tls", true);
        ImapSource.Settings mailbox = new ImapSource.Settings(
                section.text("mailbox-host", ""),
                section.whole("mailbox-port", tls ? 993 : 143, 1, 65535),
                tls,
                section.text("mailbox-user", ""),
                section.text("mailbox-password", ""),
                section.text("mailbox-folder", "INBOX"));
        S3Source.Settings bucket = new S3Source.Settings(
                section.text("bucket-endpoint", ""),
                section.text("bucket-region", "us-east-1"),
                section.text("bucket", ""),
                section.text("bucket-prefix", ""),
                section.text("bucket-key", ""),
                section.text("bucket-secret", ""));
        return new SourceSettings(
                feeds,
                mailbox.host().isEmpty() ? List.of() : List.of(mailbox),
                bucket.bucket().isEmpty() ? List.of() : List.of(bucket));
    }

    static JsonKeys json(Section section) {
        Map<String, String> keys = new HashMap<>();
        put(keys, "headline", section.text("headline", ""));
        put(keys, "text", section.text("text", ""));
        put(keys, "id", section.text("id", ""));
        put(keys, "version", section.text("version", ""));
        put(keys, "date", section.text("date", ""));
        put(keys, "place", section.text("place", ""));
        put(keys, "agency", section.text("agency", ""));
        put(keys, "embargo", section.text("embargo", ""));
        put(keys, "status", section.text("status", ""));
        return new JsonKeys(keys);
    }

    private static void put(Map<String, String> keys, String ours, String theirs) {
        if (!theirs.isEmpty()) {
            keys.put(ours, theirs);
        }
    }
}
