package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseSplitterTest {

    @Test
    void leavesAShortSentenceAlone() {
        assertThat(ClauseSplitter.split("وصل الوفد إلى باريس.", 30)).containsExactly("وصل الوفد إلى باريس.");
    }

    @Test
    void dividesAfterACommaWhereANewClauseBegins() {
        assertThat(ClauseSplitter.split(
                        "رحب رئيس المنظمة بزيارة معالي الوزير والوفد المرافق له، مؤكدا على دورها في تعزيز التعاون والتنسيق بين البلدين الصديقين",
                        12))
                .containsExactly(
                        "رحب رئيس المنظمة بزيارة معالي الوزير والوفد المرافق له،",
                        "مؤكدا على دورها في تعزيز التعاون والتنسيق بين البلدين الصديقين");
    }

    @Test
    void neverDividesAfterAPrepositionOrInsideAName() {
        String sentence = "الملك حمد بن عيسى آل خليفة ملك البلاد في المملكة من أجل الناس في كل مكان من العالم";
        for (String part : ClauseSplitter.split(sentence, 8)) {
            assertThat(part)
                    .doesNotEndWith(" بن")
                    .doesNotEndWith(" آل")
                    .doesNotEndWith(" في")
                    .doesNotEndWith(" من");
        }
    }

    @Test
    void partsAreShortEnoughAndJoinToTheSentence() throws Exception {
        for (String file : List.of("bna-interior-minister-interpol.txt", "bna-interior-minister-paris-police.txt")) {
            String body = Files.readString(Path.of("jobs/sample/inbox").resolve(file));
            for (List<String> paragraph : SentenceSplitter.paragraphs(body)) {
                for (String sentence : paragraph) {
                    List<String> parts = ClauseSplitter.split(sentence, 25);
                    assertThat(String.join(" ", parts)).isEqualTo(sentence);
                    assertThat(parts).allSatisfy(part -> assertThat(part.split(" ").length)
                            .isBetween(2, 25));
                }
            }
        }
    }
}
