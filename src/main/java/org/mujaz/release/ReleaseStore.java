package org.mujaz.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mujaz.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every release Mujaz has read, once. Joins the caller's transaction. */
public final class ReleaseStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};
    private static final int ASKED_AT_ONCE = 500;

    private final JdbcClient jdbc;

    public ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a release.
     *
     * @param stated the highest version of its item that the sender has stated, or 0
     * @return false where the same content (by fingerprint) is already kept; nothing is changed then
     */
    boolean insertIfNew(Release release, int stated, long runId, Likeness likeness) {
        // Two questions, not one with OR: for that, H2 looks through the whole table.
        boolean known = jdbc.sql("SELECT (SELECT COUNT(*) FROM release WHERE id = ?)"
                                + " + (SELECT COUNT(*) FROM release WHERE fingerprint = ?)")
                        .params(release.id(), release.fingerprint())
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            return false;
        }
        jdbc.sql("""
                INSERT INTO release (id, fingerprint, source, headline, body, boilerplate, place, published, agency,
                                     identity, version, stated, marks, received, run_id, bands)
                VALUES (:id, :fingerprint, :source, :headline, :body, :boilerplate, :place, :published, :agency,
                        :identity, :version, :stated, :marks, :received, :run, :bands)""")
                .param("id", release.id())
                .param("fingerprint", release.fingerprint())
                .param("source", release.source())
                .param("headline", storable(release.headline()))
                .param("body", storable(release.body()))
                .param("boilerplate", storable(release.boilerplate()))
                .param("place", cut(release.place(), 300))
                .param("published", release.date())
                .param("agency", cut(release.agency(), 100))
                .param("identity", release.identity())
                .param("version", release.version())
                .param("stated", stated)
                .param("marks", JSON.writeValueAsString(release.marks()))
                .param("received", release.received().atOffset(ZoneOffset.UTC))
                .param("run", runId)
                .param("bands", NearDuplicates.bytes(likeness.bands()))
                .update();
        return true;
    }

    public Optional<Release> find(String id) {
        return jdbc.sql("SELECT * FROM release WHERE id = ?")
                .param(id)
                .query(ReleaseStore::row)
                .optional();
    }

    /** The releases of these ids that exist, in the order of the ids. */
    public List<Release> find(Collection<String> ids) {
        Map<String, Release> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += ASKED_AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + ASKED_AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            jdbc.sql("SELECT * FROM release WHERE id IN (" + marks + ")")
                    .params(new ArrayList<Object>(some))
                    .query(ReleaseStore::row)
                    .list()
                    .forEach(release -> found.put(release.id(), release));
        }
        return all.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The ids of the releases a run was the first to read, in the order they were read. */
    public List<String> idsOf(long runId) {
        return jdbc.sql("SELECT release_id FROM arrival WHERE run_id = ? AND outcome = 'NEW' ORDER BY id")
                .param(runId)
                .query(String.class)
                .list();
    }

    /** Other releases that tell the same as this one and are not briefed themselves, oldest first. */
    public List<Release> alsoToldBy(String id) {
        return jdbc.sql("SELECT * FROM release WHERE same_as = ? AND withdrawn IS NULL AND superseded_by IS NULL"
                        + " ORDER BY received, id")
                .param(id)
                .query(ReleaseStore::row)
                .list();
    }

    /** The release that is briefed in place of this one, because it tells the same. */
    public Optional<String> briefedAs(String id) {
        return jdbc.sql("SELECT same_as FROM release WHERE id = ? AND same_as IS NOT NULL")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** All versions of the item a release belongs to, newest first; itself alone where it has no identity. */
    public List<Release> versions(String id) {
        return jdbc.sql(
                        "SELECT * FROM release WHERE id = :id OR identity = (SELECT identity FROM release WHERE id = :id)"
                                + " ORDER BY version DESC, received DESC")
                .param("id", id)
                .query(ReleaseStore::row)
                .list();
    }

    private static Release row(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getString("id"),
                row.getString("fingerprint"),
                row.getString("source"),
                row.getString("headline"),
                row.getString("body"),
                row.getString("boilerplate"),
                row.getString("place"),
                row.getObject("published", java.time.LocalDate.class),
                row.getString("agency"),
                row.getString("identity"),
                row.getInt("version"),
                JSON.readValue(row.getString("marks"), MARKS),
                row.getObject("received", OffsetDateTime.class).toInstant());
    }

    /** PostgreSQL refuses U+0000, which H2 takes. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
