package org.mujaz.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefJson;
import org.mujaz.translate.SentencePair;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Briefs as JSON with what editors put right: the keys of {@link BriefJson}, in which {@code headline}, {@code english} and
 * each sentence's {@code english} are as {@link CorrectedBrief} has them. Where that is not what the machine wrote, the sentence has
 * {@code machine} (what it wrote) and {@code editor} (who put the sentence right; null where only a name was) beside it.
 */
public final class CorrectedJson {
    private final CorrectionStore corrections;

    public CorrectedJson(JdbcClient jdbc) {
        this.corrections = new CorrectionStore(jdbc);
    }

    public String of(Brief brief) {
        return BriefJson.pretty(map(brief, corrections.of(brief)));
    }

    public String of(List<Brief> briefs) {
        Corrections its = corrections.concerning(briefs);
        return BriefJson.pretty(briefs.stream().map(brief -> map(brief, its)).toList());
    }

    private static Map<String, Object> map(Brief brief, Corrections its) {
        Map<String, Object> map = BriefJson.map(CorrectedBrief.of(brief, its));
        List<?> corrected = (List<?>) map.get("sentences");
        List<Object> sentences = new ArrayList<>();
        for (int i = 0; i < corrected.size(); i++) {
            Map<String, Object> sentence = new LinkedHashMap<>();
            ((Map<?, ?>) corrected.get(i)).forEach((key, value) -> sentence.put(key.toString(), value));
            SentencePair stored = brief.sentences().get(i);
            String machine = its.machine(stored.arabic(), stored.english());
            if (!sentence.get("english").equals(machine)) {
                String editor = its.editor(stored.arabic());
                sentence.put("machine", machine);
                sentence.put("editor", editor.isEmpty() ? null : editor);
            }
            sentences.add(sentence);
        }
        map.put("sentences", sentences);
        return map;
    }
}
