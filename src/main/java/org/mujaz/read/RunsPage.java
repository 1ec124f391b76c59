package org.mujaz.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What nights did: a grid of runs and steps, how long they took, what failed. */
@Controller
class RunsPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 30;
    private static final int BAR = 18;
    private static final int HEIGHT = 120;
    static final List<String> STEPS = List.of("collect", "brief", "publish");
    private final NightStore nights;
    private final StepStore steps;
    private final Clock clock;

    RunsPage(NightStore nights, StepStore steps, Clock clock) {
        this.nights = nights;
        this.steps = steps;
        this.clock = clock;
    }

    /** A run with its steps, as the grid shows it. */
    record Line(NightStore.Night run, List<StepStore.Step> steps, String took, String progress) {}

    /** A bar of the chart: the older run left. */
    record Bar(int x, int y, int height, String words, String state) {}

    @GetMapping("/runs")
    String runs(Model model) {
        fill(model);
        return "runs";
    }

    /** Only the part that changes, for the script that keeps the page fresh. */
    @GetMapping("/runs/live")
    String live(Model model) {
        fill(model);
        return "runs :: live";
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, Model model) {
        NightStore.Night run = nights.find(id).orElseThrow(NotThere::new);
        model.addAttribute("line", line(run, steps.latest()));
        model.addAttribute("steps", STEPS);
        model.addAttribute("items", nights.quarantine(id, 500));
        return "run";
    }

    private void fill(Model model) {
        Map<String, Map<String, StepStore.Step>> all = steps.latest();
        List<Line> lines =
                nights.latest(MOST).stream().map(run -> line(run, all)).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("steps", STEPS);
        model.addAttribute("bars", bars(lines));
        model.addAttribute(
                "longest",
                lines.stream()
                        .max(Comparator.comparing(line -> took(line.run())))
                        .map(Line::took)
                        .orElse(""));
        List<Line> running =
                lines.stream().filter(l -> l.run().status().equals("RUNNING")).toList();
        model.addAttribute("running", !running.isEmpty());
        model.addAttribute(
                "progress",
                running.isEmpty()
                        ? "No run is under way."
                        : running.stream()
                                .map(l -> "Run " + l.run().id() + ", " + l.progress() + ".")
                                .collect(Collectors.joining(" ")));
    }

    private Line line(NightStore.Night run, Map<String, Map<String, StepStore.Step>> all) {
        Map<String, StepStore.Step> its = all.getOrDefault(StepStore.key(run.job(), run.date(), run.rerun()), Map.of());
        StepStore.Step none = new StepStore.Step("", null);
        return new Line(
                run,
                STEPS.stream().map(step -> its.getOrDefault(step, none)).toList(),
                new StepStore.Step("", took(run)).words(),
                run.status().equals("RUNNING") ? progress(run.progress()) : "");
    }

    private Duration took(NightStore.Night run) {
        Instant end = run.ended() == null ? clock.instant() : run.ended();
        return Duration.between(run.started(), end);
    }

    private List<Bar> bars(List<Line> lines) {
        long longest =
                lines.stream().mapToLong(l -> took(l.run()).toSeconds()).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            NightStore.Night run = lines.get(i).run();
            int height = (int) Math.max(2, took(run).toSeconds() * HEIGHT / Math.max(1, longest));
            bars.add(new Bar(
                    (lines.size() - 1 - i) * BAR,
                    HEIGHT - height,
                    height,
                    run.date() + ": " + lines.get(i).took() + ", "
                            + run.status().toLowerCase(java.util.Locale.ROOT),
                    run.status().toLowerCase(java.util.Locale.ROOT)));
        }
        return bars;
    }

    private static String progress(String json) {
        if (json == null || json.isBlank()) {
            return "just started";
        }
        JsonNode progress = JSON.readTree(json);
        String step = progress.path("step").asString("");
        return switch (step) {
            case "collect" ->
                "reading files: %d of %d"
                        .formatted(
                                progress.path("collected").asInt(0)
                                        + progress.path("known").asInt(0),
                                progress.path("files").asInt(0));
            case "brief" ->
                "briefing: %d of %d releases, %d %% of the text"
                        .formatted(
                                progress.path("releasesDone").asInt(0),
                                progress.path("releases").asInt(0),
                                Math.round(progress.path("done").asDouble(0) * 100));
            default -> step;
        };
    }
}
