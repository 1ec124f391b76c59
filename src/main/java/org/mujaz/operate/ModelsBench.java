package org.mujaz.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mujaz.Problem;
import org.mujaz.model.Answer;
import org.mujaz.model.Arithmetic;
import org.mujaz.model.Decoding;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Models;
import org.mujaz.model.Task;

/**
 * How fast a checkpoint is here: what loading takes, what memory it holds, and how many tokens of answers a second it
 * writes once it is warm.
 */
record ModelsBench(Path directory, Arithmetic arithmetic, int threads, int beams, int exactly) {
    /** Enough rows to fill a batch, so that what is timed is not the first touch of memory and code. */
    private static final int WARM_UP = 16;

    private static final Path STATUS = Path.of("/proc/self/status");

    /**
     * @param loadSeconds opening the checkpoint, its files' hashes checked, to the first answer possible
     * @param loadedMegabytes resident memory then; -1 where the system does not tell
     * @param peakMegabytes the most resident memory in the whole run
     */
    record Result(
            double loadSeconds,
            long loadedMegabytes,
            long peakMegabytes,
            int inputs,
            long sourceTokens,
            long tokens,
            double seconds) {

        double tokensPerSecond() {
            return tokens / seconds;
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"loadSeconds\":%.2f,\"loadedMegabytes\":%d,\"peakMegabytes\":%d,\"inputs\":%d,"
                            + "\"sourceTokens\":%d,\"tokens\":%d,\"seconds\":%.3f,\"tokensPerSecond\":%.1f}",
                    loadSeconds,
                    loadedMegabytes,
                    peakMegabytes,
                    inputs,
                    sourceTokens,
                    tokens,
                    seconds,
                    tokensPerSecond());
        }
    }

    Result run(List<String> sentences) {
        long start = System.nanoTime();
        try (LanguageModel model = Models.language(directory, arithmetic, threads)) {
            double load = seconds(start);
            long loaded = megabytes("VmRSS:");
            Task task = model.supports(Task.TRANSLATE) ? Task.TRANSLATE : Task.BRIEF;
            List<Map<String, String>> inputs = new ArrayList<>();
            for (String sentence : sentences) {
                inputs.add(Map.of("source", sentence, "text", sentence, "headline", ""));
            }
            Decoding decoding = beams == 1 ? Decoding.GREEDY : Decoding.beam(beams);
            if (exactly > 0) {
                decoding = new Decoding(beams, 1, decoding.earlyStopping(), 0, 1, exactly, exactly, List.of());
            }
            model.answer(
                    task, inputs.subList(0, Math.min(WARM_UP, inputs.size())), decoding, LanguageModel.Progress.NONE);
            long from = System.nanoTime();
            List<Answer> answers = model.answer(task, inputs, decoding, LanguageModel.Progress.NONE);
            double seconds = seconds(from);
            return new Result(
                    load,
                    loaded,
                    megabytes("VmHWM:"),
                    inputs.size(),
                    answers.stream().mapToLong(Answer::sourceTokens).sum(),
                    answers.stream().mapToLong(Answer::tokens).sum(),
                    seconds);
        }
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static long megabytes(String key) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(key)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1000;
                }
            }
        } catch (IOException | NumberFormatException e) {
            // only Linux tells; elsewhere memory is left out
        }
        return -1;
    }

    /** The lines of a file, or of the release a fresh installation carries as a sample. */
    static List<String> sentences(Path file, Path home, int count) {
        List<String> lines = new ArrayList<>();
        try {
            if (file != null) {
                lines.addAll(Files.readAllLines(file));
            } else {
                try (var samples = Files.list(home.resolve("jobs/sample/inbox"))) {
                    for (Path sample : (Iterable<Path>) samples.sorted()::iterator) {
                        lines.addAll(List.of(Files.readString(sample).split("(?<=[.؟!])\\s+|\\n+")));
                    }
                }
            }
        } catch (IOException e) {
            throw new Problem(
                    String.valueOf(file == null ? home.resolve("jobs/sample/inbox") : file),
                    "cannot be read",
                    "Give a UTF-8 file with one sentence a line as --sentences",
                    e);
        }
        lines.removeIf(line -> line.strip().length() < 2);
        if (lines.isEmpty()) {
            throw new Problem("--sentences", "there is no sentence in it", "Give a file with one sentence a line");
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < (count > 0 ? count : lines.size()); i++) {
            out.add(lines.get(i % lines.size()).strip());
        }
        return out;
    }
}
