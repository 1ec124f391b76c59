package org.mujaz.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mujaz.release.Release;
import org.mujaz.release.ReleaseStore;
import org.mujaz.text.SentenceSplitter;
import org.mujaz.translate.facts.Retelling;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The releases of the last days that have a brief, or are about to get one, by what they mean: before another is briefed, one that tells
 * all of it already is looked for here. Not safe for use by several threads at once.
 */
public final class EventStore {
    private static final int DAYS = 3;

    private final JdbcClient jdbc;
    private final ReleaseStore releases;
    private final Map<String, Event> briefed = new HashMap<>();
    private final Map<String, Event> planned = new HashMap<>();
    private final OffsetDateTime since;
    private long last;

    /**
     * @param now releases received up to three days before it are looked at
     */
    public EventStore(DataSource source, Instant now) {
        this.jdbc = JdbcClient.create(source);
        this.releases = new ReleaseStore(jdbc);
        this.since = now.minus(DAYS, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    }

    /**
     * @param published the release's own day, or null
     * @param release where it is known without asking the database, or null
     */
    private record Event(String id, Meaning meaning, LocalDate published, Release release) {}

    /** Fetches what was briefed since the last call, and forgets what was only planned. */
    public void refresh(String encoder) {
        planned.clear();
        jdbc.sql("SELECT m.id, m.release_id, m.scale, m.vector, r.published FROM meaning m JOIN release r"
                        + " ON r.id = m.release_id WHERE m.number = ? AND m.encoder = ? AND m.id > ? AND r.received >= ?"
                        + " AND r.same_as IS NULL AND r.superseded_by IS NULL AND r.withdrawn IS NULL ORDER BY m.id")
                .params(Meanings.WHOLE, encoder, last, since)
                .query((ResultSet row) -> keep(row));
    }

    private void keep(ResultSet row) throws SQLException {
        last = row.getLong(1);
        String id = row.getString(2);
        Meaning meaning = new Meaning(row.getBytes(4), row.getFloat(3));
        briefed.put(id, new Event(id, meaning, row.getObject(5, LocalDate.class), null));
    }

    /** Counts a release among those that others may be told by, unless a later version has taken its place already. */
    public void plan(Release release, float[] meaning) {
        if (isReplaced(release.id())) {
            return;
        }
        planned.put(release.id(), new Event(release.id(), Meaning.of(meaning), release.date(), release));
    }

    /** A release that could not be briefed tells nothing. */
    public void forget(String release) {
        planned.remove(release);
    }

    /**
     * The release, nearest first, whose brief tells all that this one brings. One that has a brief of its own, from whatever run, keeps it,
     * and a corrected one gets its own: what it takes back the other may still tell.
     */
    public Optional<String> telling(Release release, float[] meaning) {
        Meaning own = Meaning.of(meaning);
        List<Event> near = new ArrayList<>();
        for (Map<String, Event> events : List.of(briefed, planned)) {
            for (Event event : events.values()) {
                if (!event.id.equals(release.id())
                        && isSameDay(event.published, release.date())
                        && event.meaning.closeness(own) >= SameEvents.NEAR) {
                    near.add(event);
                }
            }
        }
        if (near.isEmpty() || release.version() > 1 || release.saysItCorrects() || hasBrief(release.id())) {
            return Optional.empty();
        }
        near.sort(Comparator.comparing((Event event) -> event.meaning.closeness(own))
                .reversed()
                .thenComparing(Event::id));
        List<String> later = sentences(release);
        return near.stream()
                .filter(event -> told(event)
                        .filter(other -> !isVersion(other, release))
                        .map(other -> Retelling.isTold(later, sentences(other)))
                        .orElse(false))
                .map(Event::id)
                .findFirst();
    }

    private Optional<Release> told(Event event) {
        return event.release != null ? Optional.of(event.release) : releases.find(event.id);
    }

    private boolean isReplaced(String release) {
        return jdbc.sql("SELECT COUNT(*) FROM release WHERE id = ? AND superseded_by IS NOT NULL")
                        .param(release)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean hasBrief(String release) {
        return jdbc.sql("SELECT COUNT(*) FROM brief WHERE release_id = ?")
                        .param(release)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another version of one item replaces it and is not told by it. */
    private static boolean isVersion(Release one, Release other) {
        return one.identity() != null && one.identity().equals(other.identity());
    }

    private static boolean isSameDay(LocalDate one, LocalDate other) {
        return one == null || other == null || one.equals(other);
    }

    private static List<String> sentences(Release release) {
        List<String> sentences = new ArrayList<>();
        sentences.add(release.headline());
        SentenceSplitter.paragraphs(release.body()).forEach(sentences::addAll);
        return sentences;
    }
}
