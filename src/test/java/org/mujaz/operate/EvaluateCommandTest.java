package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    private Path pairs;
    private Path good;
    private Path bad;

    @BeforeEach
    void files() throws IOException {
        pairs = Files.writeString(
                folder.resolve("pairs.tsv"),
                "ضبطت الشرطة 47 كيلوغراما من الحشيش.\tPolice seized 47 kilograms of hashish.\n"
                        + "وصل الوزير إلى المنامة اليوم.\tThe minister arrived in Manama today.\n");
        good = Files.writeString(
                folder.resolve("good.en"),
                "Police seized 47 kilograms of hashish.\nThe minister arrived in Manama today.\n");
        bad = Files.writeString(
                folder.resolve("bad.en"), "Police seized hashish in the port.\nThe <b>king</b> came to Manama.\n");
    }

    private static String run(Object... args) {
        return exiting(0, args);
    }

    private static String exiting(int code, Object... args) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .setExecutionExceptionHandler((e, c, p) -> {
                    out.write(e.getMessage());
                    return 1;
                });
        assertThat(command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new)))
                .isEqualTo(code);
        return out.toString();
    }

    @Test
    void translationsAreWrittenAsTheyCanBeReadAgain() throws IOException {
        Path kept = folder.resolve("kept");
        run("--pairs", pairs, "--translations", good, "--translations", bad, "--write", kept);
        assertThat(kept.resolve("good.en.txt")).hasSameTextualContentAs(good);
        assertThat(kept.resolve("bad.en.txt")).hasSameTextualContentAs(bad);
    }

    @Test
    void jsonHoldsTheDocumentedKeys() {
        JsonNode json = JsonMapper.shared().readTree(run("--pairs", pairs, "--translations", bad, "--json"));
        assertThat(json.propertyNames())
                .containsExactly(
                        "system",
                        "sentences",
                        "bleu",
                        "chrf",
                        "numbersLost",
                        "sentencesWithNumbers",
                        "marked",
                        "tokensPerSecond",
                        "signatures");
        assertThat(json.get("sentencesWithNumbers").asInt()).isEqualTo(1);
        assertThat(json.get("numbersLost").asInt()).isEqualTo(1);
        assertThat(json.get("marked").asInt()).isEqualTo(2);
        assertThat(json.get("bleu").asDouble()).isBetween(0.0, 60.0);
    }

    @Test
    void twoSystemsAreComparedWithTheFirst() {
        String text = run("--pairs", pairs, "--translations", bad, "--translations", good);
        assertThat(text).contains("BLEU   100.0", "good.en against bad.en: BLEU +", "figures lost in 1 of 1");
        JsonNode json = JsonMapper.shared()
                .readTree(run("--pairs", pairs, "--translations", bad, "--translations", good, "--json"));
        assertThat(json.get("compared").get(0).get("against").asString()).isEqualTo("bad.en");
        assertThat(json.get("compared")
                        .get(0)
                        .get("bleuDifference")
                        .get("difference")
                        .asDouble())
                .isPositive();
    }

    @Test
    void theReportShowsFiguresPlotsAndWhatWentWrongAndEscapesIt() throws IOException {
        Path report = folder.resolve("report.html");
        run("--pairs", pairs, "--translations", bad, "--translations", good, "--report", report);
        String html = Files.readString(report);
        assertThat(html).contains("<svg", "aria-label='Score by length", "p = ", "&lt;b&gt;king", "47");
        assertThat(html).doesNotContain("<b>king", "<script");
    }

    @Test
    void aFileWithTooFewTranslationsIsAProblemAndNamesIt() throws IOException {
        Path few = Files.writeString(folder.resolve("few.en"), "One line.\n");
        assertThat(exiting(1, "--pairs", pairs, "--translations", few)).contains("few.en: it has 1 lines for 2 pairs");
    }
}
