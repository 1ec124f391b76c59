package org.mujaz.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases that tell the same in nearly the same words, whoever sent them. */
final class NearDuplicates {
    private static final int CANDIDATES = 20;

    private final JdbcClient jdbc;

    NearDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An earlier release that tells all that this one does; it is never one that itself hangs on another. */
    Optional<String> of(Release release) {
        Likeness own = new Likeness(release.body());
        Set<Long> bands = own.bands();
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        String marks = String.join(", ", Collections.nCopies(bands.size(), "?"));
        List<String> candidates = jdbc.sql(
                        "SELECT b.release_id FROM release_band b JOIN release r ON r.id = b.release_id"
                                + " WHERE b.hash IN (" + marks + ") AND r.superseded_by IS NULL AND r.same_as IS NULL"
                                + " AND r.withdrawn IS NULL AND r.id <> ? GROUP BY b.release_id ORDER BY COUNT(*) DESC")
                .params(with(bands, release.id()))
                .query(String.class)
                .list();
        for (String candidate : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
            if (own.isToldBy(new Likeness(body(candidate)))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
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
        for (long band : new Likeness(release.body()).bands()) {
            jdbc.sql("INSERT INTO release_band (release_id, hash) VALUES (?, ?)")
                    .params(release.id(), band)
                    .update();
        }
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
