package org.mujaz.read;

import java.util.List;
import java.util.regex.Pattern;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One brief. */
@Controller
class BriefPage {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private final BriefStore briefs;
    private final NightStore nights;
    private final MeaningSearch meaning;
    private final SameEvents events;
    private final CorrectionStore corrections;

    BriefPage(
            BriefStore briefs,
            NightStore nights,
            MeaningSearch meaning,
            SameEvents events,
            CorrectionStore corrections) {
        this.briefs = briefs;
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
            long quarantine = nights.quarantineOf(id).orElseThrow(NotThere::new);
            return "redirect:/quarantine/" + quarantine;
        }
        model.addAttribute("brief", BriefView.of(brief, corrections.of(brief)));
        List<SameEvents.Other> others = events.of(id);
        model.addAttribute("events", others);
        model.addAttribute(
                "related",
                meaning.related(id).stream()
                        .filter(card -> others.stream()
                                .noneMatch(other -> other.card().id().equals(card.id())))
                        .toList());
        return "one";
    }

    /** The store takes the beginning of an id as well; an address must be exact. */
    static void check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotThere();
        }
    }
}
