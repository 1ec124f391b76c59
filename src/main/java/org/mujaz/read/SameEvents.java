package org.mujaz.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.release.Release;
import org.mujaz.translate.facts.SameEvent;

/**
 * Other releases that tell the event of one: they mean nearly the same, and their people, days and figures agree by rule. None is
 * hidden or deleted; a figure in which they part is shown.
 */
final class SameEvents {
    /** At this closeness and above, releases of one event lie; so do some of another, which the rules tell apart. */
    static final float NEAR = 0.96f;

    private static final int MOST = 20;

    private static final int REMEMBERED = 20_000;

    private final Map<String, SameEvent.Verdict> verdicts =
            Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SameEvent.Verdict> eldest) {
                    return size() > REMEMBERED;
                }
            });
    private final MeaningIndex index;
    private final BrowseStore browse;

    SameEvents(MeaningIndex index, BrowseStore browse) {
        this.index = index;
        this.browse = browse;
    }

    /**
     * @param card the other release's brief
     * @param corrects whether it says of itself that it corrects an earlier release
     * @param differing the figures in which it parts from this one, in words; empty where all agree
     */
    record Other(Card card, boolean corrects, List<String> differing) {}

    /** The nearest first. */
    List<Other> of(String release) {
        List<Other> others = new ArrayList<>();
        for (MeaningIndex.Near near : index.related(release, MOST)) {
            if (near.closeness() >= NEAR) {
                SameEvent.Verdict verdict = verdict(release, near.release());
                if (verdict.same()) {
                    browse.cards(List.of(near.release()))
                            .forEach(
                                    card -> others.add(new Other(card, corrects(near.release()), verdict.differing())));
                }
            }
        }
        return List.copyOf(others);
    }

    /** Whether headline or first sentence say that the release corrects another. */
    private boolean corrects(String release) {
        return browse.arabic(release).stream().limit(2).anyMatch(Release::saysItCorrects);
    }

    /** A release's text never changes, so that two are compared once. */
    private SameEvent.Verdict verdict(String here, String there) {
        String both = here + " " + there;
        SameEvent.Verdict known = verdicts.get(both);
        if (known == null) {
            known = SameEvent.of(browse.arabic(here), browse.arabic(there));
            verdicts.put(both, known);
        }
        return known;
    }
}
