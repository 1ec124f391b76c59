package org.mujaz.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mujaz.translate.SentencePair;

class ArabicSummaryTest {
    private static final String LONG =
            "افتتح وزير الصحة اليوم في محافظة المحرق مستشفى جديدا يضم 120 سريرا وعشر غرف للعمليات، مؤكدا حرص الوزارة على تقديم أفضل الخدمات الصحية للمواطنين والمقيمين في جميع محافظات المملكة.";

    private static List<String> arabic(String english, String source) {
        return ArabicSummary.of(
                List.of(english),
                List.of(new Summary.Link(1, 1, 0.9), new Summary.Link(1, 2, 0.8)),
                List.of(new SentencePair(1, 1, source, "…", List.of(), false)));
    }

    @Test
    void aClauseHungOnIsLeftOff() {
        assertThat(arabic("The Health Minister opened a hospital with 120 beds in Muharraq.", LONG))
                .containsExactly(
                        "افتتح وزير الصحة اليوم في محافظة المحرق مستشفى جديدا يضم 120 سريرا وعشر غرف للعمليات.");
    }

    @Test
    void aSentenceIsNeverCutWithinAClause() {
        String source =
                "وتشير بيانات الأمانة العامة إلى أن حجم التجارة السلعية بين الجانبين بلغ في العام الماضي نحو 170 مليار يورو بحسب آخر تقرير.";
        assertThat(arabic("Trade was 170 billion.", source)).containsExactly(source);
    }

    @Test
    void aFigureTheEnglishStatesIsNotCutOff() {
        String source = LONG.replace(".", "، وبلغت كلفته 30 مليون دينار.");
        assertThat(arabic("The hospital in Muharraq cost 30 million dinars.", source))
                .containsExactly(source);
    }
}
