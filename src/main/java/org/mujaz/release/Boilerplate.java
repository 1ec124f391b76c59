package org.mujaz.release;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a release and is not its news: who wrote it, the agency's closing codes, "about the company", notes to
 * editors, contacts. It is kept apart, not thrown away.
 *
 * @param news the paragraphs that are the news; at least one
 * @param rest the others, in their order
 */
record Boilerplate(List<String> news, List<String> rest) {
    private static final int LONGEST_HEADING = 90;

    /** A short line that begins so, in the second half, heads boilerplate to the end. */
    private static final Pattern HEADS = Pattern.compile("^[\\s\\-–—*#•▪:]*(?:"
            + "نبذة (?:عن|حول)|نبذه عن|لمحة عن|(?:عن (?:ال)?(?:شركة|مجموعة|مؤسسة|هيئة|بنك|جامعة)"
            + "|حول (?:ال)?(?:شركة|مجموعة|مؤسسة|هيئة|بنك))(?!\\p{L})(?![^:]*:\\s*\\S)"
            + "|ملاحظ(?:ة|ات) (?:لل|إلى ال|ل)?(?:محررين|السادة المحررين|رؤساء التحرير)|إلى المحررين"
            + "|مع (?:خالص |أطيب )?(?:التحية|التحيات|تحيات)(?!\\p{L})|(?:و)?تفضلوا بقبول"
            + "|(?:المكتب|المركز) الإعلامي\\s*:?$|بيانات تطلعية|إخلاء مسؤولية|About |Notes? to editors)");

    /** A paragraph that begins so and names a way to reach somebody heads boilerplate to the end. */
    private static final Pattern CONTACTS = Pattern.compile(
            "^[\\s\\-–—*#•▪:]*(?:"
                    + "(?:ل)?لمزيد من (?:المعلومات|التفاصيل)|للمزيد من (?:المعلومات|التفاصيل)|لمزيدٍ من المعلومات"
                    + "|للتواصل|للاتصال|للاستفسار(?:ات)?|للصحافة|(?:جهات?|معلومات|بيانات) (?:الاتصال|التواصل)"
                    + "|(?:يمكن(?:كم)? )?(?:زيارة|زوروا) (?:موقعنا|الموقع)|تابعونا|Media contact|Contact|For more information)");

    private static final Pattern REACH = Pattern.compile("@|www\\.|https?:|\\d{6,}|\\d[\\d ()+-]{6,}|:\\s*$");

    /** A whole paragraph like this closes a release: "// انتهى //", "-انتهى-", "###", initials, a clock time and the like. */
    private static final Pattern CLOSES =
            Pattern.compile("^(?:[\\s/\\-–—*#_=.()]*(?:انتهى|انتهي|النهاية|نهاية الخبر|خ\\s*ت\\s*م|End(?:s)?)"
                    + "(?:[\\s/\\-–—*#_=.():\\d]|(?<!\\p{L})\\p{L}{1,2}(?!\\p{L})|(?:بنا|واس|وام|كونا|قنا|of (?:text|news|release))(?!\\p{L}))*"
                    + "|[#*\\-–—_=\\s]{2,}|\\d{3,6}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?"
                    + "|(?:[\\p{L}][.\\s]{0,2}){1,3}/\\s*(?:[\\p{L}][.\\s]{0,2}){1,3}(?:/.{0,20})?"
                    + "|(?:بنا|واس|وام|كونا|قنا)\\s+.{1,25}"
                    + "|\\d{2}:?\\d{2}\\s*(?:ت\\s*\\.?م|جمت|بتوقيت جرينتش|GMT).{0,30})$");

    /** What a site adds to its article: links to others, where it appeared first. */
    private static final Pattern TEASES = Pattern.compile(
            "^\\P{L}{0,4}(?:(?:ا|إ)قر(?:أ|ا|ئي|ؤوا) (?:أيض(?:ا|اً|ًا)|المزيد)|طالع أيض(?:ا|اً|ًا)|شاهد أيض(?:ا|اً|ًا)"
                    + "|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)(?=\\s*(?::|$))|The post .{1,300} appeared first on|ظهرت المقالة .{1,300} أولا).{0,200}$");

    private static final Pattern SIGNED = Pattern.compile("^[\\s(/\\[\\-–—]+(.{2,20}?)[\\s)/\\]\\-–—]+$");

    /** KUNA closes its last paragraph itself: "(النهاية) م س م / أ م س". */
    private static final Pattern END = Pattern.compile("\\s+\\((?:النهاية|انتهى)\\)[\\s\\p{L}/.]{0,40}$");

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:كتب(?:ت)?|تقرير|إعداد|تصوير|عدسة|ترجمة|تحرير|(?:ال)?محرر(?:ة)?|إشراف|المصدر|بقلم|متابعة|مراسل(?:نا|ة)?)"
                    + "\\s*[:/\\-–—].{2,60}|(?:كتب(?:ت)?|بقلم)\\s[^.،]{3,40}:)$");

    Boilerplate {
        news = List.copyOf(news);
        rest = List.copyOf(rest);
    }

    static Boilerplate of(List<String> paragraphs) {
        List<String> news = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            if (opened < 0 && i > 0 && 2 * i >= paragraphs.size() - 1 && opens(paragraph)) {
                opened = i;
            }
            boolean byline = (i < 2 || i >= paragraphs.size() - 2)
                    && paragraph.length() <= LONGEST_HEADING
                    && BYLINE.matcher(paragraph).matches();
            boolean closes = i > 0
                    && (paragraph.length() <= LONGEST_HEADING && closes(paragraph)
                            || TEASES.matcher(paragraph).matches());
            Matcher end = END.matcher(paragraph);
            if (opened < 0 && end.find() && end.start() > 0) {
                news.add(paragraph.substring(0, end.start()));
                rest.add(paragraph.substring(end.start()).strip());
            } else {
                (opened >= 0 || byline || closes ? rest : news).add(paragraph);
            }
        }
        return news.isEmpty() ? new Boilerplate(paragraphs, List.of()) : new Boilerplate(news, rest);
    }

    private static boolean closes(String paragraph) {
        Matcher signed = SIGNED.matcher(paragraph);
        return CLOSES.matcher(paragraph).matches()
                || signed.matches() && Agencies.named(signed.group(1)).isPresent();
    }

    private static boolean opens(String paragraph) {
        if (paragraph.matches("--\\s*")) {
            return true;
        }
        boolean heading = paragraph.length() <= LONGEST_HEADING && !paragraph.endsWith(".");
        return heading && HEADS.matcher(paragraph).find()
                || CONTACTS.matcher(paragraph).find()
                        && REACH.matcher(paragraph).find();
    }
}
