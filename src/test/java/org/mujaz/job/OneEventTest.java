package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.read.Meanings;
import org.mujaz.release.Release;

/** One event in the words of several agencies: briefed once, all of them named; with news of its own, briefed on its own. */
class OneEventTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final LocalDate JUNE_13 = LocalDate.of(2024, 6, 13);

    private static final String BNA = """
            ضبط شحنة حشيش في ميناء خليفة بن سلمان
            المنامة في 12 يونيو / بنا / أعلنت وزارة الداخلية في البحرين ضبط 47 كيلوغراما من الحشيش في ميناء خليفة بن سلمان.
            وقال العقيد محمد بن خالد آل خليفة إن 5 متهمين أحيلوا إلى النيابة العامة بعد تفتيش حاوية قادمة من باكستان.
            """;
    private static final String SPA = """
            وزارة الداخلية في البحرين تضبط شحنة حشيش في ميناء خليفة بن سلمان
            الرياض 12 يونيو / واس / ضبطت وزارة الداخلية في البحرين 47 كيلوغراما من الحشيش كانت في حاوية قادمة من باكستان عبر ميناء خليفة بن سلمان.
            وأحيل 5 متهمين إلى النيابة العامة، وفق العقيد محمد بن خالد آل خليفة.
            """;
    private static final String OTHER_FIGURE = SPA.replace("47", "74");
    private static final String MORE = SPA.replace("5 متهمين", "5 متهمين بينهم 2 من موظفي الميناء");

    private static SentenceEncoder encoder;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        encoder = Models.encoder(Path.of("models/multilingual-e5-small-ar-en"), 1);
    }

    @AfterAll
    static void unload() {
        encoder.close();
    }

    /** Plain briefs with real meanings; what the test says before the models work. */
    private static BriefingSource once(Consumer<List<Release>> before) {
        return (tonight, memory, names, editors, events) -> {
            Briefing plain = PlainBriefing.source(before).open(tonight, memory, names, editors, events);
            BriefedOnce once = new BriefedOnce(events, encoder, (chunk, meanings) -> plain.brief(chunk).stream()
                    .map(Outcome.Briefed.class::cast)
                    .<Outcome>map(o -> new Outcome.Briefed(
                            o.brief(),
                            o.fresh(),
                            Meanings.of(o.brief(), meanings.get(o.release().id()), encoder)))
                    .toList());
            return new Briefing() {
                @Override
                public List<Outcome> brief(List<Release> releases) {
                    return once.brief(releases);
                }

                @Override
                public void close() {
                    // the encoder is the test's
                }
            };
        };
    }

    private static BriefingSource once() {
        return once(chunk -> {});
    }

    private static Brief only(Rooms rooms, JobFile job) {
        List<Brief> briefs = new BriefStore(rooms.ask(job)).ofJob(job.name(), 10);
        assertThat(briefs).hasSize(1);
        return briefs.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void twoAgenciesOfOneNightAreBriefedOnceAndBothNamed(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.txt", BNA);
        rooms.receive("2-spa.txt", SPA);
        Ending ending = rooms.night(job, once()).run(JUNE_12, false);
        assertThat(ending.report().balance()).isEqualTo("read 2 = briefed 1 + duplicate 1 + quarantined 0 + pending 0");
        Brief brief = only(rooms, job);
        assertThat(brief.release().agency()).isEqualTo("BNA");
        assertThat(brief.alsoToldBy()).extracting(Brief.Telling::agency).containsExactly("SPA");
        assertThat(rooms.count(job, "release")).isEqualTo(2);
        assertThat(rooms.violations(job)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anAgencyThatTellsItTheNextNightIsNamedOnThePageOfTheNightBefore(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.txt", BNA);
        rooms.night(job, once()).run(JUNE_12, false);
        rooms.receive("2-spa.txt", SPA);
        Ending next = rooms.night(job, once()).run(JUNE_13, false);
        assertThat(next.report().balance()).isEqualTo("read 1 = briefed 0 + duplicate 1 + quarantined 0 + pending 0");
        Brief brief = only(rooms, job);
        assertThat(brief.alsoToldBy()).extracting(Brief.Telling::agency).containsExactly("SPA");
        assertThat(folder.resolve("pages/2024-06-12/" + brief.release().id() + ".html"))
                .content()
                .contains("SPA");
        assertThat(rooms.violations(job)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anotherFigureOrAFigureMoreIsNewsAndBriefed(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.txt", BNA);
        rooms.receive("2-spa.txt", OTHER_FIGURE);
        rooms.receive("3-spa.txt", MORE);
        Ending ending = rooms.night(job, once()).run(JUNE_12, false);
        assertThat(ending.report().balance()).isEqualTo("read 3 = briefed 3 + duplicate 0 + quarantined 0 + pending 0");
    }

    /**
     * The night dies when the chunk that holds the second agency's release is at work: the first has its brief, the second is pending. The
     * restart finds that the brief tells it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aRestartFindsWhatTheRunBeforeBriefed(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("chunk: 1");
        rooms.receive("1-bna.txt", BNA);
        rooms.receive("2-other.txt", Arabic.release(1));
        rooms.receive("3-spa.txt", SPA);
        Ending first = rooms.night(job, once(chunk -> {
                    if (chunk.stream().anyMatch(release -> release.source().startsWith("2-"))) {
                        throw new IllegalStateException("the models broke");
                    }
                }))
                .run(JUNE_12, false);
        assertThat(first.report().balance()).isEqualTo("read 3 = briefed 1 + duplicate 0 + quarantined 0 + pending 2");
        Ending second = rooms.night(job, once()).run(JUNE_12, false);
        assertThat(second.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(second.report().balance()).isEqualTo("read 3 = briefed 2 + duplicate 1 + quarantined 0 + pending 0");
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** The night fails before anything is briefed; the next takes both releases over, and of these, too, one is told by the other. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatIsCarriedOverIsToldOnceToo(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.txt", BNA);
        rooms.receive("2-spa.txt", SPA);
        rooms.night(job, once(chunk -> {
                    throw new IllegalStateException("no models tonight");
                }))
                .run(JUNE_12, false);
        Ending next = rooms.night(job, once()).run(JUNE_13, false);
        assertThat(next.report().balance())
                .isEqualTo("read 0 + carried over 1 = briefed 1 + duplicate 0 + quarantined 0 + pending 0");
        assertThat(only(rooms, job).alsoToldBy()).hasSize(1);
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** The first agency takes its release back: the second's, until then only named, is briefed in the same night. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whenTheBriefedOneIsWithdrawnTheOtherIsBriefed(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.json", ninjs("urn:bna:1", 1, "usable", BNA));
        rooms.receive("2-spa.txt", SPA);
        rooms.night(job, once()).run(JUNE_12, false);
        assertThat(only(rooms, job).alsoToldBy()).hasSize(1);
        rooms.receive("3-bna.json", ninjs("urn:bna:1", 2, "canceled", BNA));
        Ending next = rooms.night(job, once()).run(JUNE_13, false);
        assertThat(next.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(only(rooms, job).release().source()).startsWith("2-spa.txt");
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** The first agency corrects its figure: the second's release, which still has the old one, is not told by it any more. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whenTheBriefedOneIsCorrectedTheOtherIsComparedAnew(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.json", ninjs("urn:bna:1", 1, "usable", BNA));
        rooms.receive("2-spa.txt", SPA);
        rooms.night(job, once()).run(JUNE_12, false);
        rooms.receive("3-bna.json", ninjs("urn:bna:1", 2, "usable", BNA.replace("47", "49")));
        Ending next = rooms.night(job, once()).run(JUNE_13, false);
        assertThat(next.report().briefed()).isEqualTo(2);
        List<Brief> briefs = new BriefStore(rooms.ask(job)).ofDate(job.name(), JUNE_13);
        assertThat(briefs).extracting(Brief::alsoToldBy).allMatch(List::isEmpty);
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** A text sent again as plain text, shorter by what it takes back, brings nothing the first brief lacks: it is briefed all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatSaysThatItCorrectsIsNotHiddenInTheBriefItCorrects(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.txt", BNA);
        rooms.night(job, once()).run(JUNE_12, false);
        rooms.receive("2-bna.txt", "تصويب: " + BNA.replace("إن 5 متهمين", "إن متهمين"));
        Ending next = rooms.night(job, once()).run(JUNE_13, false);
        assertThat(next.report().balance()).isEqualTo("read 1 = briefed 1 + duplicate 0 + quarantined 0 + pending 0");
    }

    /** Both versions come in one night: the other agency's release is told by the second, not left waiting for the first. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aVersionReplacedInTheSameNightTellsNothing(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.json", ninjs("urn:bna:1", 1, "usable", BNA));
        rooms.receive("2-bna.json", ninjs("urn:bna:1", 2, "usable", BNA.replace("47", "49")));
        rooms.receive("3-spa.txt", SPA);
        rooms.receive("4-spa.txt", SPA.replace("47", "49"));
        Ending ending = rooms.night(job, once()).run(JUNE_12, false);
        assertThat(ending.report().pending()).isZero();
        assertThat(rooms.ask(job)
                        .sql("SELECT source FROM shelf ORDER BY source")
                        .query(String.class)
                        .list())
                .containsExactly("2-bna.json", "3-spa.txt");
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** A second version of a release that another's brief told: it says something else now and is briefed itself. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aCorrectionOfWhatAnotherToldIsNotLost(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("1-bna.txt", BNA);
        rooms.receive("2-spa.json", ninjs("urn:spa:1", 1, "usable", SPA));
        rooms.night(job, once()).run(JUNE_12, false);
        assertThat(only(rooms, job).alsoToldBy()).hasSize(1);
        rooms.receive(
                "3-spa.json", ninjs("urn:spa:1", 2, "usable", SPA.replace("وأحيل 5 متهمين إلى النيابة العامة، ", "")));
        Ending next = rooms.night(job, once()).run(JUNE_13, false);
        assertThat(next.report().briefed()).isEqualTo(1);
        assertThat(new BriefStore(rooms.ask(job)).ofJob(job.name(), 10))
                .extracting(Brief::alsoToldBy)
                .allMatch(List::isEmpty);
        assertThat(rooms.violations(job)).isEmpty();
    }

    private static String ninjs(String uri, int version, String status, String text) {
        String[] lines = text.strip().split("\n", 2);
        return """
                {"uri": "%s", "version": "%d", "pubstatus": "%s", "language": "ar", "headline": "%s", "body_text": "%s"}
                """.formatted(uri, version, status, lines[0], lines[1].replace("\n", "\\n"));
    }
}
