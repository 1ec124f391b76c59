package org.mujaz.release;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RSS 0.9–2.0 and Atom: each entry an item by its guid; its full text where the feed has it, otherwise its summary. */
final class FeedFormat implements Format {
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");
    private static final Pattern MOMENT = Pattern.compile(
            "<(?:\\w+:)?(?:pubDate|date|published|updated|issued|modified)\\b[^>]*>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*:[^<\\]]*)");

    private final ZoneId zone;

    FeedFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return ROOTS.contains(Xml.root(head));
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        String xml = Xml.withoutDoctype(Xml.text(blob, Formats.head(blob)));
        SyndFeed feed = parse(xml);
        Map<Instant, LocalDate> days = days(xml);
        List<Found> out = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            budget.part();
            out.add(item(feed, entry, out.size() + 1, days));
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

    /** The days of the feed's moments by their senders' own clocks, which parsing them loses. */
    private static Map<Instant, LocalDate> days(String xml) {
        Map<Instant, LocalDate> days = new HashMap<>();
        Matcher m = MOMENT.matcher(xml);
        while (m.find()) {
            days.put(Times.instant(m.group(1)), Times.day(m.group(1)));
        }
        return days;
    }

    private LocalDate day(SyndEntry entry, Map<Instant, LocalDate> days) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        if (date == null) {
            return null;
        }
        Instant instant = date.toInstant();
        LocalDate told = days.get(instant.truncatedTo(ChronoUnit.SECONDS));
        return told != null ? told : LocalDate.ofInstant(instant, zone);
    }

    private Draft item(SyndFeed feed, SyndEntry entry, int number, Map<Instant, LocalDate> days) {
        String identity = entry.getUri() != null ? entry.getUri() : entry.getLink();
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
                        day(entry, days),
                        agency,
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
