package org.mujaz.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.release.Release;
import org.mujaz.release.ReleaseStore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One brief. */
@Controller
class BriefPage {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private final BriefStore briefs;
    private final ReleaseStore releases;
    private final NightStore nights;
    private final MeaningSearch meaning;
    private final SameEvents events;
    private final CorrectionStore corrections;

    BriefPage(
            BriefStore briefs,
            ReleaseStore releases,
            NightStore nights,
            MeaningSearch meaning,
            SameEvents events,
            CorrectionStore corrections) {
        this.briefs = briefs;
        this.releases = releases;
        this.nights = nights;
        this.meaning = meaning;
        this.events = events;
        this.corrections = corrections;
    }

    @GetMapping("/briefs/{id:[^.]+}")
    String brief(@PathVariable String id, Model model) {
        check(id);
        Brief brief = briefs.find(id).orElse(null);
        if (brief == null) {
            Optional<String> other = releases.briefedAs(id);
            if (other.isPresent()) {
                return "redirect:/briefs/" + other.get();
            }
            long quarantine = nights.quarantineOf(id).orElseThrow(NotThere::new);
            return "redirect:/quarantine/" + quarantine;
        }
        model.addAttribute("brief", BriefView.of(brief, corrections.of(brief)));
        List<SameEvents.Other> others = events.of(id);
        model.addAttribute("events", others);
        model.addAttribute("corrects", brief.release().saysItCorrects());
        model.addAttribute(
                "related",
                meaning.related(id).stream()
                        .filter(card -> others.stream()
                                .noneMatch(other -> other.card().id().equals(card.id())))
                        .toList());
        List<Release> versions = releases.versions(id);
        model.addAttribute(
                "newest",
                versions.get(0).id().equals(id) ? null : versions.get(0).id());
        model.addAttribute(
                "versions",
                versions.stream()
                        .filter(other -> !other.id().equals(id)
                                && briefs.find(other.id()).isPresent())
                        .map(Told::of)
                        .toList());
        model.addAttribute(
                "told", releases.alsoToldBy(id).stream().map(Told::of).toList());
        return "one";
    }

    /** Another release that tells the same, or another version, as one line. */
    record Told(String id, String headline, String agency, String date, String source, int version) {
        static Told of(Release release) {
            return new Told(
                    release.id(),
                    Shown.text(release.headline()),
                    Shown.text(release.agency()),
                    Shown.day(release.date()),
                    Shown.text(release.source()),
                    release.version());
        }
    }

    /** The store takes the beginning of an id as well; an address must be exact. */
    static void check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotThere();
        }
    }
}
