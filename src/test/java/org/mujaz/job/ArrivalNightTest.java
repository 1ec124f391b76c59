package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who correct, withdraw, say the same, or cannot be reached. */
class ArrivalNightTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final LocalDate JUNE_13 = LocalDate.of(2024, 6, 13);
    private static final String TEXT =
            "بحث وزير الداخلية مع رئيس المنظمة الدولية للشرطة الجنائية في باريس سبل تعزيز التعاون الأمني بين الجانبين وتبادل"
                    + " المعلومات في مكافحة الجريمة المنظمة، وأكد الوزير أهمية بناء القدرات الشرطية والاستفادة من برامج"
                    + " الذكاء الاصطناعي في هذا المجال، وحضر اللقاء سفير المملكة لدى فرنسا وعدد من المسؤولين.";

    @TempDir
    Path folder;

    /**
     * A feed's server does not answer. The night goes on with what lies in the inbox; its report and `failed` say in
     * one line what was not fetched. The next night reaches no further, and only its own line stands.
     */
    @Test
    void aSourceThatCannotBeReachedStandsInTheReportAndTheNightGoesOn() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("sources:", "  feeds: [ \"http://127.0.0.1:" + closed + "/rss\" ]");
        rooms.receive(1);
        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);

        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().briefed()).isEqualTo(1);
        assertThat(ending.report().unreachable())
                .singleElement()
                .asString()
                .contains("127.0.0.1/rss", "cannot be fetched (nothing answers", "the next run tries again");
        assertThat(ending.report().lines()).anyMatch(line -> line.startsWith("not fetched from 127.0.0.1/rss"));
        assertThat(new UnreachableStore(rooms.ask(job)).ofNewest(job.name())).hasSize(1);
    }

    /**
     * A feed's server takes the question and keeps silent, and the process is told to end. It does not wait for the
     * feed, and a file that lies in the inbox is left to the next run.
     */
    @Test
    @Timeout(25)
    void aSourceThatKeepsSilentDoesNotKeepANightThatHasToEnd() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        rooms.receive(1);
        StopSignal stop = new StopSignal();
        JobFile job;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            job = rooms.job("sources:", "  feeds: [ \"http://127.0.0.1:" + silent.getLocalPort() + "/rss\" ]");
            CompletableFuture.runAsync(() -> {
                try (Socket question = silent.accept()) {
                    stop.now();
                    question.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(rooms.night(job, stop, PlainBriefing.source())
                            .run(JUNE_12, false)
                            .status())
                    .isEqualTo(Ending.Status.STOPPED);
        }
        assertThat(rooms.briefed(job, JUNE_12, 0).report().briefed()).isEqualTo(1);
    }

    /**
     * On the first night one agency's statement is briefed and another's, the same in other punctuation, hangs on it. On
     * the second the first agency withdraws its own: the page says so, lists and search do not hold it any more, and the
     * other agency's is briefed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aWithdrawnBriefGoesEverywhereAndItsTwinIsBriefed(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("a.json", item("BNA", "usable", TEXT));
        rooms.receive("b.json", item("SPA", "usable", TEXT.replace('،', ' ')));
        Ending first = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(first.report().balance()).isEqualTo("read 2 = briefed 1 + duplicate 1 + quarantined 0 + pending 0");
        String id = rooms.ask(job)
                .sql("SELECT release_id FROM brief")
                .query(String.class)
                .single();
        Path page = folder.resolve("pages/2024-06-12/" + id + ".html");
        assertThat(page).content().contains("Also told by", "SPA (b.json)");

        rooms.receive("kill.json", item("BNA", "canceled", "سحب"));
        Ending second = rooms.night(job, PlainBriefing.source()).run(JUNE_13, false);
        assertThat(second.report().balances()).isTrue();
        assertThat(second.report().briefed()).isEqualTo(1);
        assertThat(rooms.ask(job)
                        .sql("SELECT r.agency FROM brief b JOIN release r ON r.id = b.release_id")
                        .query(String.class)
                        .list())
                .containsExactly("SPA");
        assertThat(page).content().contains("withdrawn this release").doesNotContain("Also told by");
        assertThat(Files.readString(folder.resolve("pages/2024-06-12/index.html")))
                .doesNotContain(id);
        assertThat(rooms.count(job, "shelf WHERE release_id = '" + id + "'")).isZero();
        assertThat(rooms.count(job, "search_words WHERE release_id = '" + id + "'"))
                .isZero();
        assertThat(new ReconcileStore(rooms.ask(job)).violations()).isEmpty();
    }

    /** An item and its withdrawal lie in the inbox together: there is nothing to brief, and nothing is lost in the count. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anItemThatComesTogetherWithItsWithdrawalIsNotBriefed(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("a.json", item("BNA", "usable", TEXT));
        rooms.receive("b-kill.json", item("BNA", "canceled", "سحب"));
        Ending ending = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);

        assertThat(ending.report().balance()).isEqualTo("read 2 = briefed 0 + duplicate 2 + quarantined 0 + pending 0");
        assertThat(rooms.count(job, "brief")).isZero();
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** An item whose number holds a character PostgreSQL cannot keep, and the withdrawal of one whose number is longer than any. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anItemIsKnownByANumberNoDatabaseWouldHold(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        String endless = "7".repeat(1500);
        rooms.receive(
                "nul.json",
                item("BNA", "usable", Arabic.release(1).replace('\n', ' ')).replace("17", "1\\u00007"));
        rooms.receive("long.json", item("SPA", "usable", TEXT).replace("17", endless));
        assertThat(rooms.briefed(job, JUNE_12, 0).report().briefed()).isEqualTo(2);

        rooms.receive("nul-kill.json", item("BNA", "canceled", "سحب").replace("17", "1\\u00007"));
        rooms.receive("long-kill.json", item("SPA", "canceled", "سحب").replace("17", endless));
        assertThat(rooms.briefed(job, JUNE_13, 0).status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(rooms.count(job, "brief")).isZero();
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** Names with two spaces, a stretched letter, a mark of direction or a letter in two characters. */
    @ParameterizedTest
    @ValueSource(strings = {"a  b.txt", "بيــان.txt", "\u200Fa.txt", "cafe\u0301.txt"})
    void aFileWhoseNameIsToldInAnotherWayIsReadOnce(String name) throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(name, Arabic.release(1));
        rooms.briefed(job, JUNE_12, 0);
        assertThat(rooms.briefed(job, JUNE_13, 0).report().read()).isZero();
    }

    /** Two files, the same but for a space that names are told without. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void twoFilesToldByOneNameDoNotHoldUpTheNight(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("a b.txt", Arabic.release(1));
        rooms.receive("a  b.txt", Arabic.release(1));
        rooms.receive("c d.txt", "");
        rooms.receive("c  d.txt", "");
        Ending ending = rooms.briefed(job, JUNE_12, 0);
        assertThat(ending.status()).isEqualTo(Ending.Status.COMPLETED);
        assertThat(ending.report().balance()).isEqualTo("read 2 = briefed 1 + duplicate 0 + quarantined 1 + pending 0");
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** A correction comes in a file of another name: it replaces the brief on the lists; another agency's 17 does not. */
    @Test
    void aCorrectionInAnotherFileTakesTheOldOnesPlace() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive("monday.json", item("BNA", "usable", TEXT));
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        rooms.receive("tuesday.json", item("BNA", "usable", "صحح الوزير ما نقل عنه أمس وقال إن اللقاء تأجل."));
        rooms.receive("other.json", item("WAM", "usable", "افتتح رئيس الهيئة معرض الكتاب في أبوظبي اليوم."));
        rooms.night(job, PlainBriefing.source()).run(JUNE_13, false);

        assertThat(rooms.count(job, "brief")).as("the old one is history").isEqualTo(3);
        assertThat(rooms.ask(job)
                        .sql("SELECT source FROM shelf ORDER BY source")
                        .query(String.class)
                        .list())
                .containsExactly("other.json", "tuesday.json");
    }

    /**
     * A statement is corrected on the second night, and once more on the third. Its page of the first night says so each time
     * and leads to the newest; the list of that night holds it no more.
     */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void thePublishedPageOfWhatWasCorrectedLeadsToTheNewest(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive("monday.json", item("BNA", "usable", TEXT));
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        Path first = page(JUNE_12, onShelf(rooms, job));
        assertThat(first).content().doesNotContain("earlier version");

        rooms.receive("tuesday.json", item("BNA", "usable", "صحح الوزير ما نقل عنه أمس وقال إن اللقاء تأجل."));
        rooms.night(job, PlainBriefing.source()).run(JUNE_13, false);
        Path second = page(JUNE_13, onShelf(rooms, job));
        assertThat(first)
                .content()
                .contains("earlier version", "href=\"../2024-06-13/" + second.getFileName() + "\"", "Headline.");
        assertThat(first.resolveSibling("index.html"))
                .content()
                .doesNotContain(first.getFileName().toString());
        assertThat(second).content().doesNotContain("earlier version");

        rooms.receive("wednesday.json", item("BNA", "usable", "ألغي اللقاء ولم يحدد الجانبان موعدا آخر له."));
        rooms.night(job, PlainBriefing.source()).run(JUNE_13.plusDays(1), false);
        String newest = "href=\"../2024-06-14/" + onShelf(rooms, job) + ".html\"";
        assertThat(first).content().contains(newest);
        assertThat(second).content().contains("earlier version", newest);
    }

    private Path page(LocalDate night, String id) {
        return folder.resolve("pages").resolve(night.toString()).resolve(id + ".html");
    }

    private static String onShelf(Rooms rooms, JobFile job) {
        return rooms.ask(job)
                .sql("SELECT release_id FROM shelf")
                .query(String.class)
                .single();
    }

    /** One file, two items: the second is English, then the second's models break. Each is retried without touching the first. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void theSecondItemOfAFileIsRetriedWithoutTheFirst(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job("separator: \"=====\"");
        rooms.receive(
                "two.txt",
                Arabic.release(1) + "\n=====\nThe minister of interior discussed cooperation with his guest.\n");
        Ending first = rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(first.report().balance()).isEqualTo("read 2 = briefed 1 + duplicate 0 + quarantined 1 + pending 0");
        assertThat(quarantined(rooms, job))
                .containsExactly("two.txt#2: the text is English, not Arabic. Drop it, or move it out of the inbox.");

        RetryStore retry = new RetryStore(rooms.ask(job));
        retry.retry(retry.open(job.name(), new RetryStore.Which(null, "NOT_ARABIC", null, null)));
        Ending again = rooms.night(job, PlainBriefing.source()).run(JUNE_12, true);
        assertThat(again.report().balance()).isEqualTo("read 2 = briefed 0 + duplicate 1 + quarantined 1 + pending 0");
        assertThat(quarantined(rooms, job)).as("open again, once").hasSize(1);
        assertThat(rooms.count(job, "brief")).isEqualTo(1);

        rooms.receive("two.txt", Arabic.release(2) + "\n=====\n" + Arabic.release(3));
        rooms.ask(job)
                .sql("ALTER TABLE shelf ADD CONSTRAINT unwanted CHECK (source <> 'two.txt#2')")
                .update();
        Ending broken = rooms.night(job, PlainBriefing.source()).run(JUNE_13, false);
        assertThat(broken.report().balance()).isEqualTo("read 2 = briefed 1 + duplicate 0 + quarantined 1 + pending 0");
        rooms.ask(job).sql("ALTER TABLE shelf DROP CONSTRAINT unwanted").update();
        retry.retry(retry.open(job.name(), new RetryStore.Which(null, "FAILED", null, null)));
        Ending mended = rooms.night(job, PlainBriefing.source()).run(JUNE_13, true);
        assertThat(mended.report().briefed()).isEqualTo(1);
        assertThat(rooms.ask(job)
                        .sql("SELECT r.source FROM brief b JOIN release r ON r.id = b.release_id WHERE b.run_id = ?")
                        .param(mended.run().id())
                        .query(String.class)
                        .list())
                .containsExactly("two.txt#2");
        assertThat(rooms.violations(job)).isEmpty();
    }

    /** An item that may not be used yet is not even counted; the night after its time takes it from the same file. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void anItemUnderEmbargoWaitsForItsTime(String kind) throws IOException {
        Rooms rooms = Rooms.of(kind, folder);
        JobFile job = rooms.job();
        rooms.receive(
                "held.json",
                item("BNA", "usable", TEXT).replace("{\"id\"", "{\"embargo\": \"2024-06-12T18:00:00Z\", \"id\""));
        Clock before = Clock.fixed(Instant.parse("2024-06-12T01:00:00Z"), ZoneOffset.UTC);
        Ending held = rooms.night(job, before, PlainBriefing.source()).run(JUNE_12, false);
        assertThat(held.report().balance()).isEqualTo("read 0 = briefed 0 + duplicate 0 + quarantined 0 + pending 0");
        assertThat(rooms.count(job, "release"))
                .as("nothing of its text is kept")
                .isZero();

        Clock after = Clock.fixed(Instant.parse("2024-06-13T01:00:00Z"), ZoneOffset.UTC);
        Ending free = rooms.night(job, after, PlainBriefing.source()).run(JUNE_13, false);
        assertThat(free.report().balance()).isEqualTo("read 1 = briefed 1 + duplicate 0 + quarantined 0 + pending 0");
        assertThat(rooms.violations(job)).isEmpty();
    }

    private static List<String> quarantined(Rooms rooms, JobFile job) {
        return rooms.ask(job)
                .sql("SELECT detail FROM quarantine WHERE state = 'OPEN'")
                .query(String.class)
                .list();
    }

    private static String item(String agency, String status, String text) {
        return """
                {"id": "17", "agency": "%s", "status": "%s", "headline": "بيان عن لقاء الوزير برئيس المنظمة %s", "text": "%s"}
                """.formatted(agency, status, agency, text);
    }
}
