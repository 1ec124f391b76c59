package org.mujaz.model;

/** The numbers a checkpoint's matrices are multiplied in. */
public enum Arithmetic {
    /** The fastest of the others that keeps the checkpoint's quality on this machine. */
    AUTO,
    /** 32-bit floating point: the reference every other is measured against. */
    FP32,
    /** 16-bit floating point (bfloat16): faster than fp32 only on processors that have it. */
    BF16,
    /** 8-bit integers: one scale for a row of weights, one for every row of inputs. */
    INT8;

    /** {@link #AUTO} decided. */
    Arithmetic decided() {
        return this == AUTO ? INT8 : this;
    }

    /** How the graphs number it. */
    int kind() {
        return switch (decided()) {
            case FP32 -> 0;
            case BF16 -> 1;
            default -> 2;
        };
    }

    String label() {
        return decided().name().toLowerCase(java.util.Locale.ROOT);
    }
}
