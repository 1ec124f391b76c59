package org.mujaz.read;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page. */
@ControllerAdvice
class Frame {
    private final ReadSettings settings;
    private final MeaningSearch meaning;

    Frame(ReadSettings settings, MeaningSearch meaning) {
        this.settings = settings;
        this.meaning = meaning;
    }

    /** What the frame needs to know. */
    record Site(String title, boolean changes, List<Topic> topics, MeaningSearch search) {
        /** Asked only where a page needs it: an error page must not need the database. */
        public boolean meaning() {
            return search.works();
        }
    }

    @ModelAttribute("site")
    Site site() {
        return new Site(settings.title(), settings.changes(), List.of(Topic.values()), meaning);
    }
}
