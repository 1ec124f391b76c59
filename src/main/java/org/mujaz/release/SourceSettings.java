package org.mujaz.release;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Where releases are fetched from beside the inbox.
 *
 * @param feeds addresses of feeds or pages
 * @param imap mailboxes
 * @param s3 buckets
 */
public record SourceSettings(List<URI> feeds, List<ImapSource.Settings> imap, List<S3Source.Settings> s3) {
    public SourceSettings {
        feeds = List.copyOf(feeds);
        imap = List.copyOf(imap);
        s3 = List.copyOf(s3);
    }

    /** The sources, in the order they are fetched from. */
    public List<Source> sources(Limits limits, Clock clock) {
        List<Source> out = new ArrayList<>();
        feeds.forEach(address -> out.add(new FeedSource(address, limits, clock)));
        imap.forEach(mailbox -> out.add(new ImapSource(mailbox, limits)));
        s3.forEach(bucket -> out.add(new S3Source(bucket, limits)));
        return out;
    }
}
