package org.mujaz.release;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mujaz.text.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases that tell the same in nearly the same words, whoever sent them. */
final class NearDuplicates {
    private static final int CANDIDATES = 20;
    private static final int ASKED_AT_ONCE = 50;

    /** A statement is sent again within days. */
    private static final int REMEMBERED = 50_000;

    private final JdbcClient jdbc;
    private final BandIndex index = new BandIndex();
    private long seen;

    NearDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier release that tells all that this one does; it is never one that itself hangs on another. A few words are all that a
     * correction changes: what says that it is one hangs on none.
     */
    Optional<String> of(Release release, Likeness own) {
        if (release.saysItCorrects()) {
            return Optional.empty();
        }
        List<String> sharing = index.sharing(own.bands()).stream()
                .filter(other -> !other.equals(release.id()))
                .toList();
        return candidates(sharing)
                .filter(candidate -> own.isToldBy(new Likeness(candidate.body())))
                .map(Candidate::id)
                .findFirst();
    }

    /** Those of the releases another may hang on, in their order. */
    private Stream<Candidate> candidates(List<String> sharing) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < sharing.size() && found.size() < CANDIDATES; i += ASKED_AT_ONCE) {
            List<String> some = sharing.subList(i, Math.min(sharing.size(), i + ASKED_AT_ONCE));
            Map<String, Candidate> standing = new HashMap<>();
            jdbc.sql("SELECT id, body FROM release WHERE id IN (:ids) AND superseded_by IS NULL AND same_as IS NULL"
                            + " AND withdrawn IS NULL")
                    .param("ids", some)
                    .query(Candidate.class)
                    .list()
                    .forEach(candidate -> standing.put(candidate.id(), candidate));
            some.stream().filter(standing::containsKey).map(standing::get).forEach(found::add);
        }
        return found.stream().limit(CANDIDATES);
    }

    record Candidate(String id, String body) {}

    /** The release whose brief tells this one: itself, or what it hangs on; none where it is replaced or withdrawn. */
    Optional<String> briefedFor(String id) {
        return jdbc.sql(
                        "SELECT COALESCE(same_as, id) FROM release WHERE id = ? AND superseded_by IS NULL AND withdrawn IS NULL")
                .param(id)
                .query(String.class)
                .optional();
    }

    /**
     * What a release hung on, where that tells its correction too: the correction brings no word the other lacks and
     * drops none the other has. One that does is a statement of its own.
     */
    Optional<String> stillTelling(String old, Release corrected, Likeness likeness) {
        return jdbc.sql("SELECT h.id, h.headline AS head_headline, h.body AS head_body, r.headline, r.body"
                        + " FROM release r JOIN release h ON h.id = r.same_as WHERE r.id = ?")
                .param(old)
                .query(Hanging.class)
                .optional()
                .filter(hanging -> likeness.isToldBy(new Likeness(hanging.headBody())))
                .filter(hanging -> approaches(hanging, corrected))
                .map(Hanging::id);
    }

    record Hanging(String id, String headHeadline, String headBody, String headline, String body) {}

    private static boolean approaches(Hanging hanging, Release corrected) {
        Set<String> before = words(hanging.headline(), hanging.body());
        Set<String> after = words(corrected.headline(), corrected.body());
        Set<String> head = words(hanging.headHeadline(), hanging.headBody());
        return after.stream().allMatch(word -> before.contains(word) || head.contains(word))
                && before.stream().noneMatch(word -> head.contains(word) && !after.contains(word));
    }

    private static Set<String> words(String headline, String body) {
        return Set.copyOf(Arrays.asList(Fingerprint.words(headline + " " + body).split(" ")));
    }

    /**
     * Hangs what hung on a release that is gone, or told otherwise now, on one that tells it still.
     *
     * @param gone the release that went
     * @param by the one in its place, or null
     * @return those that no other tells: they are to be briefed themselves
     */
    List<String> rehang(long runId, String gone, String by) {
        List<String> heads = new ArrayList<>(by == null ? List.of() : List.of(by));
        List<String> freed = new ArrayList<>();
        List<String> hanging = jdbc.sql("SELECT id FROM release WHERE same_as = ? AND withdrawn IS NULL"
                        + " AND superseded_by IS NULL ORDER BY received, id")
                .param(gone)
                .query(String.class)
                .list();
        for (String each : hanging) {
            Likeness own = new Likeness(body(each));
            Optional<String> head = heads.stream()
                    .filter(other -> own.isToldBy(new Likeness(body(other))))
                    .findFirst();
            link(runId, each, head.orElse(null));
            if (head.isEmpty()) {
                heads.add(each);
                freed.add(each);
            }
        }
        return freed;
    }

    /** What comes later may hang on this release. */
    void remember(String release, Likeness likeness) {
        index.add(release, likeness.bands());
    }

    /** Takes in what arrived since, in this run or another: at first, the newest arrivals of all. */
    void catchUp() {
        long newest = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM arrival")
                .query(Long.class)
                .single();
        if (newest == seen) {
            return;
        }
        jdbc.sql("SELECT r.id, r.bands, CASE WHEN r.bands IS NULL THEN r.body END AS body FROM arrival a"
                        + " JOIN release r ON r.id = a.release_id"
                        + " WHERE a.id > ? AND a.outcome = 'NEW' AND r.withdrawn IS NULL")
                .param(Math.max(seen, newest - REMEMBERED))
                .query(Kept.class)
                .list()
                .forEach(kept -> index.add(
                        kept.id(), kept.bands() == null ? new Likeness(kept.body()).bands() : longs(kept.bands())));
        seen = newest;
    }

    record Kept(String id, byte[] bands, String body) {}

    static byte[] bytes(long[] bands) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * bands.length);
        bytes.asLongBuffer().put(bands);
        return bytes.array();
    }

    private static long[] longs(byte[] kept) {
        long[] bands = new long[kept.length / Long.BYTES];
        ByteBuffer.wrap(kept).asLongBuffer().get(bands);
        return bands;
    }

    /** Hangs a release on the one that is briefed in its place, or on none. */
    void link(long runId, String release, String sameAs) {
        jdbc.sql("UPDATE release SET same_as = ?, same_as_run = ? WHERE id = ?")
                .params(Arrays.asList(sameAs, runId, release))
                .update();
    }

    /** Hangs a release, with all that hangs on it, on one that is briefed; false where that one is not, or not any more. */
    boolean hang(long runId, String release, String by) {
        boolean stands = jdbc.sql("SELECT COUNT(*) FROM release r WHERE r.id = ? AND r.same_as IS NULL"
                                + " AND r.superseded_by IS NULL AND r.withdrawn IS NULL"
                                + " AND EXISTS (SELECT 1 FROM brief b WHERE b.release_id = r.id)")
                        .param(by)
                        .query(Long.class)
                        .single()
                > 0;
        if (stands) {
            jdbc.sql("UPDATE release SET same_as = ?, same_as_run = ? WHERE id = ? OR same_as = ?")
                    .params(by, runId, release, release)
                    .update();
        }
        return stands;
    }

    private String body(String id) {
        return jdbc.sql("SELECT body FROM release WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
