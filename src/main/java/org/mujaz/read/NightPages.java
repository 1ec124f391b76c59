package org.mujaz.read;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What nights did, and what they could not use. */
@Controller
class NightPages {
    private static final int MOST = 200;
    private final NightStore nights;

    NightPages(NightStore nights) {
        this.nights = nights;
    }

    @GetMapping("/quarantine")
    String quarantine(Model model) {
        model.addAttribute("items", nights.quarantine(null, MOST));
        return "quarantine";
    }

    @GetMapping("/quarantine/{id}")
    String quarantined(@PathVariable long id, Model model) {
        model.addAttribute("item", nights.quarantined(id).orElseThrow(NotThere::new));
        return "quarantined";
    }
}
