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

    DigestPage(DigestStore digests) {
        this.digests = digests;
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
