package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

    @Test
    void aboutTheCompanyAndContactsAreKeptApart() {
        Boilerplate split = Boilerplate.of(List.of(
                "أعلنت الشركة اليوم نتائجها المالية.",
                "وارتفعت الأرباح 5 في المئة.",
                "-انتهى-",
                "نبذة عن شركة الخليج:",
                "تأسست الشركة عام 1980.",
                "للتواصل: 17000000"));
        assertThat(split.news()).containsExactly("أعلنت الشركة اليوم نتائجها المالية.", "وارتفعت الأرباح 5 في المئة.");
        assertThat(split.rest()).hasSize(4);
    }

    @Test
    void agenciesClosingCodesAreNoNews() {
        assertThat(Boilerplate.of(List.of("نص الخبر هنا كاملا.", "// انتهى // 12:30 ت م 0123"))
                        .news())
                .hasSize(1);
        assertThat(Boilerplate.of(List.of("نص الخبر هنا كاملا.", "م.ح/ س.ع")).news())
                .hasSize(1);
        assertThat(Boilerplate.of(List.of("كتب: أحمد علي", "نص الخبر هنا كاملا."))
                        .news())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"كتب - أحمد علي", "كتبت فاطمة حسن:", "المحرر: سامي يوسف", "تصوير: نور", "بقلم/ ليلى"})
    void bylinesAreKeptApart(String byline) {
        Boilerplate split = Boilerplate.of(List.of(byline, "نص الخبر هنا كاملا.", "وتفاصيله في سطر ثان."));
        assertThat(split.rest()).containsExactly(byline);
        assertThat(split.news()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--(بترا)",
                "-وام-",
                "0045",
                "11/06/2024 12:15:33",
                "اقرأ أيضا: أسعار النفط ترتفع في تعاملات اليوم",
                "The post وزير يفتتح معرضا appeared first on SPA.",
                "--",
                "مع تحيات إدارة الإعلام"
            })
    void whatSitesAndSendersAddIsKeptApart(String added) {
        Boilerplate split =
                Boilerplate.of(List.of("نص الخبر هنا كاملا.", "وتفاصيله في سطر ثان.", "وأخرى في سطر ثالث.", added));
        assertThat(split.news()).hasSize(3);
        assertThat(split.rest()).containsExactly(added);
    }

    @Test
    void anEndWithinTheLastParagraphIsCutOff() {
        Boilerplate split = Boilerplate.of(
                List.of("بدأ الاجتماع (النهاية المبكرة متوقعة) أمس.", "وانتهى اليوم. (النهاية) م س م / أ م س"));
        assertThat(split.news()).containsExactly("بدأ الاجتماع (النهاية المبكرة متوقعة) أمس.", "وانتهى اليوم.");
        assertThat(split.rest()).containsExactly("(النهاية) م س م / أ م س");
    }

    @Test
    void newsThatSpeaksOfAnEndStaysNews() {
        List<String> news = List.of(
                "انتهى الاجتماع بتوقيع الاتفاقية بين الجانبين.",
                "حول الشركة إلى مساهمة عامة وزارة التجارة.",
                "للتواصل مع الناس أهمية كبرى، قال الوزير.",
                "وانتهى اللقاء.",
                "كتب الوزير على منصة إكس: اللقاء مثمر.",
                "أخبار متعلقة بالانتخابات تصدرت الصحف.");
        assertThat(Boilerplate.of(news.subList(0, 2)).news()).hasSize(2);
        assertThat(Boilerplate.of(List.of(news.get(1), news.get(5))).news()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "انتهى الاجتماع بتوقيع الاتفاقية بين الجانبين.",
                "انتهى الشوط الأول بتقدم الأهلي 2-1.",
                "عن شركة سابك: يوسف البنيان"
            })
    void newsBehindTheFirstParagraphStaysNews(String paragraph) {
        String last = "وقال الإبراهيم إن القدرة سترتفع إلى 1200 ميغاواط.";
        assertThat(Boilerplate.of(List.of("وقعت الشركتان اتفاقية اليوم.", paragraph, last))
                        .news())
                .hasSize(3);
    }

    @Test
    void aTextOfBoilerplateAloneIsLeftAsItIs() {
        assertThat(Boilerplate.of(List.of("كتب: أحمد علي")).news()).hasSize(1);
    }
}
