package org.mujaz.translate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mujaz.model.Answer;
import org.mujaz.model.Decoding;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Task;
import org.mujaz.text.SentenceKey;

/**
 * Where a term is not written as it should be, it mostly stands there in the model's own words: those it has for the term alone. They are
 * replaced, which leaves the rest of the sentence as it is.
 */
final class Rewording {
    private Rewording() {}

    static void of(Drafts drafts, LanguageModel model, Decoding decoding, LanguageModel.Progress progress) {
        Map<Integer, Map<String, String>> wanted = new LinkedHashMap<>();
        Set<String> terms = new LinkedHashSet<>();
        for (int i : drafts.failing()) {
            Map<String, String> own = new LinkedHashMap<>();
            String english = drafts.best(i).english();
            drafts.checks().forEach(check -> own.putAll(check.terms(drafts.arabic(i), english)));
            wanted.put(i, own);
            terms.addAll(own.keySet());
        }
        if (terms.isEmpty()) {
            return;
        }
        List<String> order = List.copyOf(terms);
        List<Answer> answers = model.answer(
                Task.TRANSLATE,
                order.stream()
                        .map(term -> Map.of("source", SentenceKey.of(term)))
                        .toList(),
                decoding,
                progress);
        // A term is asked for once; it is the first sentence that has it which it is spent on.
        Set<String> counted = new LinkedHashSet<>();
        wanted.forEach((i, own) -> {
            String english = drafts.best(i).english();
            for (Map.Entry<String, String> term : own.entrySet()) {
                Answer answer = answers.get(order.indexOf(term.getKey()));
                if (counted.add(term.getKey())) {
                    drafts.spent(i, answer.tokens());
                }
                english = EnglishText.reworded(english, answer.fields().getOrDefault("text", ""), term.getValue());
            }
            if (!english.equals(drafts.best(i).english())) {
                drafts.reworded(i, english);
            }
        });
    }
}
