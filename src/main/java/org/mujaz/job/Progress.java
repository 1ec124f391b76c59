package org.mujaz.job;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param step collect, brief or publish
 * @param files files listed in the inbox
 * @param collected files read so far
 * @param known files that were read in an earlier run
 * @param releases releases to brief
 * @param releasesDone of them written
 * @param done share of the brief step's letters, from 0 to 1
 * @param secondsLeft estimate, or NaN where there is nothing to judge by
 * @param tokens output tokens of the models
 * @param modelNanos time the models took
 */
public record Progress(
        String step,
        int files,
        int collected,
        int known,
        int releases,
        int releasesDone,
        double done,
        double secondsLeft,
        long tokens,
        long modelNanos) {

    /** One line for people: how far, how long still, and what that is judged by. */
    public String words() {
        return switch (step) {
            case "collect" -> "collect: %d of %d files read".formatted(collected + known, files);
            case "brief" ->
                "brief: %d of %d releases written, %d %% of the text done%s"
                        .formatted(releasesDone, releases, Math.round(done * 100), timeLeft());
            default -> step;
        };
    }

    private String timeLeft() {
        if (Double.isNaN(secondsLeft)) {
            return "";
        }
        return ", about %s left (judged by the pace of the text done so far in this run)"
                .formatted(Words.duration(Duration.ofMillis((long) (secondsLeft * 1000))));
    }
}
