package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Damaged files of every form end in a release or in quarantine with a reason, in the database too: no exception, no hang,
 * nothing lost; no file is left open and no thread behind.
 */
class MutationTest {
    @TempDir
    Path folder;

    @Test
    void hundredsOfDamagedFilesEndInAReleaseOrAReason() throws Exception {
        mutate(300, 7);
    }

    @Test
    @Tag("long")
    void thousandsOfDamagedFilesEndInAReleaseOrAReason() throws Exception {
        mutate(10_000, Long.getLong("mujaz.seed", 1));
    }

    private void mutate(int count, long seed) throws Exception {
        List<Map.Entry<String, byte[]>> seeds = List.copyOf(seeds().entrySet());
        ReleaseFiles files = new ReleaseFiles(new Limits(2 << 20, 100_000, 200), "", Samples.CLOCK);
        Random random = new Random(seed);
        Map<String, Integer> outcomes = new TreeMap<>();
        JdbcClient jdbc = database();
        Arrivals arrivals = new Arrivals(jdbc, Samples.CLOCK);
        long before = leftovers();
        for (int i = 0; i < count; i++) {
            Map.Entry<String, byte[]> one = seeds.get(i % seeds.size());
            byte[] damaged = damage(
                    one.getValue(), seeds.get(random.nextInt(seeds.size())).getValue(), random);
            Path file = Files.write(folder.resolve(one.getKey()), damaged);
            long start = System.nanoTime();
            FileRead read = files.read(file, one.getKey(), Samples.NIGHT);
            String which = "seed " + seed + ", input " + i + " (" + one.getKey() + ")";
            assertThat(System.nanoTime() - start).as(which).isLessThan(59_000_000_000L);
            assertThat(read.items()).as(which).isNotEmpty();
            assertThat(read.items().stream().map(Read::source).distinct().count())
                    .as(which)
                    .isEqualTo(read.items().size());
            for (Read item : read.items()) {
                check(which, item);
                outcomes.merge(outcome(item), 1, Integer::sum);
            }
            arrivals.take(
                    1,
                    new FileRead(i + "-" + read.file(), i + "-" + read.sha256().substring(0, 40), read.items()));
            long kept = count(jdbc, "SELECT COUNT(*) FROM arrival WHERE file = '" + i + "-" + read.file() + "'")
                    + count(jdbc, "SELECT COUNT(*) FROM embargo WHERE file = '" + i + "-" + read.file() + "'");
            assertThat(kept).as(which).isGreaterThanOrEqualTo(read.items().size());
        }
        assertThat(count(jdbc, "SELECT COUNT(*) FROM arrival WHERE outcome = 'QUARANTINED'"))
                .isEqualTo(
                        outcomes.values().stream().mapToInt(Integer::intValue).sum()
                                - outcomes.getOrDefault("Accepted", 0)
                                - outcomes.getOrDefault("Withdrawn", 0));
        assertThat(leftovers()).as("open files and threads").isLessThanOrEqualTo(before + 20);
        System.out.println(count + " damaged files: " + outcomes);
    }

    private static JdbcClient database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:mutations" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO run (id, job, run_date, pipeline, status, started)"
                        + " VALUES (1, 'nightly', DATE '2024-06-13', 'p', 'RUNNING', CURRENT_TIMESTAMP)")
                .update();
        return jdbc;
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** What parsers may leave behind: open files (Linux tells) and threads. */
    private static long leftovers() throws IOException {
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("mujaz-read"))
                .count();
        return threads + entries(Path.of("/proc/self/fd"));
    }

    private static long entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> list = Files.list(directory)) {
            return list.count();
        }
    }

    private static String outcome(Read item) {
        return item instanceof Read.Rejected rejected
                ? rejected.reason().name()
                : item.getClass().getSimpleName();
    }

    private static void check(String which, Read item) {
        assertThat(item.source()).as(which).doesNotContain("\u0000").hasSizeLessThanOrEqualTo(1000);
        if (item instanceof Read.Accepted accepted) {
            Release release = accepted.release();
            assertThat(release.headline()).as(which).isNotBlank().doesNotContain("\u0000");
            assertThat(release.body()).as(which).isNotBlank().doesNotContain("\u0000");
            assertThat(release.boilerplate()).as(which).doesNotContain("\u0000");
        } else if (item instanceof Read.Rejected rejected) {
            assertThat(rejected.detail()).as(which).isNotBlank().doesNotContain("\u0000", "\n");
            assertThat(rejected.excerpt()).as(which).doesNotContain("\u0000");
        }
    }

    private static byte[] damage(byte[] whole, byte[] other, Random random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 2; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
            switch (random.nextInt(8)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 4 -> bytes = join(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                case 5 ->
                    Arrays.fill(
                            bytes, at, at + length, (byte) new int[] {0, 0xFF, '<', '{', '"', 0x80}[random.nextInt(6)]);
                case 6 ->
                    bytes = join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, 0, Math.min(other.length, 2000)));
                default -> {
                    byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    private static Map<String, byte[]> seeds() throws Exception {
        Map<String, byte[]> out = new LinkedHashMap<>();
        out.put("plain.txt", Samples.utf8(Samples.PLAIN));
        out.put("cp1256.txt", Samples.PLAIN.getBytes(Charset.forName("windows-1256")));
        out.put("utf16.txt", Samples.PLAIN.getBytes(Charset.forName("UTF-16")));
        out.put("page.html", Samples.utf8(Samples.HTML));
        out.put("rss.xml", Samples.utf8(Samples.RSS));
        out.put("atom.xml", Samples.utf8(Samples.ATOM));
        out.put(
                "newsml.xml",
                Samples.utf8(Samples.NEWSML
                        .replace("RIGHTS", "")
                        .replace("EMBARGO", "")
                        .replace("STATUS", "usable")));
        out.put("nitf.xml", Samples.utf8(Samples.NITF.replace("STATUS", "usable")));
        out.put("ninjs.json", Samples.utf8(Samples.NINJS2));
        out.put("lines.jsonl", Samples.utf8(Samples.JSON_LINES));
        out.put("word.docx", Samples.docx(Samples.HEADLINE, Samples.FIRST, Samples.SECOND));
        out.put("drawn.pdf", PdfSamples.drawn(List.of(Samples.HEADLINE, Samples.FIRST.substring(0, 60))));
        out.put("mail.eml", Samples.mail(Samples.HEADLINE, Samples.FIRST, Samples.PLAIN));
        out.put("pack.zip", Samples.zip("a.txt", Samples.utf8(Samples.PLAIN), "b.html", Samples.utf8(Samples.HTML)));
        out.put("pack.tar", Samples.tar("a.txt", Samples.utf8(Samples.PLAIN)));
        out.put("pack.gz", Samples.gz(Samples.utf8(Samples.PLAIN)));
        return out;
    }
}
