package org.mujaz.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.read.EventStore;
import org.mujaz.release.Release;

/**
 * Briefs an event once: a release that brings nothing another one's brief tells already is not briefed itself. Where the other cannot be
 * briefed after all, it is.
 */
final class BriefedOnce {
    private final EventStore events;
    private final SentenceEncoder encoder;
    private final Pen briefing;

    /** Who writes briefs. */
    interface Pen {
        /** @param meanings what each release means, by its id */
        List<Outcome> brief(List<Release> releases, Map<String, float[]> meanings);
    }

    BriefedOnce(EventStore events, SentenceEncoder encoder, Pen briefing) {
        this.events = events;
        this.encoder = encoder;
        this.briefing = briefing;
    }

    /** One outcome a release, in their order. */
    List<Outcome> brief(List<Release> releases) {
        events.refresh(encoder.checkpoint().toString());
        List<float[]> vectors =
                encoder.encode(releases.stream().map(Release::whole).toList(), SentenceEncoder.Kind.RELEASE);
        Map<String, float[]> meanings = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            meanings.put(releases.get(i).id(), vectors.get(i));
        }
        List<Outcome> outcomes = new ArrayList<>(outcomes(releases, meanings));
        Map<String, Integer> order = new HashMap<>();
        releases.forEach(release -> order.put(release.id(), order.size()));
        outcomes.sort(
                Comparator.comparing(outcome -> order.get(outcome.release().id())));
        return outcomes;
    }

    private List<Outcome> outcomes(List<Release> releases, Map<String, float[]> meanings) {
        List<Release> own = new ArrayList<>();
        Map<Release, String> told = new LinkedHashMap<>();
        for (Release release : releases) {
            float[] meaning = meanings.get(release.id());
            Optional<String> by = events.telling(release, meaning);
            if (by.isPresent()) {
                told.put(release, by.get());
            } else {
                events.plan(release, meaning);
                own.add(release);
            }
        }
        List<Outcome> outcomes = new ArrayList<>(briefing.brief(own, meanings));
        List<String> failed = outcomes.stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> outcome.release().id())
                .toList();
        failed.forEach(events::forget);
        List<Release> again = new ArrayList<>();
        told.forEach((release, by) -> {
            if (failed.contains(by)) {
                again.add(release);
            } else {
                outcomes.add(new Outcome.Told(release, by));
            }
        });
        if (!again.isEmpty()) {
            outcomes.addAll(outcomes(again, meanings));
        }
        return outcomes;
    }
}
