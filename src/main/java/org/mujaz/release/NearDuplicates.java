package org.mujaz.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mujaz.text.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases that tell the same in nearly the same words, whoever sent them. */
final class NearDuplicates {
    private static final int CANDIDATES = 20;

    private final JdbcClient jdbc;

    NearDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier release that tells all that this one does; it is never one that itself hangs on another. A few words are all that a
     * correction changes: what says that it is one hangs on none.
     */
    Optional<String> of(Release release) {
        if (release.saysItCorrects()) {
            return Optional.empty();
        }
        Likeness own = new Likeness(release.body());
        Set<Long> bands = own.bands();
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        String marks = String.join(", ", Collections.nCopies(bands.size(), "?"));
        return jdbc
                .sql("SELECT r.id, r.body FROM (SELECT release_id, COUNT(*) AS shared FROM release_band WHERE hash IN ("
                        + marks + ") AND release_id <> ? GROUP BY release_id) b JOIN release r ON r.id = b.release_id"
                        + " WHERE r.superseded_by IS NULL AND r.same_as IS NULL AND r.withdrawn IS NULL"
                        + " ORDER BY b.shared DESC, r.id LIMIT " + CANDIDATES)
                .params(with(bands, release.id()))
                .query(Candidate.class)
                .list()
                .stream()
                .filter(candidate -> own.isToldBy(new Likeness(candidate.body())))
                .map(Candidate::id)
                .findFirst();
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
    Optional<String> stillTelling(String old, Release corrected) {
        return jdbc.sql("SELECT h.id, h.headline AS head_headline, h.body AS head_body, r.headline, r.body"
                        + " FROM release r JOIN release h ON h.id = r.same_as WHERE r.id = ?")
                .param(old)
                .query(Hanging.class)
                .optional()
                .filter(hanging -> new Likeness(corrected.body()).isToldBy(new Likeness(hanging.headBody())))
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

    void remember(Release release) {
        Set<Long> bands = new Likeness(release.body()).bands();
        if (bands.isEmpty()) {
            return;
        }
        List<Object> rows = new ArrayList<>();
        bands.forEach(band -> rows.addAll(List.of(release.id(), band)));
        jdbc.sql("INSERT INTO release_band (release_id, hash) VALUES "
                        + String.join(", ", Collections.nCopies(bands.size(), "(?, ?)")))
                .params(rows)
                .update();
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

    private static List<Object> with(Set<Long> bands, String id) {
        List<Object> out = new ArrayList<>(bands);
        out.add(id);
        return out;
    }
}
