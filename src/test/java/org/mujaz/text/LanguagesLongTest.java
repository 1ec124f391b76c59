package org.mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts right answers over labelled samples: lines of code, source and text, tabs between. {@link Languages} says where
 * the samples come from that its table was measured on.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "mujaz.languages", matches = ".+")
class LanguagesLongTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Map<String, Language> CODES = Map.of(
            "ar", Language.ARABIC,
            "fa", Language.PERSIAN,
            "ckb", Language.SORANI,
            "ur", Language.URDU,
            "ps", Language.PASHTO,
            "ug", Language.UYGHUR,
            "sd", Language.SINDHI,
            "en", Language.ENGLISH);

    @Test
    void nearlyAllSamplesAreRecognised() throws Exception {
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, Integer> rightOf = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("mujaz.languages")))) {
            String[] parts = line.split("\t", 3);
            long words = WORD.matcher(parts[2]).results().count();
            if (words < 3) {
                continue;
            }
            Language wanted = CODES.get(parts[0]);
            Language got = Languages.of(parts[2]).orElseThrow().language();
            int[] count = counts.computeIfAbsent(parts[0] + (words >= 5 ? " 5+" : " 3-4"), key -> new int[3]);
            count[0]++;
            count[1] += got == wanted ? 1 : 0;
            count[2] += (got == Language.ARABIC) == (wanted == Language.ARABIC) ? 1 : 0;
            rightOf.merge(parts[0], got == wanted ? 1 : 0, Integer::sum);
        }
        counts.forEach((key, n) -> System.out.printf(
                "%s: %d samples, right %.2f %%, Arabic or not %.2f %%%n",
                key, n[0], 100.0 * n[1] / n[0], 100.0 * n[2] / n[0]));
        counts.forEach((key, n) ->
                assertThat(n[1]).as(key).isGreaterThanOrEqualTo((int) ((key.endsWith("5+") ? 0.995 : 0.99) * n[0])));
    }
}
