package org.mujaz.read;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search, by words or by meaning, in either language. */
@Controller
class SearchPage {
    private static final int LONGEST = 500;
    private final SearchStore search;
    private final MeaningSearch meaning;
    private final Choices choices;

    SearchPage(SearchStore search, MeaningSearch meaning, Choices choices) {
        this.search = search;
        this.meaning = meaning;
        this.choices = choices;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q, @RequestParam Map<String, String> parameters, Model model) {
        String question = Shown.text(q);
        question = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        Filter filter = Filter.of(null, parameters);
        boolean byMeaning = "meaning".equals(parameters.get("by")) && !question.isEmpty();
        SearchStore.Found found = byMeaning
                ? byMeaning(question, filter)
                : search.find(question, filter, BrowsePages.page(parameters.get("page")));
        model.addAttribute("q", question);
        model.addAttribute("byMeaning", byMeaning);
        model.addAttribute("found", found);
        model.addAttribute("filter", filter);
        model.addAttribute("query", filter.query());
        model.addAttribute("choices", choices.now());
        return "search";
    }

    private SearchStore.Found byMeaning(String question, Filter filter) {
        List<SearchStore.Hit> hits = meaning.find(question, filter);
        return new SearchStore.Found(hits, hits.size(), 1, true);
    }
}
