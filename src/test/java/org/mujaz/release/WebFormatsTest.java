package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Expected.check;
import static org.mujaz.release.Expected.one;
import static org.mujaz.release.Expected.release;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;
import static org.mujaz.release.Samples.read;
import static org.mujaz.release.Samples.readInRiyadh;
import static org.mujaz.release.Samples.utf8;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages and feeds of the web. */
class WebFormatsTest {
    @Test
    void htmlGivesItsArticleWithoutMenusAndTeasers() {
        Release release = one(read("page.html", utf8(Samples.HTML)));
        assertThat(release.identity()).isEqualTo("https://news.example/ar/123");
        assertThat(release.date()).isEqualTo("2024-06-12");
    }

    @Test
    void htmlInWindows1256IsReadByItsMetaElement() {
        String html = Samples.HTML.replace("utf-8", "windows-1256");
        one(read("page.htm", html.getBytes(Charset.forName("windows-1256"))));
    }

    @Test
    void htmlWithoutMarkedUpArticleGivesItsDensestPart() {
        String html = "<html><head><title>" + HEADLINE
                + " - الموقع</title></head><body><table><tr><td><a href=a>قائمة</a> <a href=b>أخبار</a></td><td><div><p>"
                + FIRST + "</p><p>" + SECOND + "</p></div></td></tr></table></body></html>";
        one(read("old.html", utf8(html)));
    }

    @Test
    void anArticleIsKeptWhateverItsTopicsAndThePagesLayoutAreCalled() {
        String topic = "post type-post category-news tag-bahrain";
        String byTopic = Samples.HTML.replace("<article>", "<article class=\"" + topic + "\">");
        String byLayout = Samples.HTML.replace("<body>", "<body class=\"single right-sidebar no-comments\">");
        String byBlock = Samples.HTML
                .replace("<article>", "<div class=\"" + topic + "\">")
                .replace("</article>", "</div>");
        String byWrapper = Samples.HTML.replace("class=\"page\"", "class=\"page has-footer\"");
        for (String html : List.of(byTopic, byLayout, byBlock, byWrapper)) {
            one(read("page.html", utf8(html)));
        }
    }

    @Test
    void aPageWithinOneFormGivesItsArticleWithoutTheFormsOfItsOwn() {
        String menu = "<select>" + "<option>اختر المحافظة</option>".repeat(60) + "</select>";
        String html = Samples.HTML
                .replace("<body>", "<body><form id=\"aspnetForm\" method=\"post\">")
                .replace("</body>", "</form></body>");
        one(read("page.aspx.html", utf8(html)));
        one(read("page.html", utf8(Samples.HTML.replace("<article>", "<article><form>" + menu + "</form>"))));
    }

    @Test
    void commentsLongerThanTheNewsAreLeftOut() {
        String said =
                "<article class=\"comment\"><p>" + "رأي أحد القراء في هذا الخبر المهم. ".repeat(40) + "</p></article>";
        String html = Samples.HTML.replace(
                "<aside>", "<div id=\"comments\" class=\"comments-area\">" + said + "</div><aside>");
        one(read("page.html", utf8(html)));
    }

    @Test
    void rssGivesFullTextsWithTheirGuids() {
        List<Read> items = read("feed.xml", utf8(Samples.RSS));
        assertThat(items).hasSize(2);
        Release release = release(items.get(0));
        check(release);
        assertThat(release.identity()).isEqualTo("urn:1");
        assertThat(release.source()).isEqualTo("feed.xml#urn:1");
        assertThat(release.date()).isEqualTo("2024-06-12");
        assertThat(release(items.get(1)).body()).isEqualTo("نص الخبر الثاني عن الاقتصاد والتجارة في المنطقة.");
    }

    @Test
    void atomGivesItsEntries() {
        assertThat(one(read("feed.atom", utf8(Samples.ATOM))).identity()).isEqualTo("tag:news.example,2024:1");
    }

    @Test
    void anEntryIsOfTheDayItsSendersClockHad() {
        String rss = Samples.RSS.replace("Wed, 12 Jun 2024 10:00:00 +0300", "Thu, 13 Jun 2024 01:30:00 +0300");
        assertThat(release(read("f.rss", utf8(rss)).get(0)).date()).isEqualTo("2024-06-13");
        String atom = Samples.ATOM.replace("2024-06-12T08:00:00Z", "2024-06-13T01:30:00.500+03:00");
        assertThat(one(read("f.atom", utf8(atom))).date()).isEqualTo("2024-06-13");
    }

    @Test
    void anEntryWhoseClockIsNotUnderstoodIsOfTheJobsDay() {
        String rss = Samples.RSS.replace("Wed, 12 Jun 2024 10:00:00 +0300", "Wed, 12 Jun 2024 17:30:00 EST");
        assertThat(release(readInRiyadh("f.rss", utf8(rss)).get(0)).date()).isEqualTo("2024-06-13");
    }

    @Test
    void aBareGuidCountsWithinItsFeed() {
        String feed = Samples.RSS.replaceAll("<guid[^>]*>[^<]*</guid>", "<guid isPermaLink=\"false\">17</guid>");
        List<Read> items = read("20240612-010000.xml", utf8(feed));
        String identity = ((Read.Accepted) items.get(0)).release().identity();
        assertThat(identity).isEqualTo("rss/https://news.example#17");
        assertThat(read("20240613-010000.xml", utf8(feed)).get(0))
                .as("the feed as it was fetched the next night")
                .isInstanceOfSatisfying(
                        Read.Accepted.class,
                        item -> assertThat(item.release().identity()).isEqualTo(identity));
    }

    @Test
    void aFeedOfAnAgencyNamesIt() {
        String rss = Samples.RSS.replace("<title>أخبار</title>", "<title>وكالة الأنباء السعودية</title>");
        assertThat(release(read("f.rss", utf8(rss)).get(0)).agency()).isEqualTo("SPA");
        assertThat(release(read("f.rss", utf8(Samples.RSS)).get(0)).agency()).isNull();
    }
}
