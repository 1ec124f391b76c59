package org.mujaz.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How well characters read as Arabic, to choose between readings of the same bytes. */
public final class ArabicFit {
    private static final int RARE = 1350;
    private static final Map<String, Integer> TRIGRAMS = load();

    private ArabicFit() {}

    /**
     * How well a text reads as Arabic: the mean over its trigrams, in nats, above the likelihood of a rare one. Real
     * Arabic is well above 3, bytes read in a wrong charset are near 0 or below.
     */
    public static double of(String text) {
        double sum = 0;
        int count = 0;
        for (String word : text.split(
                "[^\\p{L}\\p{M}\\p{So}\\p{Sc}\\p{Sk}\\p{Sm}\\p{Pi}\\p{Pf}\\p{Cc}\\p{Co}\\p{Cn}\\x{00A0}-\\x{00BF}]+")) {
            String framed = "_" + Letters.wordsOf(word, '_') + "_";
            for (int i = 0; i + 2 < framed.length(); i++) {
                count++;
                sum += RARE - TRIGRAMS.getOrDefault(framed.substring(i, i + 3), RARE);
            }
            for (int i = 0; i < word.length(); i++) {
                boolean foreign =
                        word.charAt(i) > 0x7F && !Letters.isArabic(word.charAt(i)) && !Letters.isMark(word.charAt(i));
                sum -= foreign ? RARE / 2.0 : 0;
                count += foreign ? 1 : 0;
            }
        }
        return count == 0 ? 0 : sum / count / 100;
    }

    private static Map<String, Integer> load() {
        try (InputStream in = ArabicFit.class.getResourceAsStream("arabic-trigrams.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Integer> out = new HashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    out.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
                }
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
