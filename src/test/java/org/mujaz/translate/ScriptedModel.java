package org.mujaz.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mujaz.model.Answer;
import org.mujaz.model.CheckpointId;
import org.mujaz.model.Decoding;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Task;

/** A model that answers by a rule, and remembers what it was asked: for rules that must be shown bad output on purpose. */
public final class ScriptedModel implements LanguageModel {
    private final BiFunction<Map<String, String>, Decoding, Answer> script;
    public final List<List<Map<String, String>>> calls = new ArrayList<>();

    public ScriptedModel(BiFunction<Map<String, String>, Decoding, Answer> script) {
        this.script = script;
    }

    /** A model whose translation of a sentence depends on nothing else. */
    public static ScriptedModel translating(java.util.function.UnaryOperator<String> english) {
        return new ScriptedModel((input, decoding) -> text(english.apply(input.get("source"))));
    }

    public static Answer text(String text) {
        return new Answer(Map.of("text", text), text, 10, text.split(" ").length, true, -0.1);
    }

    public static Answer cut(String text) {
        return new Answer(Map.of("text", text), text, 10, text.split(" ").length, false, -0.1);
    }

    public static Answer brief(String headline, String brief) {
        return new Answer(Map.of("headline", headline, "brief", brief), headline + brief, 10, 10, true, -0.1);
    }

    @Override
    public CheckpointId checkpoint() {
        return new CheckpointId("scripted", "0".repeat(64), "fp32");
    }

    @Override
    public boolean supports(Task task) {
        return true;
    }

    @Override
    public List<Answer> answer(Task task, List<Map<String, String>> inputs, Decoding decoding, Progress progress) {
        calls.add(List.copyOf(inputs));
        return inputs.stream().map(input -> script.apply(input, decoding)).toList();
    }

    @Override
    public Decoding preferred() {
        return Decoding.GREEDY;
    }

    @Override
    public int tokens(String text) {
        return text.split(" ").length * 2;
    }

    @Override
    public int window() {
        return 32768;
    }

    @Override
    public void close() {}
}
