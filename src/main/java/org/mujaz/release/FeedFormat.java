package org.mujaz.release;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** RSS 0.9–2.0 and Atom: each entry an item by its guid; its full text where the feed has it, otherwise its summary. */
final class FeedFormat implements Format {
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return ROOTS.contains(Xml.root(head));
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        String xml = Xml.withoutDoctype(Xml.text(blob, Formats.head(blob)));
        SyndFeed feed = parse(xml);
        List<Found> out = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            budget.part();
            out.add(item(feed, entry, out.size() + 1));
        }
        return out;
    }

    private static SyndFeed parse(String xml) throws IOException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        try {
            return input.build(new StringReader(xml));
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException(
                    "its feed is damaged ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    e);
        }
    }

    private static Draft item(SyndFeed feed, SyndEntry entry, int number) {
        String identity = entry.getUri() != null ? entry.getUri() : entry.getLink();
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        LocalDate day =
                date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        String title =
                entry.getTitle() == null ? null : HtmlText.of(entry.getTitle()).replace('\n', ' ');
        String author = entry.getAuthor() == null || entry.getAuthor().isBlank() ? null : entry.getAuthor();
        String agency = Stream.of(author, feed.getTitle())
                .filter(Objects::nonNull)
                .flatMap(name -> Agencies.known(name).stream())
                .findFirst()
                .orElse(null);
        return new Draft(
                        identity != null ? identity : String.valueOf(number),
                        Identity.of("rss", feed.getLink() != null ? feed.getLink() : feed.getTitle(), identity),
                        0,
                        Draft.Status.USABLE,
                        null,
                        title == null || title.isEmpty() ? null : title,
                        HtmlText.of(text(entry)),
                        null,
                        day,
                        agency,
                        feed.getLanguage(),
                        List.of())
                .by(author != null && Agencies.known(author).isEmpty() ? author : null);
    }

    private static String text(SyndEntry entry) {
        String longest = entry.getDescription() == null ? "" : value(entry.getDescription());
        for (SyndContent content : entry.getContents()) {
            if (value(content).length() > longest.length()) {
                longest = value(content);
            }
        }
        return longest;
    }

    private static String value(SyndContent content) {
        return content.getValue() == null ? "" : content.getValue();
    }
}
