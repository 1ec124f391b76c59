package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.brief.Brief;

class SameEventsTest {
    private static final String BNA = "ضبطت الشرطة في البحرين 47 كيلوغراما من الحشيش وأوقفت 5 متهمين في 12 يونيو.";

    private static Brief told(String id, String agency, String arabic) {
        return Samples.brief(
                id,
                id + ".txt",
                "ضبط حشيش",
                null,
                null,
                agency,
                "Hashish seized, " + agency,
                List.of("Police seized hashish."),
                List.of(arabic),
                List.of(),
                List.of(
                        Samples.pair(0, 0, "ضبط حشيش", "Hashish seized"),
                        Samples.pair(1, 1, arabic, "Police seized it.")));
    }

    @TempDir
    Path out;

    private static Meanings meaning(String release, double angle) {
        float[] vector = new float[384];
        vector[0] = (float) Math.cos(angle);
        vector[1] = (float) Math.sin(angle);
        return new Meanings(release, "encoder", List.of(new Meanings.Numbered(Meanings.WHOLE, Meaning.of(vector))));
    }

    @Test
    void releasesOfOneEventAreShownTogetherWithTheFigureInWhichTheyDiffer() {
        TestShelf shelf = TestShelf.h2()
                .with(
                        TestShelf.NIGHT,
                        told("aaaaaaaaaaaa", "BNA", BNA),
                        told("bbbbbbbbbbbb", "SPA", BNA),
                        told("cccccccccccc", "WAM", BNA.replace("47", "74")),
                        told("dddddddddddd", "QNA", BNA.replace("البحرين", "قطر")),
                        told("eeeeeeeeeeee", "KUNA", BNA));
        MeaningStore store = new MeaningStore(shelf.source);
        store.put(meaning("aaaaaaaaaaaa", 0));
        store.put(meaning("bbbbbbbbbbbb", .05));
        store.put(meaning("cccccccccccc", .10));
        store.put(meaning("dddddddddddd", .15));
        store.put(meaning("eeeeeeeeeeee", .40));

        List<SameEvents.Other> others = new SameEvents(
                        new MeaningIndex(store, new ShelfChanges(new ChangeStore(shelf.jdbc))),
                        new BrowseStore(shelf.jdbc))
                .of("aaaaaaaaaaaa");

        assertThat(others).extracting(other -> other.card().agency()).containsExactly("SPA", "WAM");
        assertThat(others.get(0).differing()).isEmpty();
        assertThat(others.get(1).differing()).containsExactly("47 كيلوغراما here, 74 كيلوغراما there");
    }

    @Test
    void aCorrectedReleaseAndOneThatKeepsTheOldFigureNameEachOtherAndTheFigure() throws Exception {
        // Two agencies say the same; then one of them corrects a figure. Both are briefed now, and neither reader is
        // left
        // with one figure alone; the version before is found from neither.
        TestShelf shelf = TestShelf.h2()
                .with(
                        TestShelf.NIGHT,
                        told("aaaaaaaaaaaa", "BNA", BNA),
                        told("bbbbbbbbbbbb", "SPA", BNA),
                        told("cccccccccccc", "BNA", BNA.replace("47", "74")));
        shelf.jdbc
                .sql("UPDATE release SET identity = 'x', superseded_by = 'cccccccccccc' WHERE id = 'aaaaaaaaaaaa'")
                .update();
        shelf.shelve(told("aaaaaaaaaaaa", "BNA", BNA));
        MeaningStore store = new MeaningStore(shelf.source);
        store.put(meaning("aaaaaaaaaaaa", 0));
        store.put(meaning("bbbbbbbbbbbb", .02));
        store.put(meaning("cccccccccccc", .04));
        try (Visit visit = new Visit(shelf, false)) {
            Element corrected = visit.page("/briefs/cccccccccccc")
                    .select("section[aria-labelledby=events]")
                    .first();
            assertThat(corrected.select("a").eachAttr("href")).containsExactly("/briefs/bbbbbbbbbbbb");
            assertThat(corrected.text()).contains("Differs: 74 كيلوغراما here, 47 كيلوغراما there");
            Element other = visit.page("/briefs/bbbbbbbbbbbb")
                    .select("section[aria-labelledby=events]")
                    .first();
            assertThat(other.select("a").eachAttr("href")).containsExactly("/briefs/cccccccccccc");
            assertThat(other.text()).contains("Differs: 47 كيلوغراما here, 74 كيلوغراما there");
        }
    }

    @Test
    void ofTwoReleasesOfAnEventTheReaderIsToldWhichCorrectsTheOther() throws Exception {
        TestShelf shelf = TestShelf.h2()
                .with(
                        TestShelf.NIGHT,
                        told("aaaaaaaaaaaa", "BNA", BNA),
                        told("bbbbbbbbbbbb", "SPA", "تصويب: " + BNA.replace("47", "74")));
        MeaningStore store = new MeaningStore(shelf.source);
        store.put(meaning("aaaaaaaaaaaa", 0));
        store.put(meaning("bbbbbbbbbbbb", .02));
        try (Visit visit = new Visit(shelf, false)) {
            assertThat(visit.page("/briefs/bbbbbbbbbbbb")
                            .select("main > .cares")
                            .text())
                    .contains("says that it corrects an earlier one");
            assertThat(visit.page("/briefs/aaaaaaaaaaaa")
                            .select("section[aria-labelledby=events]")
                            .text())
                    .contains("It says that it is a correction");
            assertThat(visit.page("/briefs/aaaaaaaaaaaa").select("main > .cares"))
                    .isEmpty();
        }
    }

    @Test
    void publishedPagesShowTheEventsOtherReleasesOfTheNightToo() throws Exception {
        Brief bna = told("aaaaaaaaaaaa", "BNA", BNA);
        Brief spa = told("bbbbbbbbbbbb", "SPA", "تصويب: " + BNA.replace("47", "74"));
        Brief qna = told("dddddddddddd", "QNA", BNA.replace("البحرين", "قطر"));
        TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, bna, spa, qna);
        MeaningStore store = new MeaningStore(shelf.source);
        store.put(meaning("aaaaaaaaaaaa", 0));
        store.put(meaning("bbbbbbbbbbbb", .02));
        store.put(meaning("dddddddddddd", .04));

        BriefPages.publish(shelf.jdbc, TestShelf.NIGHT, List.of(bna, spa, qna), List.of(), out);

        Element others = published("aaaaaaaaaaaa")
                .select("section[aria-labelledby=events]")
                .first();
        assertThat(others.select("a").eachAttr("href")).containsExactly("bbbbbbbbbbbb.html");
        assertThat(others.text())
                .contains("Differs: 47 كيلوغراما here, 74 كيلوغراما there", "It says that it is a correction");
        assertThat(others.select("bdi:contains(here)").attr("dir"))
                .as("a line that begins with Arabic would be laid out from the right, and the figures exchanged")
                .isEqualTo("ltr");
        assertThat(published("bbbbbbbbbbbb").select("main > .cares").text()).contains("it corrects an earlier one");
        assertThat(published("dddddddddddd").select("section[aria-labelledby=events]"))
                .isEmpty();
    }

    private Document published(String id) throws Exception {
        return Jsoup.parse(out.resolve(TestShelf.NIGHT + "/" + id + ".html"));
    }
}
