package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real Chromium; left out where none is installed (Debian: chromium and chromium-driver). */
@Tag("browser")
class BrowserTest {
    private static final String BRIEF = "/briefs/a1b2c3d4e5f6";
    private static final List<String> READERS_PAGES = List.of(
            "/",
            "/?group=topic",
            "/briefs?care=on",
            "/briefs?agency=nobody",
            "/nights/2024-06-12",
            BRIEF,
            "/search",
            "/search?q=police",
            "/search?q=volcano",
            "/digest/2024-06-13",
            "/about",
            "/runs",
            "/runs/1",
            "/quarantine",
            "/quarantine/1",
            "/login?failed",
            "/nowhere");
    private static TestShelf shelf;
    private static ReadServer server;
    private static ChromeDriver browser;

    @TempDir
    static Path profile;

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(Chromium.isHere(), "no Chromium here");
        shelf = TestShelf.h2()
                .with(TestShelf.NIGHT.minusDays(1), Samples.hostile())
                .with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
        new AccountStore(shelf.jdbc, Clock.systemUTC()).put("amal", "correct horse battery".toCharArray(), true, true);
        shelf.jdbc
                .sql(
                        "INSERT INTO quarantine (run_id, stage, source, reason, detail, excerpt, state, at) VALUES (1, 'COLLECT',"
                                + " 'photo.txt', 'NOT_ARABIC', 'photo.txt: no Arabic. Send text.', 'نص', 'OPEN', CURRENT_TIMESTAMP)")
                .update();
        server = ReadServer.start(
                new ReadSettings("nightly", ReadSettings.LOOPBACK, 0, -1, true),
                shelf.source,
                null,
                new Asked(),
                Clock.systemUTC());
        browser = Chromium.open(profile);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void desk() {
        browser.manage().window().setSize(new Dimension(1280, 900));
    }

    @Test
    void axeFindsNothingToMend() {
        for (boolean night : new boolean[] {false, true}) {
            dark(night);
            for (String page : READERS_PAGES) {
                go(page);
                check(page + (night ? " dark" : ""));
            }
        }
        dark(false);
        login();
        for (boolean night : new boolean[] {false, true}) {
            dark(night);
            for (String page : List.of("/edit/a1b2c3d4e5f6?incomplete", "/operate", "/operate/9/nothing")) {
                go(page);
                check(page + (night ? " dark" : ""));
            }
        }
        dark(false);
    }

    @Test
    void whoWantsLessMotionGetsNone() {
        go(BRIEF);
        assertThat(browser.findElement(By.id("s1")).getCssValue("transition-duration"))
                .isEqualTo("0s");
        assertThat(browser.findElement(By.tagName("html")).getCssValue("scroll-behavior"))
                .isEqualTo("auto");
    }

    @Test
    void arabicAsReceivedRunsFromRightToLeft() {
        go("/quarantine/1");
        assertThat(browser.findElement(By.cssSelector(".received")).getCssValue("direction"))
                .isEqualTo("rtl");
        go(BRIEF);
        assertThat(browser.findElement(By.cssSelector("#s1 .ar")).getCssValue("direction"))
                .isEqualTo("rtl");
    }

    @Test
    void nothingIsWiderThanAPhoneOrTwiceTheSize() {
        login();
        List<String> pages = new ArrayList<>(READERS_PAGES);
        pages.addAll(List.of("/briefs/bad0bad0bad0", "/search?q=script", "/edit/a1b2c3d4e5f6", "/operate"));
        for (String page : pages) {
            // 320 is also what 400 % zoom leaves of 1280.
            phone(320);
            go(page);
            assertThat(number("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(320);
            phone(640);
            script("document.documentElement.style.fontSize = '200%'");
            assertThat(number("return document.documentElement.scrollWidth"))
                    .as(page + " at 200 %")
                    .isLessThanOrEqualTo(640);
        }
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Test
    void everythingAReaderNeedsWorksWithoutScripts() {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*.js")));
        try {
            go("/");
            browser.findElement(By.cssSelector(".filters summary")).click();
            browser.findElement(By.name("care")).click();
            browser.findElement(By.cssSelector(".filters button")).click();
            arriveAt("care=");
            assertThat(browser.findElements(By.cssSelector(".card"))).hasSize(1);
            browser.findElement(By.cssSelector(".card h3 a")).click();
            arriveAt(BRIEF);
            assertThat(browser.getCurrentUrl()).endsWith(BRIEF);
            browser.findElement(By.cssSelector(".show-ar")).click();
            assertThat(browser.findElement(By.cssSelector("#s1 .en")).isDisplayed())
                    .isFalse();
            browser.findElement(By.id("find")).sendKeys("الشرطة", Keys.ENTER);
            arriveAt("/search?");
            assertThat(browser.findElements(By.cssSelector(".card"))).hasSize(2);
        } finally {
            browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
            browser.manage().logs().get("browser");
        }
    }

    @Test
    void aPrintedBriefHasTheLanguagesShownAndNoControls() {
        go(BRIEF);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            for (String control : List.of(".top", ".languages", ".take", "#find")) {
                assertThat(browser.findElement(By.cssSelector(control)).isDisplayed())
                        .as(control)
                        .isFalse();
            }
            for (String text : List.of("h1", ".point", "#s1 .en", "#s1 .ar", "#s2 .mark", ".provenance")) {
                assertThat(browser.findElement(By.cssSelector(text)).isDisplayed())
                        .as(text)
                        .isTrue();
            }
            assertThat(browser.findElement(By.tagName("html")).getCssValue("background-color"))
                    .isEqualTo("rgba(255, 255, 255, 1)");
            script("document.querySelector('.show-en').click()");
            assertThat(browser.findElement(By.cssSelector("#s1 .ar")).isDisplayed())
                    .isFalse();
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void aRunUnderWayIsFollowedWithoutReloading() {
        shelf.jdbc
                .sql(
                        "UPDATE run SET status = 'RUNNING', progress = '{\"step\":\"brief\",\"releasesDone\":1,\"releases\":2}'"
                                + " WHERE id = 1")
                .update();
        try {
            go("/runs");
            script("window.same = true");
            assertThat(browser.findElement(By.cssSelector(".said")).getText()).contains("1 of 2 releases");
            shelf.jdbc
                    .sql(
                            "UPDATE run SET progress = '{\"step\":\"brief\",\"releasesDone\":2,\"releases\":2}' WHERE id = 1")
                    .update();
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .ignoring(StaleElementReferenceException.class)
                    .until(page ->
                            page.findElement(By.cssSelector(".said")).getText().contains("2 of 2 releases"));
            assertThat(browser.executeScript("return window.same")).isEqualTo(true);
        } finally {
            shelf.jdbc.sql("UPDATE run SET status = 'COMPLETED' WHERE id = 1").update();
        }
    }

    @Test
    void whoIsInTheGridWithTheKeyboardStaysThereWhileARunGoesOn() {
        String progress = "UPDATE run SET status = 'RUNNING', progress ="
                + " '{\"step\":\"brief\",\"releasesDone\":%d,\"releases\":2}' WHERE id = 1";
        shelf.jdbc.sql(progress.formatted(1)).update();
        try {
            go("/runs");
            script("document.querySelector('#live a').focus()");
            WebElement link = browser.switchTo().activeElement();
            shelf.jdbc.sql(progress.formatted(2)).update();
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(page -> page.findElement(By.cssSelector("[role=status]"))
                            .getDomProperty("textContent")
                            .contains("2 of 2 releases"));
            assertThat(browser.switchTo().activeElement()).isEqualTo(link);
        } finally {
            shelf.jdbc.sql("UPDATE run SET status = 'COMPLETED' WHERE id = 1").update();
        }
    }

    @Test
    void pointingAtASentenceOfTheBriefLightsWhatItRestsOn() {
        go(BRIEF);
        String plain = background("s2");
        new Actions(browser)
                .moveToElement(browser.findElement(By.cssSelector(".rest-2")))
                .perform();
        settle();
        assertThat(background("s2")).isNotEqualTo(plain);
        assertThat(background("s3")).isNotEqualTo(plain);
        assertThat(background("s1")).isEqualTo(plain);

        new Actions(browser)
                .moveToElement(browser.findElement(By.cssSelector("h1")))
                .perform();
        script("document.querySelector('.rest-1 .sources a').focus()");
        settle();
        assertThat(background("s1")).isNotEqualTo(plain);
    }

    @Test
    void oneLanguageCanBeReadAloneWithoutScripts() {
        go(BRIEF);
        browser.findElement(By.cssSelector(".show-ar")).click();
        assertThat(browser.findElement(By.cssSelector("#s1 .ar")).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.cssSelector("#s1 .en")).isDisplayed()).isFalse();
        browser.findElement(By.cssSelector(".show-en")).click();
        assertThat(browser.findElement(By.cssSelector("#s1 .ar")).isDisplayed()).isFalse();
    }

    @Test
    void theKeyboardIsEnough() {
        go("/");
        WebElement page = browser.findElement(By.tagName("body"));
        page.sendKeys("j");
        assertThat(browser.switchTo().activeElement().getText()).startsWith("Bahrain and Paris police");
        browser.switchTo().activeElement().sendKeys("j");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        arriveAt(BRIEF);
        assertThat(browser.getCurrentUrl()).endsWith(BRIEF);
        browser.findElement(By.tagName("body")).sendKeys("/");
        assertThat(browser.switchTo().activeElement().getDomAttribute("name")).isEqualTo("q");
        go("/");
        browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
    }

    @Test
    void aHostileReleaseDoesNothingAndThePolicyIsNotBroken() {
        go("/");
        browser.manage().logs().get("browser");
        for (String page :
                List.of("/nights/2024-06-12", "/briefs/bad0bad0bad0", "/search?q=script", BRIEF, "/", "/runs")) {
            go(page);
            assertThat(browser.getTitle()).isNotEqualTo("taken");
            assertThat(browser.manage().logs().get("browser").getAll()).as(page).isEmpty();
        }
    }

    private static void check(String page) {
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser)
                .getViolations();
        assertThat(violations)
                .as(page)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
                        + rule.getNodes().get(0).getFailureSummary())
                .isEmpty();
    }

    private static void dark(boolean on) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light"))));
    }

    private static void phone(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    private static void login() {
        go("/login");
        browser.findElement(By.id("username")).sendKeys("amal");
        browser.findElement(By.id("password")).sendKeys("correct horse battery", Keys.ENTER);
    }

    /** A click is over before the page it leads to is there. */
    private static void arriveAt(String part) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(there -> there.getCurrentUrl().contains(part));
    }

    private static void go(String path) {
        browser.get("http://127.0.0.1:" + server.port() + path);
    }

    private static String background(String id) {
        return browser.findElement(By.id(id)).getCssValue("background-color");
    }

    /** Colours change within 150 ms. */
    private static void settle() {
        ((JavascriptExecutor) browser).executeAsyncScript("setTimeout(arguments[0], 400)");
    }

    private static void script(String script) {
        browser.executeScript(script);
    }

    private static long number(String script) {
        return (Long) browser.executeScript(script);
    }
}
