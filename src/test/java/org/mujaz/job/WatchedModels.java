package org.mujaz.job;

import java.util.List;
import java.util.function.Consumer;
import org.mujaz.release.Release;

/** The real briefing, with the job file's models. Before each chunk it does what the test says. */
final class WatchedModels implements Briefing {
    private final Briefing models;
    private final Consumer<List<Release>> before;

    private WatchedModels(Briefing models, Consumer<List<Release>> before) {
        this.models = models;
        this.before = before;
    }

    static BriefingSource source(Consumer<List<Release>> before) {
        BriefingSource models = ModelBriefing::new;
        return (tonight, memory, names, editors, events) ->
                new WatchedModels(models.open(tonight, memory, names, editors, events), before);
    }

    @Override
    public List<Outcome> brief(List<Release> releases) {
        before.accept(releases);
        return models.brief(releases);
    }

    @Override
    public void close() {
        models.close();
    }
}
