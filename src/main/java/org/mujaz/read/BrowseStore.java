package org.mujaz.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mujaz.translate.facts.Places;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of briefs, from the shelf. */
final class BrowseStore {
    static final String COLUMNS =
            "s.release_id, s.headline, s.brief, s.place, s.published, s.agency, s.topic, s.source, s.care,"
                    + " s.run_date, s.written";
    private static final String SENTENCES = "SELECT b.release_id, b.number, b.english, b.arabic FROM brief_sentence b"
            + " JOIN shelf s ON s.release_id = b.release_id AND s.pipeline = b.pipeline WHERE b.release_id IN (:ids)";
    private static final int ASKED_AT_ONCE = 500;
    private static final int FEED_LEAST = 50;
    private static final int FEED_MOST = 500;
    private final JdbcClient jdbc;

    BrowseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value briefs can be filtered by. */
    record Choice(String value, int briefs) {
        /** A place with its English name before it. */
        public String inEnglish() {
            return Places.english(value).map(english -> english + " · " + value).orElse(value);
        }
    }

    /** A night with briefs. */
    record Night(LocalDate date, int briefs) {
        public String words() {
            return Shown.day(date);
        }
    }

    List<Night> nights(int most) {
        return jdbc.sql("SELECT run_date, COUNT(*) FROM shelf GROUP BY run_date ORDER BY run_date DESC LIMIT " + most)
                .query((row, n) -> new Night(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list();
    }

    Listing list(Filter filter, int page) {
        List<Object> values = new ArrayList<>();
        String where = filter.where(values);
        int total = jdbc.sql("SELECT COUNT(*) FROM shelf s WHERE " + where)
                .params(values)
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + Listing.SIZE - 1) / Listing.SIZE);
        int shown = Math.min(Math.max(1, page), last);
        List<Card> cards = jdbc.sql("SELECT " + COLUMNS + " FROM shelf s WHERE " + where
                        + " ORDER BY s.sort_day DESC, s.release_id DESC LIMIT " + Listing.SIZE + " OFFSET "
                        + (shown - 1) * Listing.SIZE)
                .params(values)
                .query(BrowseStore::card)
                .list();
        return new Listing(told(cards), total, shown);
    }

    /** The newest briefs, for digests and to take away. */
    List<Card> newest(Filter filter, int most) {
        return first(filter, "s.sort_day", most);
    }

    /**
     * The briefs written last, for feeds: to whoever follows one, a release that came late is new, and a date mistaken for
     * one to come does not stay on top. The newest night is there as a whole, as far as a feed can hold it.
     */
    List<Card> latest(Filter filter) {
        List<Object> values = new ArrayList<>();
        int night = jdbc.sql("SELECT COUNT(*) FROM shelf s WHERE " + filter.where(values)
                        + " AND s.run_date = (SELECT MAX(run_date) FROM shelf)")
                .params(values)
                .query(Integer.class)
                .single();
        return first(filter, "s.written", Math.min(FEED_MOST, Math.max(FEED_LEAST, night)));
    }

    private List<Card> first(Filter filter, String by, int most) {
        List<Object> values = new ArrayList<>();
        return told(jdbc.sql("SELECT " + COLUMNS + " FROM shelf s WHERE " + filter.where(values) + " ORDER BY " + by
                        + " DESC, s.release_id DESC LIMIT " + most)
                .params(values)
                .query(BrowseStore::card)
                .list());
    }

    /** Cards by id, in the order asked for; what is not on the shelf is left out. */
    List<Card> cards(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Card> found = jdbc
                .sql("SELECT " + COLUMNS + " FROM shelf s WHERE s.release_id IN (:ids)")
                .param("ids", ids)
                .query(BrowseStore::card)
                .list()
                .stream()
                .collect(Collectors.toMap(Card::id, c -> c));
        return told(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** The cards, each with the agencies that told the same. */
    private List<Card> told(List<Card> cards) {
        Map<String, List<String>> agencies = new HashMap<>();
        for (int i = 0; i < cards.size(); i += ASKED_AT_ONCE) {
            List<Card> some = cards.subList(i, Math.min(i + ASKED_AT_ONCE, cards.size()));
            jdbc.sql("SELECT same_as, agency FROM release WHERE same_as IN (:ids) AND agency IS NOT NULL"
                            + " AND withdrawn IS NULL AND superseded_by IS NULL ORDER BY received, id")
                    .param("ids", some.stream().map(Card::id).toList())
                    .query(row -> {
                        agencies.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(Shown.text(row.getString(2)));
                    });
        }
        return cards.stream()
                .map(card -> card.toldBy(agencies.getOrDefault(card.id(), List.of()).stream()
                        .distinct()
                        .filter(agency -> !agency.equals(card.agency()))
                        .toList()))
                .toList();
    }

    /** A sentence of a shelved brief in both languages. */
    record Both(String release, int number, String english, String arabic) {
        Both in(String other) {
            return new Both(release, number, other, arabic);
        }
    }

    /** All sentences of these releases, in order. */
    List<Both> sentences(Collection<String> releases) {
        return jdbc.sql(SENTENCES + " ORDER BY b.release_id, b.number")
                .param("ids", releases)
                .query(BrowseStore::both)
                .list();
    }

    /** The sentences with these numbers of these releases. */
    List<Both> sentences(Collection<String> releases, Collection<Integer> numbers) {
        return releases.isEmpty()
                ? List.of()
                : jdbc.sql(SENTENCES + " AND b.number IN (:numbers)")
                        .param("ids", releases)
                        .param("numbers", numbers)
                        .query(BrowseStore::both)
                        .list();
    }

    private static Both both(ResultSet row, int n) throws SQLException {
        return new Both(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
    }

    /** The shelved release's sentences in Arabic, its headline first. */
    List<String> arabic(String release) {
        return jdbc.sql("SELECT b.arabic FROM brief_sentence b JOIN shelf s ON s.release_id = b.release_id"
                        + " AND s.pipeline = b.pipeline WHERE b.release_id = ? ORDER BY b.number")
                .param(release)
                .query(String.class)
                .list();
    }

    /** Ids of those that pass a filter, for results that were found elsewhere. */
    List<String> ids(Filter filter) {
        List<Object> values = new ArrayList<>();
        return jdbc.sql("SELECT s.release_id FROM shelf s WHERE " + filter.where(values))
                .params(values)
                .query(String.class)
                .list();
    }

    List<Choice> agencies() {
        return choices("agency");
    }

    List<Choice> places() {
        return choices("place");
    }

    private List<Choice> choices(String column) {
        return jdbc.sql("SELECT " + column + ", COUNT(*) FROM shelf WHERE " + column + " <> '' GROUP BY " + column
                        + " ORDER BY 2 DESC, 1 LIMIT 200")
                .query((row, n) -> new Choice(row.getString(1), row.getInt(2)))
                .list();
    }

    static Card card(ResultSet row, int n) throws SQLException {
        LocalDate published = row.getObject("published", LocalDate.class);
        return new Card(
                row.getString("release_id"),
                row.getString("headline"),
                row.getString("brief").replace('\n', ' '),
                row.getString("place"),
                Objects.toString(published, null),
                Shown.day(published),
                row.getString("agency"),
                Topic.valueOf(row.getString("topic")),
                row.getString("source"),
                row.getInt("care"),
                row.getObject("run_date", LocalDate.class).toString(),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
