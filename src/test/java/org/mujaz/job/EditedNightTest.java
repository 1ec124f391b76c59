package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.read.AccountStore;
import org.mujaz.read.Chromium;
import org.mujaz.read.Control;
import org.mujaz.read.ReadServer;
import org.mujaz.read.ReadSettings;
import org.mujaz.read.ShelfStore;
import org.mujaz.text.SentenceKey;
import org.mujaz.translate.SentencePair;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What editors put right in the morning, and what the next night makes of it. */
class EditedNightTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final String SENTENCE = "The organisation was praised by the minister for its work.";
    private static final String NAME = "Achmed Nasir";

    @TempDir
    Path folder;

    @TempDir
    Path profile;

    /**
     * On the first night a release is briefed and its page written. In the morning an editor puts its headline right. The
     * next night has nothing to do with that release, and its page of the first date shows the correction.
     */
    @Test
    void pagesOfEarlierDatesShowWhatEditorsPutRightSince() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.night(job, PlainBriefing.source()).run(JUNE_12, false);
        Brief brief = new BriefStore(rooms.ask(job)).ofJob(job.name(), 1).get(0);
        Path page = folder.resolve("pages/2024-06-12/" + brief.release().id() + ".html");
        assertThat(page).content().contains("Headline.").doesNotContain("Corrected by");

        String arabic = brief.sentences().get(0).arabic();
        rooms.ask(job)
                .sql(
                        "INSERT INTO correction (sentence_key, arabic, english, machine, who, at) VALUES (?, ?, ?, '', 'amal', ?)")
                .params(SentenceKey.hash(arabic), arabic, SENTENCE, Timestamp.from(brief.written()))
                .update();
        new ShelfStore(Database.questions(job.database()))
                .putAgain(brief.release().id());
        rooms.receive(2);
        rooms.night(job, PlainBriefing.source()).run(JUNE_12.plusDays(1), false);

        assertThat(page).content().contains(SENTENCE, "Corrected by amal", "The machine wrote");
        assertThat(rooms.violations(job)).isEmpty();
    }

    /**
     * The shipped models brief the two sample releases. In the morning an editor logs in with a browser and puts a sentence
     * and a name right. Then everything is briefed again by another pipeline: the translation memory gives the editor's
     * sentence, and the pages show it, the editor's name, and what the machine wrote at first.
     */
    @Tag("browser")
    @Tag("long")
    @Test
    void aNightAfterAnEditorWritesWhatTheEditorWrote() throws IOException {
        Assumptions.assumeTrue(Chromium.isHere(), "no Chromium here");
        Rooms rooms = Rooms.h2(folder);
        Path sample = Path.of("jobs/sample/inbox/bna-interior-minister-interpol.txt");
        Files.copy(sample, folder.resolve("inbox").resolve(sample.getFileName()));
        JobFile job = rooms.job("chunk: 2");
        rooms.night(job, ModelBriefing::new).run(JUNE_12, false);
        Brief first = new BriefStore(rooms.ask(job)).ofJob(job.name(), 1).get(0);
        SentencePair sentence = first.sentences().get(2);
        SentencePair named = first.sentences().stream()
                .filter(pair -> pair.number() != 2 && pair.arabic().contains("أحمد ناصر"))
                .findFirst()
                .orElseThrow();
        Matcher misspelt = Pattern.compile("Ahm[ae]d N\\p{L}+").matcher(named.english());
        assertThat(misspelt.find()).as(named.english()).isTrue();

        String id = first.release().id();
        serve(job, browser -> {
            correct(browser, id, sentence.number(), "أحمد ناصر", misspelt.group());
            show(browser, id, sentence, "Corrected by amal");
        });
        JobFile other = rooms.job("chunk: 2", "rebrief: true", "brief:", "  sentences: 2");
        Ending second = rooms.night(other, ModelBriefing::new).run(JUNE_12.plusDays(1), false);
        assertThat(second.report().briefed()).isEqualTo(1);

        Brief again = new BriefStore(rooms.ask(other)).find(id).orElseThrow();
        assertThat(again.pipeline()).isNotEqualTo(first.pipeline());
        assertThat(again.sentences().get(2).english()).as("from the memory").isEqualTo(SENTENCE);
        assertThat(again.sentences().get(2).fromMemory()).isTrue();
        assertThat(folder.resolve("pages/2024-06-13/" + id + ".html")).content().contains(SENTENCE, NAME);
        serve(other, browser -> show(browser, id, sentence, "Corrected by amal"));
    }

    /** No operator is at work here. */
    private static final class Nobody implements Control {
        @Override
        public void stop(long run) {}

        @Override
        public void restart(long run) {}

        @Override
        public void retry(long run) {}
    }

    private interface Visit {
        void to(Page browser);
    }

    /** A browser and where the pages are. */
    private record Page(ChromeDriver browser, String address) {
        void go(String path) {
            browser.get(address + path);
        }

        WebElement one(String css) {
            return browser.findElement(By.cssSelector(css));
        }

        void press(String css) {
            one(css).click();
        }

        void write(String css, String text) {
            WebElement field = one(css);
            field.clear();
            field.sendKeys(text);
        }
    }

    private void serve(JobFile job, Visit visit) {
        DataSource source = Database.questions(job.database());
        new AccountStore(JdbcClient.create(source), Clock.systemUTC())
                .put("amal", "correct horse battery".toCharArray(), true, false);
        ChromeDriver browser = Chromium.open(profile);
        try (ReadServer server = ReadServer.start(
                new ReadSettings("test", ReadSettings.LOOPBACK, 0, -1, true),
                source,
                null,
                new Nobody(),
                Clock.systemUTC())) {
            visit.to(new Page(browser, "http://127.0.0.1:" + server.port()));
        } finally {
            browser.quit();
        }
    }

    private static void correct(Page page, String brief, int sentence, String arabic, String wrong) {
        page.go("/briefs/" + brief);
        page.press("a[href='/edit/" + brief + "']");
        page.one("#username").sendKeys("amal");
        page.one("#password").sendKeys("correct horse battery", Keys.ENTER);
        page.write("#t" + sentence, SENTENCE);
        page.press("#s" + sentence + " button");
        page.write("#names input[name=arabic]", arabic);
        page.write("#names input[name=wrong]", wrong);
        page.write("#names input[name=english]", NAME);
        page.press("#names form.sheet button");
        assertThat(page.one("#names .names li").getText()).contains(NAME);
    }

    private static void show(Page page, String brief, SentencePair machine, String corrected) {
        page.go("/briefs/" + brief);
        String at = "#s" + machine.number();
        assertThat(page.one(at + " .en").getText()).isEqualTo(SENTENCE);
        assertThat(page.one(at + " .mended").getText()).contains(corrected, machine.english());
        assertThat(page.one(".pairs").getText()).contains(NAME);
    }
}
