package org.mujaz.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mujaz.Problem;

/**
 * A checkpoint that reads with an encoder and writes with a decoder. It was trained for one task, so it needs no
 * {@code tasks.yaml}; one beside it is obeyed.
 */
final class Seq2SeqModel implements LanguageModel {
    /** What a runaway translation is cut at: so many answer tokens a source token, and some more for short ones. */
    private static final double LONGEST_FACTOR = 3;

    private static final int LONGEST_MORE = 20;

    private final CheckpointId id;
    private final Checkpoint checkpoint;
    private final DecoderGraph graph;
    private final Source source;
    private final Frame frame;
    private final Decoding preferred;
    private final Map<Task, Prompt> tasks;

    /**
     * @param source its tokenizer is closed with the model, also where there comes to be none
     * @param graph read last, as {@link DecoderModel}'s
     */
    Seq2SeqModel(
            Checkpoint checkpoint,
            Arithmetic arithmetic,
            Source source,
            Map<Task, Prompt> tasks,
            Supplier<DecoderGraph> graph) {
        this.checkpoint = checkpoint;
        this.id = checkpoint.id(arithmetic.label());
        this.source = source;
        try {
            GenerationSettings settings = GenerationSettings.of(checkpoint);
            this.frame = Frame.of(settings, source.first());
            this.preferred = settings.decoding();
            this.tasks = Tasks.of(checkpoint).orElse(tasks);
            this.graph = graph.get();
        } catch (RuntimeException e) {
            source.tokenizer().close();
            throw e;
        }
    }

    @Override
    public CheckpointId checkpoint() {
        return id;
    }

    @Override
    public boolean supports(Task task) {
        return tasks.containsKey(task);
    }

    @Override
    public Decoding preferred() {
        return preferred;
    }

    @Override
    public int tokens(String text) {
        return source.tokenizer().encode(text).length;
    }

    @Override
    public int window() {
        return graph.window();
    }

    @Override
    public List<Answer> answer(Task task, List<Map<String, String>> inputs, Decoding asked, Progress progress) {
        Decoding decoding = asked.required().isEmpty()
                ? asked
                : asked.withBeams(Math.max(asked.beams(), ConstrainedSearch.FEWEST_BEAMS));
        Prompt prompt = tasks.get(task);
        if (prompt == null) {
            throw new Problem(
                    checkpoint.directory().toString(),
                    "cannot be asked to " + task.key(),
                    "Name another checkpoint for this task");
        }
        int template = source.ids(prompt.fill(Map.of()), window()).length;
        Answer[] answers = new Answer[inputs.size()];
        List<DecoderModel.Row> rows = new ArrayList<>();
        boolean[] cut = new boolean[answers.length];
        for (int i = 0; i < answers.length; i++) {
            String text = prompt.fill(inputs.get(i));
            int[] ids = source.ids(text, window());
            // A brief of a release that is too long rests on its beginning, as its peers do it; a translation must not.
            cut[i] = task == Task.TRANSLATE && source.cuts(text, window());
            rows.add(row(i, ids, decoding, cap(prompt, task, decoding, template, ids.length)));
        }
        run(rows, decoding, row -> {
            answers[row.index()] = answer(prompt, row, cut[row.index()]);
            progress.advanced(1, answers[row.index()].tokens());
        });
        return List.of(answers);
    }

    /** Most tokens of an answer: as asked, or else as the checkpoint's settings or its length allow. */
    private int cap(Prompt prompt, Task task, Decoding decoding, int template, int length) {
        int most = window() - 1;
        int cap = decoding.maxTokens();
        if (cap == 0) {
            int own = preferred.maxTokens() == 0 ? most : preferred.maxTokens();
            cap = task == Task.TRANSLATE && !prompt.caps()
                    ? Math.min(own, (int) (LONGEST_FACTOR * length) + LONGEST_MORE)
                    : prompt.cap(length - template, own);
        }
        return Math.max(2, Math.min(cap, most));
    }

    DecoderModel.Row row(int index, int[] ids, Decoding decoding, int cap) {
        return new DecoderModel.Row(
                index,
                ids,
                Search.of(new Rules(decoding, frame, cap), Phrases.of(source.tokenizer(), decoding, index)));
    }

    DecoderGraph graph() {
        return graph;
    }

    Source source() {
        return source;
    }

    Frame frame() {
        return frame;
    }

    private Answer answer(Prompt prompt, DecoderModel.Row row, boolean cut) {
        int[] ids = row.search().answer();
        String raw = source.tokenizer().decode(Answer.text(ids, frame.ends()));
        return new Answer(
                prompt.fields(raw),
                raw,
                row.prompt().length,
                ids.length,
                (row.search().complete() || prompt.stops(raw)) && !cut,
                row.search().logProbability() / Math.max(1, ids.length));
    }

    /** Runs all rows; each is handed over as soon as it is finished. */
    void run(List<DecoderModel.Row> rows, Decoding decoding, Consumer<DecoderModel.Row> finished) {
        Engines.settle();
        List<DecoderModel.Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(DecoderModel.Row::columns).reversed());
        int[] columns = sorted.stream().mapToInt(DecoderModel.Row::columns).toArray();
        int[] prefix = frame.prefix();
        for (int at = 0; at < columns.length; ) {
            int end = Batches.end(columns, at, decoding.beams());
            int slots = Math.min(Batches.slots(columns[at], decoding.beams()), end - at);
            Deque<DecoderModel.Row> pending = new ArrayDeque<>(sorted.subList(at, end));
            graph.begin(slots, decoding.beams(), prefix.length + 2 * decoding.beams(), prefix);
            try {
                new Flow(graph, decoding, 0, slots, pending, finished).run();
            } finally {
                graph.end();
            }
            at = end;
        }
    }

    @Override
    public void close() {
        graph.close();
        source.tokenizer().close();
    }
}
