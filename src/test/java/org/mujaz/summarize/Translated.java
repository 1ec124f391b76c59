package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.translate.Releases;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;

/** Translated releases for tests. */
final class Translated {
    private Translated() {}

    /** Lines "Arabic | English"; the first is the headline. */
    static TranslatedRelease of(String... lines) {
        List<SentencePair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] sides = lines[i].split(" \\| ");
            pairs.add(new SentencePair(i, i, sides[0], sides[1], List.of(), false));
        }
        return new TranslatedRelease(
                Releases.of("a", pairs.get(0).arabic(), "…"), pairs, List.of(), TranslatedRelease.Stats.NONE, null);
    }

    static final TranslatedRelease HOSPITAL = of(
            "افتتاح مستشفى في المحرق | Hospital opens in Muharraq",
            "افتتح وزير الصحة اليوم مستشفى جديدا في المحرق يضم 120 سريرا. | The Minister of Health today opened a new hospital in Muharraq with 120 beds.",
            "وبلغت كلفة المستشفى 30 مليون دينار. | The hospital cost 30 million dinars.",
            "وحضر الافتتاح عدد من المسؤولين. | The opening was attended by a number of officials.",
            "وقال الوزير إن المستشفى سيخدم سكان المحافظة. | The minister said that the hospital would serve the residents of the governorate.",
            "وسيبدأ المستشفى استقبال المرضى في مارس. | The hospital will begin receiving patients in March.");

    /** The same in long sentences, under a headline that says nothing alone: here a model's brief says more in fewer words. */
    static final TranslatedRelease WORDY = of(
            "افتتاح مستشفى | Hospital opens",
            "افتتح وزير الصحة اليوم مستشفى جديدا في المحرق يضم 120 سريرا. | In a ceremony that was held for this purpose in the morning and that many guests and officials came to see with their families, the Minister of Health today opened a new hospital in Muharraq with 120 beds and with wards for all who live in the cities and villages around it.",
            "وبلغت كلفة المستشفى 30 مليون دينار. | As the engineers who had drawn the plans over the past years and had watched over the work from its first day to its last told those who were there, the hospital cost 30 million dinars in all.",
            "وحضر الافتتاح عدد من المسؤولين. | The opening was attended by a number of officials.",
            "وقال الوزير إن المستشفى سيخدم سكان المحافظة. | The minister said that the hospital would serve the residents of the governorate.",
            "وسيبدأ المستشفى استقبال المرضى في مارس. | When the last of the tests that are still to be made of the many machines and of the rooms they stand in are over, the hospital will begin receiving patients in March as was planned.");
}
