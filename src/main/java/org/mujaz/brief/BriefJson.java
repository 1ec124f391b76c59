package org.mujaz.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.Mark;
import org.mujaz.summarize.Summary;
import org.mujaz.text.HijriDates;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.facts.Confidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * A brief as JSON. The keys are a promise: they are not renamed, and new ones may be added.
 *
 * <ul>
 *   <li>{@code id}, {@code headline} (English), {@code english} and {@code arabic} (the brief's sentences),
 *       {@code place}, {@code date}, {@code agency} (null where the release does not say)
 *   <li>{@code source}: the file's name, {@code #} and the item's identity behind it where a file holds several
 *   <li>{@code alsoToldBy}: releases that tell the same, each with {@code id}, {@code agency}, {@code source}
 *   <li>{@code sentences}: {@code number} (0 is the headline), {@code paragraph}, {@code arabic}, {@code english},
 *       {@code marks}
 *   <li>{@code hijriDates}: the release's Hijri dates, each with {@code hijri}, {@code from} and {@code to} (its Gregorian
 *       days, one and the same for a day), {@code stated} (the Gregorian day the Arabic gives beside it, or null) and {@code words}
 *   <li>{@code links}: {@code sentence} (of the brief; 0 is the headline), {@code source} (a sentence's number),
 *       {@code closeness}
 *   <li>{@code method} (generated or extractive), {@code checkpoint}, {@code pipeline}, {@code run}, {@code written}
 *   <li>{@code confidence}: how many sentences are checked, in words
 *   <li>{@code marks}: {@code kind} and {@code words}
 * </ul>
 */
public final class BriefJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BriefJson() {}

    /** The keys and values, for those who build a larger document. */
    public static Map<String, Object> map(Brief brief) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", brief.release().id());
        map.put("headline", brief.summary().headline());
        map.put("english", brief.summary().english());
        map.put("arabic", brief.summary().arabic());
        map.put("place", brief.release().place());
        map.put(
                "date",
                brief.release().date() == null ? null : brief.release().date().toString());
        map.put("agency", brief.release().agency());
        map.put("source", brief.release().source());
        List<Object> others = new ArrayList<>();
        for (Brief.Telling other : brief.alsoToldBy()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", other.id());
            one.put("agency", other.agency());
            one.put("source", other.source());
            others.add(one);
        }
        map.put("alsoToldBy", others);
        List<Object> sentences = new ArrayList<>();
        for (SentencePair pair : brief.sentences()) {
            Map<String, Object> sentence = new LinkedHashMap<>();
            sentence.put("number", pair.number());
            sentence.put("paragraph", pair.paragraph());
            sentence.put("arabic", pair.arabic());
            sentence.put("english", pair.english());
            sentence.put("marks", marks(pair.marks()));
            sentences.add(sentence);
        }
        map.put("sentences", sentences);
        List<Object> dates = new ArrayList<>();
        for (HijriDates.Conversion date : brief.hijriDates()) {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("hijri", date.hijri());
            both.put("from", date.from().toString());
            both.put("to", date.to().toString());
            both.put("stated", date.stated() == null ? null : date.stated().toString());
            both.put("words", date.words());
            dates.add(both);
        }
        map.put("hijriDates", dates);
        List<Object> links = new ArrayList<>();
        for (Summary.Link link : brief.summary().links()) {
            Map<String, Object> tie = new LinkedHashMap<>();
            tie.put("sentence", link.sentence());
            tie.put("source", link.source());
            tie.put("closeness", Math.round(link.closeness() * 1000) / 1000.0);
            links.add(tie);
        }
        map.put("links", links);
        map.put("method", brief.summary().method().name().toLowerCase());
        map.put("checkpoint", brief.checkpoint());
        map.put("pipeline", brief.pipeline());
        map.put("run", brief.runId());
        map.put("written", brief.written().toString());
        map.put("confidence", Confidence.summary(brief.sentences()));
        map.put("marks", marks(brief.marks()));
        return map;
    }

    private static List<Map<String, String>> marks(List<Mark> marks) {
        List<Map<String, String>> list = new ArrayList<>();
        for (Mark mark : marks) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("kind", mark.kind().name().toLowerCase());
            one.put("words", mark.words());
            list.add(one);
        }
        return list;
    }

    /** A document made of {@link #map}s, laid out for reading. */
    public static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
