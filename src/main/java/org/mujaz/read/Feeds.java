package org.mujaz.read;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The newest briefs as RSS 2.0, Atom 1.0 and JSON Feed 1.1. A brief's id stays the same wherever it is read. */
final class Feeds {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TITLE = "Mujaz: Arabic press releases, briefed in English";
    private static final String CARE = "Machine translated, not reviewed.";

    private Feeds() {}

    /** @param kind rss_2.0 or atom_1.0 */
    static String xml(String kind, String base, List<Card> cards) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(kind);
        feed.setEncoding("UTF-8");
        feed.setTitle(TITLE);
        feed.setDescription("English briefs of Arabic press releases. " + CARE);
        feed.setLink(base + "/");
        feed.setUri("urn:mujaz:briefs");
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
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(String base, List<Card> cards) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", TITLE);
        feed.put("description", CARE);
        feed.put("home_page_url", base + "/");
        feed.put("feed_url", base + "/feeds/feed.json");
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
