package org.mujaz.job;

/** What the run has done so far, counted where it happens and read by whoever shows it. */
final class Meter {
    /** Before anything is known: about how many letters a sentence has. */
    private static final double LETTERS_A_SENTENCE = 160;

    /** Before anything is known: translating's share of a chunk's time; what is left is summarising. */
    private static final double TRANSLATING = 0.8;

    /** Less of the text done than this says nothing about the pace: the models were loaded, or one sentence was hard. */
    private static final double LEAST_TO_JUDGE_BY = 0.05;

    private int files;
    private int known;
    private int collected;
    private int releases;
    private int releasesDone;
    private long letters;
    private long lettersDone;
    private long chunkLetters;
    private long chunkRows;
    private long rowsDone;
    private long tokens;
    private long modelNanos;
    private long briefNanos;
    private long chunkStart;
    private long chunkTranslated;
    private long translateNanos;
    private String step = "start";

    synchronized void step(String name) {
        step = name;
    }

    synchronized void files(int count) {
        files = count;
        collected = 0; // counted anew where an outage of the database broke the step
        known = 0;
    }

    synchronized void collected(int count) {
        collected += count;
    }

    synchronized void known() {
        known++;
    }

    synchronized void toBrief(int count, long length) {
        releases = releasesDone + count;
        letters = Math.max(1, lettersDone + length);
    }

    synchronized void chunkBegins(long length, long now) {
        chunkLetters = length;
        chunkRows = 0;
        chunkStart = now;
        chunkTranslated = 0;
    }

    synchronized void rows(int rows, int tokens) {
        chunkRows += rows;
        this.tokens += tokens;
    }

    synchronized void model(long nanos) {
        modelNanos += nanos;
    }

    synchronized void chunkTranslated(long now) {
        chunkTranslated = now;
    }

    synchronized void chunkMade(long now) {
        briefNanos += now - chunkStart;
        translateNanos += (chunkTranslated == 0 ? now : chunkTranslated) - chunkStart;
    }

    synchronized void chunkWritten(int count) {
        releasesDone += count;
        lettersDone += chunkLetters;
        rowsDone += chunkRows;
        chunkLetters = 0;
        chunkRows = 0;
    }

    synchronized Progress progress(long now) {
        double done = letters == 0 ? 0 : (lettersDone + chunkLetters * inChunk(now)) / letters;
        long spent = briefNanos + (chunkLetters > 0 ? now - chunkStart : 0);
        double left = done < LEAST_TO_JUDGE_BY || !step.equals("brief") ? Double.NaN : spent / done * (1 - done) / 1e9;
        return new Progress(
                step, files, collected, known, releases, releasesDone, Math.min(1, done), left, tokens, modelNanos);
    }

    /**
     * How much of the chunk at hand is done, from 0 to 1: sentences are counted while they are translated; how long
     * summarising takes after that is judged by the chunks before.
     */
    private double inChunk(long now) {
        if (chunkLetters == 0) {
            return 0;
        }
        double share = briefNanos == 0 ? TRANSLATING : translateNanos / (double) briefNanos;
        if (chunkTranslated == 0) {
            double perRow = rowsDone == 0 ? LETTERS_A_SENTENCE : lettersDone / (double) rowsDone;
            return share * Math.min(1, chunkRows * perRow / chunkLetters);
        }
        double summarizing = (chunkTranslated - chunkStart) / Math.max(share, 0.01) * (1 - share);
        return share + (1 - share) * Math.min(0.95, (now - chunkTranslated) / Math.max(1, summarizing));
    }
}
