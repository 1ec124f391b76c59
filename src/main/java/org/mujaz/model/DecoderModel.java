package org.mujaz.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mujaz.Problem;

/**
 * A decoder-only checkpoint. Rows are sorted by length, longest first, and keep coming: as soon as enough rows have
 * finished, new ones take their slots.
 */
final class DecoderModel implements LanguageModel {
    /** Beyond this the attention mask of one prompt alone would take more memory than the rest. */
    private static final int WIDEST = 4096;

    private final Checkpoint checkpoint;
    private final CheckpointId id;
    private final DecoderGraph graph;
    private final Tokenizer tokenizer;
    private final Map<Task, Prompt> tasks;
    private final Frame frame;
    private final Decoding preferred;
    private final Margins margins;

    /**
     * @param tokenizer closed with the model, also where there comes to be none
     * @param graph read last: nobody waits for gigabytes to hear that a setting is wrong
     */
    DecoderModel(Checkpoint checkpoint, Arithmetic arithmetic, Tokenizer tokenizer, Supplier<DecoderGraph> graph) {
        this.checkpoint = checkpoint;
        this.id = checkpoint.id(arithmetic.label());
        this.tokenizer = tokenizer;
        try {
            this.tasks = Tasks.needed(checkpoint);
            GenerationSettings settings = GenerationSettings.of(checkpoint);
            this.frame = Frame.of(settings);
            this.preferred = settings.decodingAfterPrompt();
            this.margins = tokenizer.margins(TokenizerSettings.of(checkpoint));
            this.graph = graph.get();
        } catch (RuntimeException e) {
            tokenizer.close();
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
        return tokenizer.encode(text).length;
    }

    @Override
    public int window() {
        return Math.min(graph.window(), WIDEST);
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
                    "Add the task to its tasks.yaml, or name another checkpoint");
        }
        Engines.settle();
        int template = ids(prompt.fill(Map.of())).length;
        Answer[] answers = new Answer[inputs.size()];
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            int[] ids = ids(prompt.fill(inputs.get(i)));
            int cap = cap(prompt, decoding, ids.length - template, ids.length);
            // Without a begin token and a prompt there is nothing to go on from.
            if (cap < 1 || ids.length == 0) {
                answers[i] = new Answer(Map.of(), "", ids.length, 0, false, 0);
                progress.advanced(1, 0);
            } else {
                rows.add(new Row(
                        i, ids, Search.of(new Rules(decoding, frame, cap), Phrases.of(tokenizer, decoding, i))));
            }
        }
        run(rows, decoding, row -> {
            answers[row.index] = answer(prompt, row);
            progress.advanced(1, answers[row.index].tokens());
        });
        return List.of(answers);
    }

    DecoderGraph graph() {
        return graph;
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    Frame frame() {
        return frame;
    }

    private int cap(Prompt prompt, Decoding decoding, int source, int length) {
        int cap = decoding.maxTokens() > 0 ? decoding.maxTokens() : prompt.cap(source, window());
        return Math.min(cap, window() - length);
    }

    int[] ids(String text) {
        return margins.around(tokenizer.encode(text));
    }

    private Answer answer(Prompt prompt, Row row) {
        int[] ids = row.search.answer();
        String raw = tokenizer.decode(Answer.text(ids, frame.ends()));
        return new Answer(
                prompt.fields(raw),
                raw,
                row.prompt.length,
                ids.length,
                row.search.complete() || prompt.stops(raw),
                row.search.logProbability() / Math.max(1, ids.length));
    }

    /** Runs all rows; each is handed over as soon as it is finished. */
    void run(List<Row> rows, Decoding decoding, java.util.function.Consumer<Row> finished) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(Row::columns).reversed());
        int[] prefix = commonPrefix(sorted);
        for (int at = 0; at < sorted.size(); ) {
            int slots = Batches.slots(sorted.get(at).columns(), decoding.beams());
            int end = Batches.end(sorted.stream().mapToInt(Row::columns).toArray(), at, decoding.beams());
            Deque<Row> pending = new ArrayDeque<>(sorted.subList(at, end));
            int columns = sorted.get(at).prompt.length + 2 * decoding.beams();
            graph.begin(Math.min(slots, pending.size()), decoding.beams(), columns, prefix);
            try {
                new Flow(graph, decoding, prefix.length, Math.min(slots, pending.size()), pending, finished).run();
            } finally {
                graph.end();
            }
            at = end;
        }
    }

    /** What all prompts begin with; at least one token is left to each. */
    private static int[] commonPrefix(List<Row> rows) {
        if (rows.size() < 2) {
            return new int[0];
        }
        int[] first = rows.get(0).prompt;
        int common = first.length - 1;
        for (Row r : rows) {
            common = Math.min(common, r.prompt.length - 1);
            int differs = Arrays.mismatch(first, 0, common, r.prompt, 0, common);
            common = differs < 0 ? common : differs;
        }
        return Arrays.copyOf(first, Math.max(0, common));
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }

    /** One input on its way. */
    record Row(int index, int[] prompt, Search search) {
        /** Columns of the cache the row may come to need, in one beam. */
        int columns() {
            return prompt.length + search.rules.cap();
        }
    }
}
