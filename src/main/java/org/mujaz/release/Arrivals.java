package org.mujaz.release;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register of what arrived: every item a run looked at and what became of it. A file is taken once, whatever the
 * outcome; the same name with other bytes is another file.
 */
public final class Arrivals {
    private final JdbcClient jdbc;
    private final ReleaseStore releases;
    private final QuarantineStore quarantine;
    private final VersionStore versions;
    private final NearDuplicates nearDuplicates;
    private final Embargoes embargoes;
    private final Clock clock;

    public Arrivals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.releases = new ReleaseStore(jdbc);
        this.quarantine = new QuarantineStore(jdbc, clock);
        this.versions = new VersionStore(jdbc, clock);
        this.nearDuplicates = new NearDuplicates(jdbc);
        this.embargoes = new Embargoes(jdbc, clock);
        this.clock = clock;
    }

    /**
     * What became of the items of a run.
     *
     * @param created releases never seen before
     * @param duplicate content already kept, told by another release, or withdrawn
     * @param quarantined items with a reason
     */
    public record Counts(int created, int duplicate, int quarantined) {
        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(created + more.created, duplicate + more.duplicate, quarantined + more.quarantined);
        }
    }

    /**
     * Whether a file of this name (below the inbox) and these bytes was taken before. One of which an item is to be
     * retried was not, unless by this very run; nor was one with an item whose embargo has passed.
     */
    public boolean knows(String file, String sha256, long runId) {
        // Nearly always there is nothing of it, and no more to ask.
        return count(sha256, file) > 0
                && !embargoes.isOver(file, sha256)
                && jdbc.sql("SELECT COUNT(*) FROM arrival a WHERE a.sha256 = ? AND a.file = ? AND (a.run_id = ?"
                                        + " OR NOT EXISTS (SELECT 1 FROM arrival b JOIN quarantine q ON q.run_id = b.run_id"
                                        + " AND q.source = b.source AND q.stage = 'COLLECT' AND q.state = 'RETRIED'"
                                        + " WHERE b.sha256 = a.sha256 AND b.file = a.file AND b.run_id = a.run_id))")
                                .params(sha256, file, runId)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private long count(String sha256, String file) {
        return jdbc.sql("SELECT COUNT(*) FROM arrival WHERE sha256 = ? AND file = ?")
                .params(sha256, file)
                .query(Long.class)
                .single();
    }

    /** Keeps all that files held: releases, quarantine and the register. Joins the caller's transaction. */
    public Counts take(long runId, List<? extends FileRead> files) {
        nearDuplicates.catchUp();
        Counts counts = Counts.NONE;
        for (FileRead read : files) {
            for (Read item : read.items()) {
                counts = counts.plus(take(runId, read, item));
            }
        }
        return counts;
    }

    public Counts take(long runId, FileRead read) {
        return take(runId, List.of(read));
    }

    /**
     * Takes a release that was to be briefed for one that another's brief tells: it is a duplicate, as it would be had that shown when it
     * arrived. Joins the caller's transaction.
     *
     * @return false where the other has no brief; nothing is changed then
     */
    public boolean told(long runId, String release, String by) {
        if (!nearDuplicates.hang(runId, release, by)) {
            return false;
        }
        jdbc.sql("UPDATE arrival SET outcome = 'DUPLICATE' WHERE release_id = ? AND outcome = 'NEW'")
                .param(release)
                .update();
        jdbc.sql("DELETE FROM run_release WHERE release_id = ?").param(release).update();
        return true;
    }

    private Counts take(long runId, FileRead read, Read item) {
        if (item instanceof Read.Accepted accepted) {
            return accept(runId, read, accepted);
        }
        if (item instanceof Read.Withdrawn withdrawn) {
            List<String> gone = versions.withdraw(runId, withdrawn);
            register(runId, read, item, "WITHDRAWN", null);
            Counts counts = new Counts(0, 1, 0);
            for (String id : gone) {
                counts = counts.plus(free(runId, read, id, null));
            }
            return counts;
        }
        quarantine.collect(runId, read.sha256(), (Read.Rejected) item);
        register(runId, read, item, "QUARANTINED", null);
        return new Counts(0, 0, 1);
    }

    private Counts accept(long runId, FileRead read, Read.Accepted item) {
        embargoes.lift(read.sha256(), item.source());
        if (item.embargo() != null && item.embargo().isAfter(clock.instant())) {
            embargoes.keep(read, item);
            return Counts.NONE;
        }
        Release received = item.release();
        Optional<VersionStore.Known> known = versions.newest(received.identity());
        boolean outdated = versions.isWithdrawn(received.identity(), received.version())
                || known.isPresent()
                        && received.version() > 0
                        && received.version() < known.get().stated();
        int next = known.map(old -> old.version() + 1).orElse(1);
        Release numbered = outdated ? received : received.withVersion(Math.max(next, received.version()));
        int stated = Math.max(
                received.version(), known.map(VersionStore.Known::stated).orElse(0));
        Optional<Release> twin = releases.find(received.id());
        Release release = twin.isPresent() && !outdated ? besides(twin.get(), known, numbered) : numbered;
        Likeness likeness = new Likeness(release.body());
        if (outdated || !releases.insertIfNew(release, stated, runId, likeness)) {
            register(
                    runId,
                    read,
                    item,
                    "DUPLICATE",
                    releases.find(release.id()).map(Release::id).orElse(null));
            return new Counts(0, 1, 0);
        }
        known.ifPresent(old -> versions.replace(old.releaseId(), release.id()));
        Optional<String> same = same(release, known, twin, likeness);
        nearDuplicates.remember(release.id(), likeness);
        same.ifPresent(other -> nearDuplicates.link(runId, release.id(), other));
        register(runId, read, item, same.isPresent() ? "DUPLICATE" : "NEW", release.id());
        // The new version before what hung on the old one: it may hang on the new one again.
        Counts freed = known.isPresent() ? free(runId, read, known.get().releaseId(), release.id()) : Counts.NONE;
        return freed.plus(same.isPresent() ? new Counts(0, 1, 0) : new Counts(1, 0, 0));
    }

    /**
     * The same words were kept before. As a release of their own they count where another agency sends them, or where they are what an
     * item has come to say; otherwise they are the one that is kept.
     */
    private Release besides(Release twin, Optional<VersionStore.Known> known, Release received) {
        if (known.isPresent()) {
            Release current = releases.find(known.get().releaseId()).orElseThrow();
            boolean unchanged = current.id().equals(twin.id()) || current.saysTheSame(received);
            return unchanged ? current : received.besides(received.identity() + " " + received.version());
        }
        if (received.identity() != null && received.identity().equals(twin.identity())) {
            return received.besides(received.identity() + " " + received.version());
        }
        boolean otherAgency = received.agency() != null && !received.agency().equals(twin.agency());
        return otherAgency ? received.besides(received.agency()) : received;
    }

    /** The release, sent by another, that tells all of this one. */
    private Optional<String> same(
            Release release, Optional<VersionStore.Known> known, Optional<Release> twin, Likeness likeness) {
        Optional<String> copied = twin.flatMap(kept -> nearDuplicates.briefedFor(kept.id()))
                .filter(head -> known.isEmpty() || !head.equals(known.get().releaseId()));
        if (copied.isPresent()) {
            return copied;
        }
        return known.isPresent()
                ? nearDuplicates.stillTelling(known.get().releaseId(), release, likeness)
                : nearDuplicates.of(release, likeness);
    }

    /** What was told by a release that went, and is told by none now, counts as new: it is to be briefed. */
    private Counts free(long runId, FileRead read, String gone, String by) {
        List<String> freed = nearDuplicates.rehang(runId, gone, by);
        for (String id : freed) {
            // Files of one name come again and again: the release's id tells them apart.
            String source = releases.find(id).orElseThrow().source() + " (" + id + ")";
            register(runId, read, source, "NEW", id);
        }
        return new Counts(freed.size(), 0, 0);
    }

    private void register(long runId, FileRead read, Read item, String outcome, String releaseId) {
        register(runId, read, item.source(), outcome, releaseId);
    }

    private void register(long runId, FileRead read, String source, String outcome, String releaseId) {
        // Two files may be called the same once their names are clean; with the same bytes they are one. Asked by
        // itself: as a part
        // of the insertion, H2 answers the second time what it answered the first.
        boolean registered = jdbc.sql("SELECT COUNT(*) FROM arrival WHERE run_id = ? AND source = ? AND sha256 = ?")
                        .params(runId, source, read.sha256())
                        .query(Long.class)
                        .single()
                > 0;
        if (registered) {
            return;
        }
        jdbc.sql(
                        "INSERT INTO arrival (run_id, file, source, sha256, outcome, release_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(runId)
                .param(read.file())
                .param(source)
                .param(read.sha256())
                .param(outcome)
                .param(releaseId)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
