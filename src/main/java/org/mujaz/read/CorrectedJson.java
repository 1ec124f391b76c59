package org.mujaz.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Briefs as JSON with what editors put right: the keys of {@link BriefJson}, in which {@code headline}, {@code english} and
 * each sentence's {@code english} are as they should be. Where that is not what the machine wrote, the sentence has
 * {@code machine} (what it wrote) and {@code editor} (who put the sentence right; null where only a name was) beside it.
 */
public final class CorrectedJson {
    private final CorrectionStore corrections;

    public CorrectedJson(JdbcClient jdbc) {
        this.corrections = new CorrectionStore(jdbc);
    }

    public String of(Brief brief) {
        return BriefJson.pretty(map(brief));
    }

    public String of(List<Brief> briefs) {
        return BriefJson.pretty(briefs.stream().map(this::map).toList());
    }

    private Map<String, Object> map(Brief brief) {
        Corrections its = corrections.of(brief);
        String whole = brief.release().whole();
        Map<String, Object> map = BriefJson.map(brief);
        map.put("headline", its.mendNames(whole, brief.summary().headline()));
        map.put(
                "english",
                brief.summary().english().stream()
                        .map(sentence -> its.mendNames(whole, sentence))
                        .toList());
        List<Object> sentences = new ArrayList<>();
        for (Object one : (List<?>) map.get("sentences")) {
            Map<String, Object> sentence = new LinkedHashMap<>();
            ((Map<?, ?>) one).forEach((key, value) -> sentence.put(key.toString(), value));
            String arabic = sentence.get("arabic").toString();
            String stored = sentence.get("english").toString();
            String english = its.mend(arabic, stored);
            String machine = its.machine(arabic, stored);
            if (!english.equals(machine)) {
                String editor = its.editor(arabic);
                sentence.put("english", english);
                sentence.put("machine", machine);
                sentence.put("editor", editor.isEmpty() ? null : editor);
            }
            sentences.add(sentence);
        }
        map.put("sentences", sentences);
        return map;
    }
}
