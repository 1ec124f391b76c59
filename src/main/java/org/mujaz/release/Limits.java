package org.mujaz.release;

/**
 * How much one file may ask of a night.
 *
 * @param fileBytes the largest file that is read
 * @param textCharacters the longest text of one release
 * @param items the most releases one file may hold
 */
public record Limits(long fileBytes, int textCharacters, int items) {
    public static final Limits DEFAULT = new Limits(20L << 20, 200_000, 1_000);
}
