package org.mujaz.release;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A page of the web: its article, without menus, teasers and footers. The headline is the page's own ({@code og:title},
 * {@code h1}, {@code title} without the site's name), the identity its canonical address.
 */
final class HtmlFormat implements Format {
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern LOOKS =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|article|div|p)[\\s>]");
    private static final String ASIDE =
            "nav, header, footer, aside, script, style, noscript, figure, [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=complementary], [aria-hidden=true], [hidden],"
                    + " [class~=(?i)(^|[-_\\s])(related|breadcrumbs?|comments?|footer|advert\\w*|newsletter|pagination|cookie\\w*|most-?read)([-_\\s]|$)],"
                    + " [id~=(?i)^(related|comments?|footer|header|cookie\\w*)$]";

    /** What wraps the news as often as it stands beside it: a topic's or a layout's class, the one form of an ASP.NET page. */
    private static final String PERHAPS_ASIDE = "form,"
            + " [class~=(?i)(^|[-_\\s])(share|social|sidebar|tags?|menu|navbar|print)([-_\\s]|$)],"
            + " [id~=(?i)^(share|social|sidebar|menu|navbar)$]";

    private static final String ARTICLE =
            "[itemprop=articleBody], article [class*=content], article, [class~=(?i)(article|post|entry|news|story|detail\\w*)[-_]?(body|content|text|details?)], [role=main], main";
    private static final int ENOUGH = 80;

    @Override
    public boolean fits(Found.Blob blob, String head) {
        String text = head.replace("\0", "");
        return text.matches(
                        "(?is)^[\\u00EF\\u00BB\\u00BF\\u00FF\\u00FE\\s]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,500}?-->\\s*)*<(?:!doctype\\s+html|html)[\\s>].*")
                || Format.named(blob, ".html", ".htm", ".xhtml")
                        && LOOKS.matcher(text).find();
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        Matcher meta = CHARSET.matcher(new String(
                blob.bytes(), 0, Math.min(blob.bytes().length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1));
        Charset declared = blob.declared() != null ? blob.declared() : meta.find() ? Xml.charset(meta.group(1)) : null;
        Decoded decoded = TextDecoder.decode(blob.bytes(), declared)
                .orElseThrow(() -> new IOException("its bytes are in no known encoding"));
        return List.of(page(decoded.text(), decoded.marks()));
    }

    /** A page's article. */
    static Draft page(String html, List<org.mujaz.Mark> marks) {
        Document page = Jsoup.parse(html);
        String title = headline(page);
        String identity = attribute(page, "link[rel=canonical]", "href", "meta[property=og:url]", "content");
        LocalDate date = Times.day(attribute(
                page,
                "meta[property=article:published_time]",
                "content",
                "meta[itemprop=datePublished]",
                "content",
                "meta[name=pubdate]",
                "content",
                "time[datetime]",
                "datetime"));
        clear(page);
        String text = HtmlText.of(article(page));
        if (title != null && text.startsWith(title)) {
            text = text.substring(title.length()).strip();
        }
        return new Draft("", identity, 0, Draft.Status.USABLE, null, title, text, null, date, null, marks);
    }

    private static String headline(Document page) {
        String og = attribute(page, "meta[property=og:title]", "content", "meta[name=title]", "content");
        Elements h1 = page.select("article h1, main h1, h1");
        String top = h1.isEmpty() ? "" : h1.first().text().strip();
        String title = page.title().strip();
        String full = og != null ? og : title;
        if (!top.isEmpty() && (full.isEmpty() || full.contains(top) || h1.size() == 1)) {
            return top;
        }
        // "Headline | Site", "Headline - Site": the site's name is the shorter part behind the last bar or dash.
        String cut =
                full.replaceFirst("\\s*(?:\\||»|\\s[-–—])\\s*[^|»]{2,40}$", "").strip();
        String best = cut.length() > full.length() / 2 ? cut : full;
        return best.isEmpty() ? null : best;
    }

    private static void clear(Document page) {
        remove(page, ASIDE, element -> element.selectFirst("h1") != null);
        remove(page, PERHAPS_ASIDE, element -> true);
    }

    /** Removes what is chosen but for the article itself and what may wrap it, which then holds most of the page's words. */
    private static void remove(Document page, String chosen, Predicate<Element> mayWrap) {
        int most = words(page.body()) / 2;
        for (Element element : page.select(chosen)) {
            if (!isArticle(element) && !(mayWrap.test(element) && words(element) > most)) {
                element.remove();
            }
        }
    }

    private static boolean isArticle(Element element) {
        // An article within another is a teaser or a comment.
        return element.is("html, body, main, [itemprop=articleBody]")
                || element.normalName().equals("article") && !element.parents().is("article");
    }

    /** The length of what stands outside of links and choices: a long menu weighs nothing. */
    private static int words(Element element) {
        return Math.max(
                0, HtmlText.of(element).length() - element.select("a").text().length());
    }

    private static Element article(Document page) {
        Element best = null;
        for (Element candidate : page.select(ARTICLE)) {
            if (candidate.text().length() >= ENOUGH && (best == null || weight(candidate) > 1.15 * weight(best))) {
                best = candidate;
            }
        }
        return best != null ? best : densest(page);
    }

    /** Without any marked-up article: the element whose own paragraphs hold the most text outside of links. */
    private static Element densest(Document page) {
        Element best = page.body();
        double most = 0;
        for (Element element : page.body().select("div, section, td, body")) {
            double own = 0;
            for (Element child : element.children()) {
                boolean paragraph = child.normalName().equals("p")
                        || child.normalName().equals("br")
                        || child.normalName().equals("span");
                own += paragraph ? weight(child) : 0;
            }
            own += element.ownText().length();
            if (own > most) {
                most = own;
                best = element;
            }
        }
        return most >= ENOUGH ? best : page.body();
    }

    private static double weight(Element element) {
        return element.text().length() - 2.0 * element.select("a").text().length();
    }

    private static String attribute(Document page, String... queriesAndNames) {
        for (int i = 0; i < queriesAndNames.length; i += 2) {
            Element found = page.selectFirst(queriesAndNames[i]);
            String value =
                    found == null ? "" : found.attr(queriesAndNames[i + 1]).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
