package org.mujaz.read;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A night's briefs on one page. */
@Controller
class DigestPage {
    private final DigestStore digests;
    private final BrowseStore browse;

    DigestPage(DigestStore digests, BrowseStore browse) {
        this.digests = digests;
        this.browse = browse;
    }

    /** The newest night's; before the first night there is none. */
    @GetMapping("/digest")
    String newest() {
        return browse.nights(1).stream()
                .findFirst()
                .map(night -> "redirect:/digest/" + night.date())
                .orElse("redirect:/");
    }

    @GetMapping("/digest/{date}")
    String digest(@PathVariable String date, Model model) {
        LocalDate night = Filter.day(date);
        if (night == null) {
            throw new NotThere();
        }
        model.addAttribute("digest", digests.of(night));
        return "digest";
    }

    @GetMapping("/about")
    String about() {
        return "about";
    }
}
