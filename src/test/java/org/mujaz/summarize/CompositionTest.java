package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.translate.TranslatedRelease;

class CompositionTest {
    private static final TranslatedRelease CONVOY = Translated.of(
            "قافلة | Convoy with 860 tons of aid leaves Port Sudan",
            "نص | A convoy of 34 trucks carrying 860 tons of food left Port Sudan for Gedaref, provided by the Qatar Red Crescent.",
            "نص | The commissioner thanked all those who took part in the work and prayed for the success of everyone.",
            "نص | Floods in late July destroyed about 1,900 shelters in Kassala.",
            "نص | The following took part:",
            "حيث | Where 12 hospitals of the Qatar Red Crescent in Kassala and Gedaref were inspected by the commissioner.");

    private static List<String> brief(TranslatedRelease release, String... written) {
        Article article = Article.of(release, new WordCloseness());
        return new Composition(article, SummarizeSettings.DEFAULT, List.of(written), Headlines.of(article))
                .sentences().stream().map(Composition.Sentence::text).toList();
    }

    @Test
    void sentencesThatStateMoreOfWhatEditorsKeepAreChosen() {
        assertThat(brief(CONVOY)).hasSize(2).first().asString().startsWith("A convoy of 34 trucks");
        assertThat(brief(CONVOY)).last().asString().startsWith("Floods in late July");
    }

    @Test
    void whatABriefLeftOutIsAddedFromTheTranslation() {
        assertThat(brief(CONVOY, "A convoy carrying food left Port Sudan for Gedaref."))
                .anyMatch(sentence -> sentence.contains("34 trucks"));
    }

    @Test
    void whatAnnouncesAListIsNoSentenceOfABrief() {
        assertThat(brief(CONVOY)).noneMatch(sentence -> sentence.endsWith(":"));
    }

    @Test
    void noSentenceBeginsWithAClauseThatLeansOnAnother() {
        assertThat(brief(CONVOY, "Where the convoy left Port Sudan for Gedaref."))
                .isNotEmpty()
                .noneMatch(sentence -> sentence.startsWith("Where"));
        assertThat(Condensed.isClause("Where will it end?")).isFalse();
    }

    @Test
    void aDatelineOrABylineIsNoSentenceOfABrief() {
        TranslatedRelease release = Translated.of(
                "خبر | Convoy leaves Port Sudan",
                "نص | Baghdad – INA",
                "نص | Saman Qadir, Riyadh, Jumada al-Akhirah 5, 1447",
                "نص | A convoy of 34 trucks left Port Sudan.");
        assertThat(brief(release)).containsExactly("A convoy of 34 trucks left Port Sudan.");
    }
}
