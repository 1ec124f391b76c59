package org.mujaz.read;

/**
 * What a text means, as a direction in space: one byte a number, times a scale. The rounding moves a cosine by less
 * than the encoder's own rounding does, at a quarter of the room.
 */
record Meaning(byte[] numbers, float scale) {
    private static final int MOST = 127;

    static Meaning of(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest == 0 ? 1 : largest / MOST;
        byte[] numbers = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            numbers[i] = (byte) Math.round(vector[i] / scale);
        }
        return new Meaning(numbers, scale);
    }

    /** The cosine between two texts. */
    float closeness(Meaning other) {
        int sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] * other.numbers[i];
        }
        return sum * scale * other.scale;
    }
}
