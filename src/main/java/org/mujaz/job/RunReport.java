package org.mujaz.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What became of everything a run looked at. The two halves are counted in different tables, so that a release lost
 * between them shows.
 *
 * @param read items read: releases, and what turned out to be none
 * @param fresh of them, new releases
 * @param duplicate of them, releases already known
 * @param refused of them, sent to quarantine by collect, by reason
 * @param carried releases taken over from earlier runs
 * @param briefed releases with a brief written by this run
 * @param failed releases the brief step sent to quarantine, by reason
 * @param pending releases still to brief
 * @param passedOn releases a later run has taken over
 * @param briefsMissing releases said to be briefed whose brief is not there
 * @param sentences sentences of the run's briefs
 * @param fromMemory of them, answered by the translation memory
 * @param marked of them, carrying a mark
 * @param known files passed over because an earlier run had read them
 * @param tokens output tokens of this process
 * @param modelMillis time the models took in this process
 * @param databaseMillis time connections were held in this process
 * @param totalMillis time this process took
 * @param unreachable sources that could not be fetched from, one line each: where, what, remedy
 */
public record RunReport(
        int read,
        int fresh,
        int duplicate,
        Map<String, Integer> refused,
        int carried,
        int briefed,
        Map<String, Integer> failed,
        int pending,
        int passedOn,
        int briefsMissing,
        int sentences,
        int fromMemory,
        int marked,
        int known,
        long tokens,
        long modelMillis,
        long databaseMillis,
        long totalMillis,
        List<String> unreachable) {
    public RunReport {
        // Reports kept before sources were told of have none.
        unreachable = unreachable == null ? List.of() : List.copyOf(unreachable);
    }

    /** Items in quarantine, from both steps. */
    public int quarantined() {
        return sum(refused) + sum(failed);
    }

    /** Whether everything read is exactly one of briefed, duplicate, quarantined and pending. */
    public boolean balances() {
        return read == fresh + duplicate + sum(refused)
                && fresh + carried == briefed + sum(failed) + pending + passedOn
                && briefsMissing == 0;
    }

    /** These counts with what the run's own process measured. */
    public RunReport withTimesOf(RunReport kept) {
        return new RunReport(
                read,
                fresh,
                duplicate,
                refused,
                carried,
                briefed,
                failed,
                pending,
                passedOn,
                briefsMissing,
                sentences,
                fromMemory,
                marked,
                kept.known,
                kept.tokens,
                kept.modelMillis,
                kept.databaseMillis,
                kept.totalMillis,
                unreachable);
    }

    /** The sum as it should come out, in one line. */
    public String balance() {
        StringJoiner left = new StringJoiner(" + ");
        left.add("read " + read);
        if (carried > 0) {
            left.add("carried over " + carried);
        }
        StringJoiner right = new StringJoiner(" + ");
        right.add("briefed " + briefed);
        right.add("duplicate " + duplicate);
        right.add("quarantined " + quarantined());
        right.add("pending " + pending);
        if (passedOn > 0) {
            right.add("passed on " + passedOn);
        }
        return left + " = " + right + (balances() ? "" : " does NOT hold")
                + (briefsMissing > 0 ? "; briefs missing: " + briefsMissing : "");
    }

    /** The report for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%d read: %d new, %d duplicate, %d quarantined%s"
                .formatted(read, fresh, duplicate, quarantined(), reasons()));
        if (read + known + carried == 0 && unreachable.isEmpty()) {
            lines.add(
                    "there was nothing to read: inbox, include and sources in the job file say where releases are looked for");
        }
        unreachable.forEach(line -> lines.add("not fetched from " + line));
        if (known > 0) {
            lines.add("%s read in an earlier run, passed over".formatted(Words.count(known, "file")));
        }
        if (carried > 0) {
            lines.add(Words.count(carried, "release") + " carried over from earlier runs");
        }
        lines.add("%d briefed, %d pending".formatted(briefed, pending));
        lines.add("%s: %d from memory, %d marked".formatted(Words.count(sentences, "sentence"), fromMemory, marked));
        lines.add(time());
        lines.add("balance: " + balance());
        return lines;
    }

    private String time() {
        String pace = modelMillis == 0 || tokens == 0
                ? ""
                : ", %d tokens, %.0f tokens per second of model time".formatted(tokens, tokens * 1000.0 / modelMillis);
        return "time: %.1f s (model %.1f, database %.1f, rest %.1f)%s"
                .formatted(
                        totalMillis / 1000.0,
                        modelMillis / 1000.0,
                        databaseMillis / 1000.0,
                        Math.max(0, totalMillis - modelMillis - databaseMillis) / 1000.0,
                        pace);
    }

    private String reasons() {
        StringJoiner reasons = new StringJoiner(", ", " (", ")");
        reasons.setEmptyValue("");
        refused.forEach((reason, count) -> reasons.add(count + " " + reason));
        failed.forEach((reason, count) -> reasons.add(count + " " + reason));
        return reasons.toString();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
