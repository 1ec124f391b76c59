package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mujaz.brief.Brief;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten thousand briefs: every page within 100 ms, as the middle of repeated visits. */
@Tag("long")
class ScaleTest {
    private static final int BRIEFS = 10_000;
    private static final int SENTENCES = 12;
    private static final int VISITS = 25;
    private static final String[] ARABIC = (Samples.interpol().release().body() + " "
                    + Samples.police().release().body())
            .split("\\s+");
    private static final String[] ENGLISH = String.join(
                    " ",
                    Samples.interpol().sentences().stream()
                            .map(SentencePair::english)
                            .toList())
            .split("\\s+");

    @Test
    void pagesComeWithinATenthOfASecond() throws Exception {
        TestShelf shelf = TestShelf.h2();
        Random random = new Random(1);
        TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(shelf.source));
        for (int night = 0; night < 50; night++) {
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(night);
            Brief[] briefs = new Brief[BRIEFS / 50];
            for (int i = 0; i < briefs.length; i++) {
                briefs[i] = brief(random, date, night * briefs.length + i);
            }
            together.executeWithoutResult(status -> shelf.with(date, briefs));
        }
        List<String> pages = List.of(
                "/",
                "/briefs",
                "/briefs?page=150",
                "/briefs?agency=A3&care=on&number=on&topic=security",
                "/search?q=" + URLEncoder.encode("الداخلية", StandardCharsets.UTF_8),
                "/search?q=interior+minister+crime",
                "/search?q=w77",
                "/briefs/00000000012c",
                "/feeds/rss.xml",
                "/runs");
        List<String> slow = new ArrayList<>();
        try (Visit visit = new Visit(shelf, false)) {
            for (String page : pages) {
                long[] millis = new long[VISITS];
                for (int i = 0; i < VISITS; i++) {
                    long start = System.nanoTime();
                    assertThat(visit.get(page).statusCode()).as(page).isEqualTo(200);
                    millis[i] = (System.nanoTime() - start) / 1_000_000;
                }
                Arrays.sort(millis);
                System.out.println(page + " " + millis[VISITS / 2] + " ms");
                if (millis[VISITS / 2] >= 100) {
                    slow.add(page + " " + millis[VISITS / 2] + " ms");
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    private static Brief brief(Random random, LocalDate date, int number) {
        List<SentencePair> pairs = new ArrayList<>();
        for (int i = 0; i <= SENTENCES; i++) {
            pairs.add(Samples.pair(
                    i, 1, words(random, ARABIC, 25), words(random, ENGLISH, 25) + " w" + random.nextInt(5_000)));
        }
        return Samples.brief(
                "%012x".formatted(number),
                "file-" + number + ".txt",
                words(random, ARABIC, 10),
                "P" + random.nextInt(40),
                date,
                "A" + random.nextInt(12),
                words(random, ENGLISH, 9),
                List.of(words(random, ENGLISH, 25), words(random, ENGLISH, 20)),
                List.of(words(random, ARABIC, 25)),
                List.of(new Summary.Link(1, 1, .9)),
                pairs);
    }

    private static String words(Random random, String[] from, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(from[random.nextInt(from.length)]);
        }
        return String.join(" ", words);
    }
}
