package org.mujaz.read;

import java.util.List;

/** A release's vectors one behind the other, so that comparing a question with all of them reads memory in one go. */
final class Vectors {
    private final int[] sentences;
    private final float[] scales;
    private final byte[] numbers;
    private final int length;

    private Vectors(int[] sentences, float[] scales, byte[] numbers, int length) {
        this.sentences = sentences;
        this.scales = scales;
        this.numbers = numbers;
        this.length = length;
    }

    static Vectors of(List<Meanings.Numbered> vectors) {
        int length = vectors.get(0).meaning().numbers().length;
        Vectors all = new Vectors(
                new int[vectors.size()], new float[vectors.size()], new byte[vectors.size() * length], length);
        for (int i = 0; i < vectors.size(); i++) {
            Meaning meaning = vectors.get(i).meaning();
            all.sentences[i] = vectors.get(i).number();
            all.scales[i] = meaning.scale();
            System.arraycopy(meaning.numbers(), 0, all.numbers, i * length, length);
        }
        return all;
    }

    int size() {
        return sentences.length;
    }

    /** Which sentence a vector is of; {@link Meanings#WHOLE} for the release as a whole. */
    int sentence(int at) {
        return sentences[at];
    }

    /** The whole release's vector, or null. */
    Meaning whole() {
        for (int i = 0; i < sentences.length; i++) {
            if (sentences[i] == Meanings.WHOLE) {
                byte[] whole = new byte[length];
                System.arraycopy(numbers, i * length, whole, 0, length);
                return new Meaning(whole, scales[i]);
            }
        }
        return null;
    }

    /** The cosine between the whole release and another text; -1 where it has no vector as a whole. */
    float closeness(Asked other) {
        for (int i = 0; i < sentences.length; i++) {
            if (sentences[i] == Meanings.WHOLE) {
                return closeness(i, other);
            }
        }
        return -1;
    }

    /** The cosine between one of the vectors and another text. */
    float closeness(int at, Asked other) {
        int[] others = other.numbers();
        int from = at * length;
        int sum = 0;
        for (int i = 0; i < others.length; i++) {
            sum += numbers[from + i] * others[i];
        }
        return sum * scales[at] * other.scale();
    }

    /** A text to be compared with many. HotSpot multiplies bytes by ints in two thirds of the time it takes for bytes. */
    record Asked(int[] numbers, float scale) {
        static Asked of(Meaning meaning) {
            int[] numbers = new int[meaning.numbers().length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = meaning.numbers()[i];
            }
            return new Asked(numbers, meaning.scale());
        }
    }
}
