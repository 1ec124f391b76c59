package org.mujaz.translate;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.release.Release;
import org.mujaz.text.ModelText;
import org.mujaz.text.SentenceSplitter;

/** A release cut into the sentences that are to be translated. */
record Manuscript(Release release, List<Line> lines) {

    /**
     * @param number as {@link SentencePair#number()}
     * @param paragraph as {@link SentencePair#paragraph()}
     */
    record Line(int number, int paragraph, String arabic) {}

    static Manuscript of(Release release) {
        List<Line> lines = new ArrayList<>();
        String headline = ModelText.clean(release.headline());
        if (!headline.isBlank()) {
            lines.add(new Line(0, 0, headline));
        }
        int number = 0;
        int paragraph = 0;
        for (List<String> sentences : SentenceSplitter.paragraphs(release.body())) {
            paragraph++;
            for (String sentence : sentences) {
                String arabic = ModelText.clean(sentence);
                if (!arabic.isBlank()) {
                    lines.add(new Line(++number, paragraph, arabic));
                }
            }
        }
        return new Manuscript(release, List.copyOf(lines));
    }
}
