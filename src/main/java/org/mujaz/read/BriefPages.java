package org.mujaz.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mujaz.Problem;
import org.mujaz.brief.Brief;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes briefs as plain pages that need no server and no script: {@code <out>/<date>/<id>.html}, each complete in
 * itself, {@code <out>/<date>/index.html} and {@code <out>/index.html}.
 *
 * <p>The same briefs give the same bytes. Every file is replaced in one step, so that a reader never meets half a page,
 * and a night that is published again changes only what differs.
 */
public final class BriefPages {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern COUNT = Pattern.compile("<meta name=\"mujaz-briefs\" content=\"(\\d+)\">");
    private static final int HEAD = 2_000;

    private static final String WITHDRAWN = "<meta name=\"mujaz-withdrawn\"";

    private BriefPages() {}

    /** Briefs under one heading. */
    record Group(String name, List<BriefView> briefs) {}

    /** One line of the top index. */
    record Day(String iso, String words, int briefs) {}

    /** Publishes a night of which nothing was corrected or withdrawn. */
    static Path publish(LocalDate date, List<Brief> briefs, Path out) {
        return write(date, briefs, Corrections.NONE, NightEvents.NONE, List.of(), out);
    }

    /**
     * Publishes a night, with what editors have put right.
     *
     * @param date the night's run date
     * @param briefs all briefs of that date, in any order
     * @param withdrawn the ids of releases that were briefed on that date and withdrawn since: where their pages were, a
     *     page says so
     * @param out the output folder; made when missing
     * @return the page to open first: the date's index
     * @throws Problem where the folder cannot be written
     */
    public static Path publish(JdbcClient jdbc, LocalDate date, List<Brief> briefs, List<String> withdrawn, Path out) {
        Corrections corrections = new CorrectionStore(jdbc).concerning(briefs);
        List<String> ids = briefs.stream().map(brief -> brief.release().id()).toList();
        NightEvents events = new NightEvents(briefs, new PublishedStore(jdbc).meanings(ids));
        return write(date, briefs, corrections, events, withdrawn, out);
    }

    static Path write(
            LocalDate date,
            List<Brief> briefs,
            Corrections corrections,
            NightEvents events,
            List<String> withdrawn,
            Path out) {
        List<Brief> ordered = briefs.stream().sorted(newestFirst()).toList();
        List<BriefView> views =
                ordered.stream().map(brief -> BriefView.of(brief, corrections)).toList();
        Map<String, List<NightEvents.Other>> others = events.shown(views);
        Path folder = out.resolve(date.toString());
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < views.size(); i++) {
                BriefView view = views.get(i);
                if (!ID.matcher(view.id()).matches()) {
                    throw new IllegalArgumentException("not the id of a release: " + view.id());
                }
                Map<String, Object> event = Map.of(
                        "others",
                        others.getOrDefault(view.id(), List.of()),
                        "corrects",
                        ordered.get(i).release().saysItCorrects());
                WholeFile.write(folder.resolve(view.id() + ".html"), page(date, views, i, event));
            }
            for (String id : withdrawn) {
                WholeFile.write(
                        folder.resolve(id + ".html"),
                        Pages.render("published-withdrawn", with(date, Map.of("id", id))));
            }
            Path index = folder.resolve("index.html");
            WholeFile.write(
                    index, Pages.render("published-day", with(date, Map.of("briefs", views, "groups", groups(views)))));
            WholeFile.write(out.resolve("index.html"), Pages.render("published-index", Map.of("days", days(out))));
            return index;
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(out, e);
        }
    }

    static Problem unwritable(Path out, Exception e) {
        return new Problem(
                out.toString(),
                "the pages cannot be written: " + WholeFile.reason(e),
                "Make room or allow writing there, or set another output folder in the job file, and run again",
                e);
    }

    /** Whether a brief's page is there still, although its release was withdrawn. */
    public static boolean shows(LocalDate date, String id, Path out) {
        Path page = out.resolve(date.toString()).resolve(id + ".html");
        try {
            return Files.isRegularFile(page) && !head(page).contains(WITHDRAWN);
        } catch (IOException e) {
            return true; // publishing the date again tells what is wrong with it
        }
    }

    /** Newest release first; without a date last; otherwise in a fixed order. */
    static Comparator<Brief> newestFirst() {
        return Comparator.comparing(
                        (Brief b) -> b.release().date(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(b -> b.release().source())
                .thenComparing(b -> b.release().id());
    }

    /** By agency, in the order of the agency's first brief; those without one come last. */
    static List<Group> groups(List<BriefView> views) {
        Map<String, List<BriefView>> byAgency = new LinkedHashMap<>();
        views.forEach(v ->
                byAgency.computeIfAbsent(v.agency(), a -> new ArrayList<>()).add(v));
        List<BriefView> others = byAgency.remove("");
        List<Group> groups = new ArrayList<>();
        byAgency.forEach((agency, briefs) -> groups.add(new Group(agency, briefs)));
        if (others != null) {
            groups.add(new Group(groups.isEmpty() ? "All" : "No agency named", others));
        }
        return groups;
    }

    private static String page(LocalDate date, List<BriefView> views, int i, Map<String, Object> event) {
        Map<String, Object> model = new HashMap<>(event);
        model.put("brief", views.get(i));
        model.put("place", i + 1);
        model.put("of", views.size());
        model.put("previous", i > 0 ? views.get(i - 1).id() : "");
        model.put("next", i + 1 < views.size() ? views.get(i + 1).id() : "");
        return Pages.render("published-brief", with(date, model));
    }

    static Map<String, Object> with(LocalDate date, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("day", new Day(date.toString(), Shown.day(date), 0));
        return all;
    }

    private static List<Day> days(Path out) throws IOException {
        List<Day> days = new ArrayList<>();
        try (Stream<Path> folders = Files.list(out)) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                Path index = folder.resolve("index.html");
                if (DAY.matcher(name).matches() && Files.isRegularFile(index)) {
                    days.add(new Day(name, Shown.day(LocalDate.parse(name)), count(index)));
                }
            }
        }
        days.sort(Comparator.comparing(Day::iso).reversed());
        return days;
    }

    private static int count(Path index) throws IOException {
        Matcher count = COUNT.matcher(head(index));
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    static String head(Path page) throws IOException {
        try (var in = Files.newInputStream(page)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
