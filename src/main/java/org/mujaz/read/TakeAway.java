package org.mujaz.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Briefs to take away: one in seven formats, lists as CSV and JSON, the newest as feeds. */
@RestController
class TakeAway {
    private static final int LIST = 5_000;
    private final BriefStore briefs;
    private final BrowseStore browse;
    private final CorrectionStore corrections;
    private final JdbcClient jdbc;

    TakeAway(BriefStore briefs, BrowseStore browse, CorrectionStore corrections, JdbcClient jdbc) {
        this.briefs = briefs;
        this.browse = browse;
        this.corrections = corrections;
        this.jdbc = jdbc;
    }

    @GetMapping("/briefs/{id}.{format:html|md|json|csv|docx|pdf}")
    ResponseEntity<byte[]> brief(@PathVariable String id, @PathVariable String format) {
        BriefPage.check(id);
        Brief brief = briefs.find(id).orElseThrow(NotThere::new);
        BriefView view = BriefView.of(brief, corrections.of(brief));
        return switch (format) {
            case "html" -> file(id, format, "text/html", page(view));
            case "md" -> file(id, format, "text/markdown", BriefMarkdown.of(view));
            case "json" -> file(id, format, "application/json", new CorrectedJson(jdbc).of(brief));
            case "csv" -> file(id, format, "text/csv", sentences(view));
            case "docx" ->
                file(
                        id,
                        format,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        BriefDocx.of(view));
            default -> file(id, format, "application/pdf", BriefPdf.of(view));
        };
    }

    @GetMapping("/export/briefs.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        List<List<String>> rows = new ArrayList<>();
        for (Card card : browse.newest(filter(parameters), LIST)) {
            rows.add(List.of(
                    card.id(),
                    Objects.toString(card.isoDate(), ""),
                    card.agency(),
                    card.place(),
                    card.topic().words(),
                    card.headline(),
                    card.text(),
                    String.valueOf(card.careCount()),
                    card.source(),
                    base(request) + "/briefs/" + card.id()));
        }
        List<String> header =
                List.of("id", "date", "agency", "place", "topic", "headline", "brief", "care", "source", "address");
        return file("briefs", "csv", "text/csv", Table.csv(header, rows));
    }

    /** At most so many whole briefs as these: this is for a night, not for the archive. */
    @GetMapping("/export/briefs.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> parameters) {
        List<Brief> whole = browse.newest(filter(parameters), 200).stream()
                .map(card -> briefs.find(card.id()))
                .flatMap(java.util.Optional::stream)
                .toList();
        return file("briefs", "json", "application/json", new CorrectedJson(jdbc).of(whole));
    }

    @GetMapping("/feeds/rss.xml")
    ResponseEntity<byte[]> rss(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        return shown("application/rss+xml", Feeds.rss(base(request), browse.latest(filter(parameters))));
    }

    @GetMapping("/feeds/atom.xml")
    ResponseEntity<byte[]> atom(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Filter filter = filter(parameters);
        return shown("application/atom+xml", Feeds.atom(base(request), filter.whole(), browse.latest(filter)));
    }

    @GetMapping("/feeds/feed.json")
    ResponseEntity<byte[]> feed(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Filter filter = filter(parameters);
        return shown("application/feed+json", Feeds.json(base(request), filter.whole(), browse.latest(filter)));
    }

    private static Filter filter(Map<String, String> parameters) {
        return Filter.of(Filter.day(parameters.get("night")), parameters);
    }

    private static String page(BriefView view) {
        return Pages.render("taken-brief", Map.of("brief", view));
    }

    private static String sentences(BriefView view) {
        List<List<String>> rows = view.pairs().stream()
                .map(p -> List.of(String.valueOf(p.number()), p.english(), p.arabic(), String.join("; ", p.marks())))
                .toList();
        return Table.csv(List.of("number", "english", "arabic", "care"), rows);
    }

    private static String base(HttpServletRequest request) {
        return request.getRequestURL().substring(0, request.getRequestURL().indexOf(request.getRequestURI()));
    }

    private static ResponseEntity<byte[]> shown(String type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String ending, String type, String text) {
        return file(name, ending, type + ";charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String ending, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mujaz-" + name + "." + ending)
                                .build()
                                .toString())
                .body(bytes);
    }
}
