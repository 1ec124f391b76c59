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
    record Site(String title, boolean changes, boolean meaning, List<Topic> topics) {}

    @ModelAttribute("site")
    Site site() {
        return new Site(settings.title(), settings.changes(), meaning.works(), List.of(Topic.values()));
    }
}
