package org.mujaz.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mujaz.brief.Brief;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;

/**
 * A briefing without models, for tests that are about the job around it. Before each chunk it does what the test says.
 */
final class PlainBriefing implements Briefing {
    private final Tonight tonight;
    private final Consumer<List<Release>> before;
    private final UnaryOperator<Brief> change;

    PlainBriefing(Tonight tonight, Consumer<List<Release>> before, UnaryOperator<Brief> change) {
        this.tonight = tonight;
        this.before = before;
        this.change = change;
    }

    static BriefingSource source() {
        return source(chunk -> {});
    }

    static BriefingSource source(Consumer<List<Release>> before) {
        return source(before, UnaryOperator.identity());
    }

    /** With briefs changed as the test says. */
    static BriefingSource source(Consumer<List<Release>> before, UnaryOperator<Brief> change) {
        return (tonight, memory, names, editors, events) -> new PlainBriefing(tonight, before, change);
    }

    @Override
    public List<Outcome> brief(List<Release> releases) {
        before.accept(releases);
        List<Outcome> outcomes = new ArrayList<>();
        for (Release release : releases) {
            outcomes.add(new Outcome.Briefed(change.apply(brief(release)), List.of()));
        }
        return outcomes;
    }

    private Brief brief(Release release) {
        return new Brief(
                release,
                tonight.pipeline(),
                new Summary(
                        "Brief of " + release.id(),
                        List.of("One sentence."),
                        List.of(release.headline()),
                        List.of(new Summary.Link(1, 0, 0.9)),
                        Summary.Method.EXTRACTIVE,
                        List.of()),
                List.of(new SentencePair(0, 0, release.headline(), "Headline.", List.of(), false)),
                "none",
                List.of(),
                tonight.run(),
                tonight.clock().instant(),
                new Brief.Timings(1, 1));
    }

    @Override
    public void close() {}
}
