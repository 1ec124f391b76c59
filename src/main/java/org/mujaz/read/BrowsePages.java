package org.mujaz.read;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of briefs: the newest night, one night, all. */
@Controller
class BrowsePages {
    private final BrowseStore browse;
    private final Choices choices;

    BrowsePages(BrowseStore browse, Choices choices) {
        this.browse = browse;
        this.choices = choices;
    }

    @GetMapping("/")
    String today(@RequestParam Map<String, String> parameters, Model model) {
        LocalDate night = choices.now().nights().stream()
                .map(BrowseStore.Night::date)
                .findFirst()
                .orElse(null);
        return show(
                Filter.of(night, parameters),
                "/",
                night == null ? "No briefs yet" : Shown.day(night),
                parameters,
                model);
    }

    @GetMapping("/nights/{date}")
    String night(@PathVariable String date, @RequestParam Map<String, String> parameters, Model model) {
        LocalDate night = Filter.day(date);
        if (night == null) {
            throw new NotThere();
        }
        return show(Filter.of(night, parameters), "/nights/" + night, Shown.day(night), parameters, model);
    }

    @GetMapping("/briefs")
    String all(@RequestParam Map<String, String> parameters, Model model) {
        return show(Filter.of(null, parameters), "/briefs", "All briefs", parameters, model);
    }

    private String show(Filter filter, String path, String heading, Map<String, String> parameters, Model model) {
        boolean byTopic = "topic".equals(parameters.get("group"));
        Listing listing = browse.list(filter, page(parameters.get("page")));
        model.addAttribute("filter", filter);
        model.addAttribute("path", path);
        model.addAttribute("heading", heading);
        model.addAttribute("listing", listing);
        model.addAttribute("heaps", listing.heaps(byTopic));
        model.addAttribute("byTopic", byTopic);
        model.addAttribute("query", filter.query() + (byTopic ? "&group=topic" : ""));
        model.addAttribute("choices", choices.now());
        return "list";
    }

    static int page(String text) {
        try {
            return text == null ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
