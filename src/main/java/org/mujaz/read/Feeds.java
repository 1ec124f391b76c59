package org.mujaz.read;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest briefs as RSS 2.0, Atom 1.0 and JSON Feed 1.1. A brief's id stays the same wherever it is read; what a
 * reader narrowed is a feed of its own.
 */
final class Feeds {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TITLE = "Mujaz: Arabic press releases, briefed in English";
    private static final String ID = "urn:mujaz:briefs";
    private static final String CARE = "Machine translated, not reviewed.";

    private Feeds() {}

    static String rss(String base, List<Card> cards) {
        return text(feed("rss_2.0", base, cards));
    }

    /** @param query what narrows the feed, as an address has it, or "" */
    static String atom(String base, String query, List<Card> cards) {
        SyndFeed feed = feed("atom_1.0", base, cards);
        feed.setUri(query.isEmpty() ? ID : ID + ":" + query);
        SyndLink self = new SyndLinkImpl();
        self.setRel("self");
        self.setType("application/atom+xml");
        self.setHref(address(base, "atom.xml", query));
        feed.setLinks(List.of(self));
        // Atom wants an author of every entry, and not every release names its agency.
        SyndPerson author = new SyndPersonImpl();
        author.setName("Mujaz");
        feed.setAuthors(List.of(author));
        return text(feed);
    }

    private static SyndFeed feed(String kind, String base, List<Card> cards) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(kind);
        feed.setEncoding("UTF-8");
        feed.setTitle(TITLE);
        feed.setDescription("English briefs of Arabic press releases. " + CARE);
        feed.setLink(base + "/");
        feed.setLanguage("en");
        feed.setPublishedDate(Date.from(
                cards.stream().map(Card::written).max(Instant::compareTo).orElse(Instant.EPOCH)));
        List<SyndEntry> entries = new ArrayList<>();
        for (Card card : cards) {
            SyndEntry entry = new SyndEntryImpl();
            entry.setUri(urn(card));
            entry.setTitle(card.headline());
            entry.setLink(base + "/briefs/" + card.id());
            entry.setPublishedDate(Date.from(card.written()));
            entry.setUpdatedDate(Date.from(card.written()));
            SyndContentImpl text = new SyndContentImpl();
            text.setType("text/plain");
            text.setValue(text(card));
            entry.setDescription(text);
            if (!card.agency().isEmpty()) {
                entry.setAuthor(card.agency());
            }
            SyndCategoryImpl topic = new SyndCategoryImpl();
            topic.setName(card.topic().words());
            entry.setCategories(List.of(topic));
            entries.add(entry);
        }
        feed.setEntries(entries);
        return feed;
    }

    private static String text(SyndFeed feed) {
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param query what narrows the feed, as an address has it, or "" */
    static String json(String base, String query, List<Card> cards) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", TITLE);
        feed.put("description", CARE);
        feed.put("home_page_url", base + "/");
        feed.put("feed_url", address(base, "feed.json", query));
        feed.put("language", "en");
        feed.put("items", cards.stream().map(card -> item(base, card)).toList());
        return JSON.writeValueAsString(feed);
    }

    private static Map<String, Object> item(String base, Card card) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", urn(card));
        item.put("url", base + "/briefs/" + card.id());
        item.put("title", card.headline());
        item.put("content_text", text(card));
        item.put("date_published", card.written().toString());
        if (!card.agency().isEmpty()) {
            item.put("authors", List.of(Map.of("name", card.agency())));
        }
        item.put("tags", List.of(card.topic().words()));
        return item;
    }

    private static String address(String base, String feed, String query) {
        return base + "/feeds/" + feed + (query.isEmpty() ? "" : "?" + query);
    }

    private static String urn(Card card) {
        return "urn:mujaz:brief:" + card.id();
    }

    private static String text(Card card) {
        String care = card.careCount() == 0
                ? ""
                : " Needs care at " + (card.careCount() == 1 ? "1 point." : card.careCount() + " points.");
        return card.text() + "\n\n" + CARE + care;
    }
}
