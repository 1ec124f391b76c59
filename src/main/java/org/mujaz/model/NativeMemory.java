package org.mujaz.model;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Keeps what the C library's malloc was given. Each operation of a model makes and frees a few blocks of some hundred
 * kilobytes; handed back to the system every time, they cost page faults that take a fifth of the whole time.
 */
final class NativeMemory {
    private static final int TRIM_THRESHOLD = -1;
    private static final int TOP_PAD = -2;
    private static final int MMAP_THRESHOLD = -3;

    private NativeMemory() {}

    /** Does nothing where the C library is not glibc. */
    static void keep() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            C c = Native.load("c", C.class);
            c.mallopt(MMAP_THRESHOLD, 32 << 20);
            c.mallopt(TRIM_THRESHOLD, 512 << 20);
            c.mallopt(TOP_PAD, 16 << 20);
        } catch (LinkageError e) {
            // another C library: slower, not wrong
        }
    }

    /** The one function of it that is needed. */
    interface C extends Library {
        int mallopt(int parameter, int value);
    }
}
