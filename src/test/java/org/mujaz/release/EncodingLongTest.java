package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Re-encodes real texts (JSON Lines with {@code title} and {@code text}) and counts how many are read as they were. */
@Tag("long")
@EnabledIfSystemProperty(named = "mujaz.texts", matches = ".+")
class EncodingLongTest {

    @Test
    void nearlyAllReencodedTextsAreReadAsTheyWere() throws Exception {
        List<String> headlines = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        for (String line : Files.readAllLines(Path.of(System.getProperty("mujaz.texts")))) {
            JsonNode node = json.readTree(line);
            headlines.add(node.get("title").asString());
            texts.add(node.get("title").asString() + "\n" + node.get("text").asString());
        }
        for (String charset : List.of("windows-1256", "ISO-8859-6", "UTF-8", "UTF-16LE", "UTF-16BE")) {
            check(charset, "headlines", headlines);
            check(charset, "whole texts", texts);
        }
    }

    private static void check(String name, String kind, List<String> all) {
        Charset charset = Charset.forName(name);
        int count = 0;
        int right = 0;
        for (String text : all) {
            byte[] bytes = text.getBytes(charset);
            String kept = new String(bytes, charset);
            if (count == 500
                    || kept.isBlank()
                    || kept.chars().filter(c -> c == '?').count()
                            > 3 + text.chars().filter(c -> c == '?').count()) {
                continue;
            }
            count++;
            boolean same = !Binary.kind(bytes).isPresent()
                    && TextDecoder.decode(bytes, null)
                            .map(decoded -> decoded.text().equals(kept))
                            .orElse(false);
            right += same ? 1 : 0;
            if (!same) {
                System.out.println(name + " "
                        + TextDecoder.decode(bytes, null)
                                .map(d -> d.charset() + " "
                                        + d.text()
                                                .substring(
                                                        0, Math.min(60, d.text().length())))
                        + " for " + kept.substring(0, Math.min(60, kept.length())));
            }
        }
        System.out.printf("%s, %s: %d of %d%n", name, kind, right, count);
        assertThat(right).as(name + " " + kind).isGreaterThanOrEqualTo((int) (0.995 * count));
    }
}
