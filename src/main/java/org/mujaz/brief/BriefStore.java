package org.mujaz.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mujaz.Mark;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The briefs, one a release and pipeline version. Writing joins the caller's transaction. */
public final class BriefStore {
    private static final int ASKED_AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = "SELECT r.id, r.fingerprint, r.source, r.headline AS source_headline, r.body,"
            + " r.boilerplate, r.place, r.published, r.agency, r.identity, r.version, r.marks AS source_marks,"
            + " r.received, b.pipeline, b.headline, b.english, b.arabic, b.method, b.checkpoint, b.marks, b.run_id,"
            + " b.written, b.translate_ms, b.summarize_ms FROM brief b JOIN release r ON r.id = b.release_id ";
    /** Of several pipelines' briefs of one release, the newest is told. */
    private static final String NEWEST =
            " NOT EXISTS (SELECT 1 FROM brief n WHERE n.release_id = b.release_id" + " AND n.written > b.written) ";
    /** Lists leave out what a later version replaced; by its id it is still found, as history. */
    private static final String CURRENT = NEWEST + "AND r.superseded_by IS NULL ";

    private final JdbcClient jdbc;

    public BriefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest brief of a release, by its id or the beginning of it where only one begins so. */
    public Optional<Brief> find(String id) {
        // PostgreSQL's index knows whole ids only.
        List<Brief> found = id.matches("[0-9a-f]{12}")
                ? query("b.release_id = :id AND" + NEWEST, 2, "id", id)
                : query("b.release_id LIKE :id AND" + NEWEST, 2, "id", pattern(id));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** How many releases with briefs have an id that begins so. */
    public int beginningWith(String id) {
        return jdbc.sql("SELECT COUNT(DISTINCT release_id) FROM brief WHERE release_id LIKE ?")
                .param(pattern(id))
                .query(Integer.class)
                .single();
    }

    private static String pattern(String id) {
        return id.replaceAll("[^0-9a-f]", "-") + "%"; // no id has one, and it stands for itself
    }

    /** The briefs a run wrote, in the order its releases arrived. */
    public List<Brief> ofRun(long run, int most) {
        return query("b.run_id = :run", most, "run", run);
    }

    /** The newest brief of each release that a run of that date wrote. */
    public List<Brief> ofDate(String job, LocalDate date) {
        return ofDate(job, date, Integer.MAX_VALUE);
    }

    public List<Brief> ofDate(String job, LocalDate date, int most) {
        return query(
                "b.run_id IN (SELECT id FROM run WHERE job = :job AND run_date = :date) AND" + CURRENT,
                most,
                "job",
                job,
                "date",
                date);
    }

    /** The newest brief of every release of the job, the latest run first. */
    public List<Brief> ofJob(String job, int most) {
        return query("b.run_id IN (SELECT id FROM run WHERE job = :job) AND" + CURRENT, most, "job", job);
    }

    /** The releases of all that {@link #ofJob} tells, in its order. */
    public List<String> releases(String job) {
        return jdbc.sql("SELECT b.release_id FROM brief b JOIN release r ON r.id = b.release_id WHERE b.run_id IN"
                        + " (SELECT id FROM run WHERE job = ?) AND" + CURRENT
                        + "ORDER BY b.run_id DESC, r.received, r.source, r.id")
                .param(job)
                .query(String.class)
                .list();
    }

    /** Briefs that were told on a date and are gone since: their releases were withdrawn. */
    public Map<LocalDate, List<String>> withdrawn(String job) {
        Map<LocalDate, List<String>> out = new TreeMap<>();
        jdbc.sql("SELECT DISTINCT run.run_date, r.id FROM release r JOIN run_release rr ON rr.release_id = r.id"
                        + " JOIN run ON run.id = rr.run_id WHERE run.job = ? AND rr.outcome = 'BRIEFED'"
                        + " AND r.withdrawn IS NOT NULL ORDER BY 1, 2")
                .param(job)
                .query(row -> {
                    out.computeIfAbsent(row.getObject(1, LocalDate.class), day -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return out;
    }

    /** Dates whose briefs name a sender more since that run: it told what they tell, too. */
    public Set<LocalDate> toldAgain(String job, long run) {
        return new TreeSet<>(
                jdbc.sql("SELECT DISTINCT run.run_date FROM release r JOIN brief b ON b.release_id = r.same_as"
                                + " JOIN run ON run.id = b.run_id WHERE r.same_as_run = ? AND run.job = ?")
                        .params(run, job)
                        .query(LocalDate.class)
                        .list());
    }

    /** The database itself leaves out what is too much: a whole archive of releases does not fit into a question's memory. */
    private List<Brief> query(String where, int most, Object... params) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("most", most);
        for (int i = 0; i < params.length; i += 2) {
            values.put((String) params[i], params[i + 1]);
        }
        List<Brief> bare = jdbc.sql(SELECT + "WHERE " + where + " ORDER BY b.run_id DESC, r.received, r.source, r.id"
                        + " LIMIT :most")
                .params(values)
                .query((row, n) -> bare(row))
                .list();
        List<Brief> whole = new ArrayList<>();
        for (int i = 0; i < bare.size(); i += ASKED_AT_ONCE) {
            whole.addAll(whole(bare.subList(i, Math.min(bare.size(), i + ASKED_AT_ONCE))));
        }
        return whole;
    }

    private Brief bare(ResultSet row) throws SQLException {
        Release release = new Release(
                row.getString("id"),
                row.getString("fingerprint"),
                row.getString("source"),
                row.getString("source_headline"),
                row.getString("body"),
                row.getString("boilerplate"),
                row.getString("place"),
                row.getObject("published", LocalDate.class),
                row.getString("agency"),
                row.getString("identity"),
                row.getInt("version"),
                marks(row.getString("source_marks")),
                row.getObject("received", OffsetDateTime.class).toInstant());
        List<List<Mark>> marks = JSON.readValue(row.getString("marks"), new TypeReference<>() {});
        Summary summary = new Summary(
                row.getString("headline"),
                texts(row.getString("english")),
                texts(row.getString("arabic")),
                List.of(),
                Summary.Method.valueOf(row.getString("method")),
                marks.get(1));
        return new Brief(
                release,
                row.getString("pipeline"),
                summary,
                List.of(),
                row.getString("checkpoint"),
                marks.get(0),
                row.getLong("run_id"),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                new Brief.Timings(row.getLong("translate_ms"), row.getLong("summarize_ms")));
    }

    /** A brief's rows are found by this. */
    private record Key(String release, String pipeline) {}

    private List<Brief> whole(List<Brief> bare) {
        List<String> ids =
                bare.stream().map(brief -> brief.release().id()).distinct().toList();
        Map<Key, List<SentencePair>> sentences = rows(
                "SELECT release_id, pipeline, number, paragraph, arabic, english, marks, from_memory FROM brief_sentence"
                        + " WHERE release_id IN (:ids) ORDER BY release_id, pipeline, number",
                ids,
                row -> new SentencePair(
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        marks(row.getString(7)),
                        row.getBoolean(8)));
        Map<Key, List<Summary.Link>> links = rows(
                "SELECT release_id, pipeline, sentence, source, closeness FROM brief_link WHERE release_id IN (:ids)"
                        + " ORDER BY release_id, pipeline, sentence, closeness DESC, source",
                ids,
                row -> new Summary.Link(row.getInt(3), row.getInt(4), row.getDouble(5)));
        Map<Key, List<Brief.Telling>> others = rows(
                "SELECT same_as, '', id, agency, source FROM release WHERE same_as IN (:ids) AND withdrawn IS NULL"
                        + " AND superseded_by IS NULL ORDER BY received, id",
                ids,
                row -> new Brief.Telling(row.getString(3), row.getString(4), row.getString(5)));
        return bare.stream()
                .map(brief -> {
                    Key key = new Key(brief.release().id(), brief.pipeline());
                    return whole(
                            brief,
                            sentences.getOrDefault(key, List.of()),
                            links.getOrDefault(key, List.of()),
                            others.getOrDefault(new Key(key.release(), ""), List.of()));
                })
                .toList();
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Rows by the two columns that come first. */
    private <T> Map<Key, List<T>> rows(String select, List<String> ids, Row<T> made) {
        Map<Key, List<T>> rows = new HashMap<>();
        jdbc.sql(select).param("ids", ids).query(row -> {
            rows.computeIfAbsent(new Key(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                    .add(made.of(row));
        });
        return rows;
    }

    private static Brief whole(
            Brief bare, List<SentencePair> sentences, List<Summary.Link> links, List<Brief.Telling> others) {
        Summary s = bare.summary();
        return new Brief(
                bare.release(),
                bare.pipeline(),
                new Summary(s.headline(), s.english(), s.arabic(), links, s.method(), s.marks()),
                sentences,
                bare.checkpoint(),
                bare.marks(),
                bare.runId(),
                bare.written(),
                bare.timings(),
                others);
    }

    private static List<Mark> marks(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    private static List<String> texts(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
